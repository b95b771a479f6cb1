package fr.portevoix.survey.call;

import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.ScopeName;
import fr.portevoix.account.ScopeNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the room of accounts which call lists a grant can be given on. */
@ApplicationScoped
class CallScopeNames implements ScopeNames {
    @Override
    public List<ScopeName> all() {
        return CallList.<CallList>list(
                        "from CallList l join fetch l.survey s join fetch s.contract where l.closedOn is null order by l.title")
                .stream()
                .map(list -> new ScopeName(ScopeKind.CALL_LIST, list.id, "appels : " + list.title, list.console()))
                .toList();
    }
}
