package fr.portevoix.roadmap;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The lines of the desk's menu that lead to the roadmap and to what exists already. */
@ApplicationScoped
class RoadmapMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        boolean may =
                contract.isKnown() && signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.get().id);
        return may
                ? List.of(
                        new MenuEntry(1020, "Feuille de route", "/" + contract.slug() + "/bureau/feuille-de-route"),
                        new MenuEntry(1022, "Stratégies existantes", "/" + contract.slug() + "/bureau/strategies"),
                        new MenuEntry(1024, "Offres existantes", "/" + contract.slug() + "/bureau/offres"))
                : List.of();
    }
}
