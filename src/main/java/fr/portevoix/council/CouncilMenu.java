package fr.portevoix.council;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** This room's lines in the menu: the councils for the team, their own table for members. */
@ApplicationScoped
class CouncilMenu implements MenuSource {
    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    @Inject
    Clock clock;

    @Override
    public List<MenuEntry> entries() {
        if (!contract.isKnown() || !signedIn.isPresent()) {
            return List.of();
        }
        List<MenuEntry> entries = new ArrayList<>();
        if (signedIn.may(List.of(Role.FACILITATOR, Role.ADMINISTRATOR), contract.id())) {
            entries.add(new MenuEntry(700, "Conseils", "/" + contract.slug() + "/bureau/conseils"));
        }
        LocalDate today = LocalDate.now(clock);
        Member.<Member>list(
                        "from Member m join fetch m.body b where m.person = ?1 and b.contract.id = ?2 order by b.name",
                        signedIn.person(),
                        contract.id())
                .stream()
                .filter(member -> member.isActive(today))
                .forEach(member -> entries.add(new MenuEntry(
                        40,
                        "Mon conseil\u00a0: " + member.body.name,
                        "/" + contract.slug() + "/conseil/" + member.body.slug + "/table")));
        return entries;
    }
}
