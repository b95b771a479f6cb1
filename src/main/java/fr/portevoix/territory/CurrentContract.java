package fr.portevoix.territory;

import fr.portevoix.account.ScopeOfRequest;
import fr.portevoix.shared.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;

/** The contract that the address of this request names. */
@RequestScoped
public class CurrentContract implements ScopeOfRequest {
    private KnownContracts.Known known;
    private Contract contract;

    @Inject
    KnownContracts contracts;

    @Inject
    Page page;

    @Override
    public Optional<UUID> contract(MultivaluedMap<String, String> pathParameters) {
        String slug = pathParameters.getFirst("contract");
        if (slug == null) {
            return Optional.empty();
        }
        known = contracts.at(slug).orElseThrow(NotFoundException::new);
        page.isAbout(new Page.Place(known.territory(), known.slug()));
        return Optional.of(known.id());
    }

    /** The contract; only on addresses under {@code /{contract}} or {@code /api/v1/contracts/{contract}}. */
    public Contract get() {
        if (contract == null) {
            contract = Contract.<Contract>findByIdOptional(id()).orElseThrow(NotFoundException::new);
        }
        return contract;
    }

    /** Whether the address names a contract. */
    public boolean isKnown() {
        return known != null;
    }

    /** Its identifier, known without asking the database. */
    public UUID id() {
        if (known == null) {
            throw new NotFoundException();
        }
        return known.id();
    }

    /** Its part of the address. */
    public String slug() {
        id();
        return known.slug();
    }
}
