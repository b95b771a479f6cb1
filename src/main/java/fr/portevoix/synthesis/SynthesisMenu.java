package fr.portevoix.synthesis;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The line of the desk's menu that leads to notes. */
@RequestScoped
class SynthesisMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        boolean reads = contract.isKnown()
                && signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR, Role.READER), contract.get().id);
        return reads ? List.of(new MenuEntry(900, "Notes", "/" + contract.slug() + "/bureau/notes")) : List.of();
    }
}
