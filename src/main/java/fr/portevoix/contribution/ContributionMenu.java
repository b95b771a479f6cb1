package fr.portevoix.contribution;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** This room's lines in the desk's menu. */
@ApplicationScoped
class ContributionMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        if (!contract.isKnown()) {
            return entries;
        }
        UUID here = contract.get().id;
        String desk = "/" + contract.slug() + "/bureau/";
        if (signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), here)) {
            entries.add(new MenuEntry(50, "Consultations", desk + "consultations"));
            entries.add(new MenuEntry(55, "Participation déclarée", desk + "participation"));
            entries.add(new MenuEntry(480, "Saisir une parole", desk + "saisir"));
            entries.add(new MenuEntry(500, "Lire et coder", desk + "lire"));
            entries.add(new MenuEntry(510, "Contributions", desk + "contributions"));
            entries.add(new MenuEntry(515, "Qualifier", desk + "qualifier"));
            entries.add(new MenuEntry(518, "Confié aux services", desk + "taches"));
            entries.add(new MenuEntry(530, "Livres de codes", desk + "livres"));
            entries.add(new MenuEntry(910, "Suites données", desk + "suites"));
            entries.add(new MenuEntry(535, "À trancher", desk + "feuille-de-route-a-trancher"));
            entries.add(new MenuEntry(930, "Donner des nouvelles", desk + "nouvelles"));
            entries.add(new MenuEntry(935, "Rappeler", desk + "rappels"));
            entries.add(new MenuEntry(1034, "Droits des personnes", desk + "droits"));
            entries.add(new MenuEntry(540, "Chiffres cités", desk + "chiffres"));
        }
        if (signedIn.may(List.of(Role.REFERENT), here)) {
            entries.add(new MenuEntry(520, "Référent", desk + "referent"));
        }
        return entries;
    }
}
