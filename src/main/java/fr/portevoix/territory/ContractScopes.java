package fr.portevoix.territory;

import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.ScopeName;
import fr.portevoix.account.ScopeNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the room of accounts which contracts a grant can be given on. */
@ApplicationScoped
class ContractScopes implements ScopeNames {
    @Override
    public List<ScopeName> all() {
        return Contract.<Contract>list("order by name").stream()
                .map(contract ->
                        new ScopeName(ScopeKind.CONTRACT, contract.id, contract.name, "/" + contract.slug + "/bureau"))
                .toList();
    }
}
