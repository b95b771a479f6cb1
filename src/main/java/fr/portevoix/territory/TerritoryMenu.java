package fr.portevoix.territory;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The lines of the desk's menu that lead to the territory and its words, and to the contracts of the instance. */
@ApplicationScoped
class TerritoryMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        if (contract.isKnown() && signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.get().id)) {
            String desk = "/" + contract.slug() + "/bureau/";
            entries.add(new MenuEntry(1010, "Territoire", desk + "territoire"));
            entries.add(new MenuEntry(1035, "Mentions et contacts", desk + "mentions"));
            entries.add(new MenuEntry(1036, "Registre RGPD", desk + "registre"));
            entries.add(new MenuEntry(1030, "Glossaire", desk + "glossaire"));
            entries.add(new MenuEntry(1040, "Langues", desk + "langues"));
        }
        if (signedIn.may(List.of(Role.ADMINISTRATOR), null)) {
            entries.add(new MenuEntry(1900, "Contrats", "/administration/contrats"));
        }
        return entries;
    }
}
