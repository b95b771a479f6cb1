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
    private Contract contract;

    @Inject
    Page page;

    @Override
    public Optional<UUID> contract(MultivaluedMap<String, String> pathParameters) {
        String slug = pathParameters.getFirst("contract");
        if (slug == null) {
            return Optional.empty();
        }
        contract = Contract.at(slug).orElseThrow(NotFoundException::new);
        page.isAbout(new Page.Place(contract.territory, contract.slug));
        return Optional.of(contract.id);
    }

    /** The contract; only on addresses under {@code /{contract}} or {@code /api/v1/contracts/{contract}}. */
    public Contract get() {
        if (contract == null) {
            throw new NotFoundException();
        }
        return contract;
    }

    /** Whether the address names a contract. */
    public boolean isKnown() {
        return contract != null;
    }

    public String slug() {
        return get().slug;
    }
}
