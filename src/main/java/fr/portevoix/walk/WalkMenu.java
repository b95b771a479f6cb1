package fr.portevoix.walk;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** This room's line in the desk's menu. */
@ApplicationScoped
class WalkMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        boolean mayGo =
                contract.isKnown() && signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.get().id);
        return mayGo
                ? List.of(new MenuEntry(200, "Diagnostics en marchant", "/" + contract.slug() + "/bureau/diagnostics"))
                : List.of();
    }
}
