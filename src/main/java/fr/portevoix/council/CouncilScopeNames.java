package fr.portevoix.council;

import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.ScopeName;
import fr.portevoix.account.ScopeNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the room of accounts on which councils a grant can be held, and where their members begin. */
@ApplicationScoped
class CouncilScopeNames implements ScopeNames {
    @Override
    public List<ScopeName> all() {
        return Council.<Council>list("from Council c join fetch c.body b join fetch b.contract order by b.name")
                .stream()
                .map(council ->
                        new ScopeName(ScopeKind.BODY, council.body.id, council.body.name, council.address() + "/table"))
                .toList();
    }
}
