package fr.portevoix.territory;

import fr.portevoix.shared.database.Changes;
import fr.portevoix.shared.database.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Which contract each address names, read once for the many requests that begin by asking. */
@ApplicationScoped
class KnownContracts {
    private static final int MOST = 1_000;

    private final Kept<String, Known> contracts;

    /** As much of a contract as the frame of every page shows. */
    record Known(UUID id, String slug, String territory) {}

    @Inject
    KnownContracts(Changes changes) {
        contracts = new Kept<>(changes, MOST);
    }

    Optional<Known> at(String slug) {
        return Optional.ofNullable(contracts.get(slug, () -> Contract.at(slug)
                .map(found -> new Known(found.id, found.slug, found.territory))
                .orElse(null)));
    }
}
