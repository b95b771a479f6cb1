package fr.portevoix.action;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The line of the desk's menu that leads to action sheets. */
@ApplicationScoped
class ActionMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        boolean may =
                contract.isKnown() && signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.get().id);
        return may
                ? List.of(new MenuEntry(600, "Fiches-actions", "/" + contract.slug() + "/bureau/fiches"))
                : List.of();
    }
}
