package fr.portevoix.action.meeting;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** This room's lines in the desk's menu. */
@ApplicationScoped
class MeetingMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Override
    public List<MenuEntry> entries() {
        if (!contract.isKnown() || !signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.get().id)) {
            return List.of();
        }
        String desk = "/" + contract.slug() + "/bureau/";
        return List.of(
                new MenuEntry(800, "Réunions", desk + "reunions"),
                new MenuEntry(810, "Décisions", desk + "decisions"),
                new MenuEntry(820, "Instances", desk + "instances"));
    }
}
