package fr.portevoix.survey.call;

import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** An interviewer's lines in the desk's menu: their own lists. */
@ApplicationScoped
class CallMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        List<UUID> mine = signedIn.grants().stream()
                .filter(grant -> grant.scopeKind == ScopeKind.CALL_LIST && grant.role == Role.INTERVIEWER)
                .map(grant -> grant.scopeId)
                .toList();
        if (mine.isEmpty() || !contract.isKnown()) {
            return List.of();
        }
        return CallList.<CallList>list(
                        "from CallList l join fetch l.survey s join fetch s.contract where l.id in ?1 and s.contract = ?2"
                                + " and l.closedOn is null order by l.title",
                        mine,
                        contract.get())
                .stream()
                .map(list -> new MenuEntry(110, "Appels\u00a0: " + list.title, list.console()))
                .toList();
    }
}
