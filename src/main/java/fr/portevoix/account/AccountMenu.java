package fr.portevoix.account;

import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.shared.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of the desk's menu that lead to accounts, the record of acts, and mail. */
@RequestScoped
class AccountMenu implements MenuSource {
    // Who has more desks than this finds them all from their account.
    private static final int DESKS = 5;

    @Inject
    SignedIn signedIn;

    @Inject
    AskedContract asked;

    @Inject
    Page page;

    @Inject
    FirstDesk firstDesk;

    @Override
    public List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        if (asked.id().isEmpty() && signedIn.isPresent()) {
            entries.addAll(wayBack());
        }
        Set<Role> administrator = Set.of(Role.ADMINISTRATOR);
        if (asked.id().isPresent() && signedIn.may(administrator, asked.id().get())) {
            String desk = "/" + page.getPlace().slug() + "/bureau";
            entries.add(new MenuEntry(1000, "Comptes", desk + "/comptes"));
            entries.add(new MenuEntry(1010, "Journal", desk + "/journal"));
        }
        if (signedIn.may(administrator, null)) {
            entries.add(new MenuEntry(1100, "Tous les comptes", "/administration/comptes"));
            entries.add(new MenuEntry(1110, "Journal général", "/administration/journal"));
            entries.add(new MenuEntry(1130, "Conservation", "/administration/conservation"));
            entries.add(new MenuEntry(1120, "Courriels", "/administration/courriels"));
        }
        return entries;
    }

    /** From pages that are about no contract, the desks that are open to the visitor. */
    private List<MenuEntry> wayBack() {
        return firstDesk.all(signedIn.person()).stream()
                .limit(DESKS)
                .map(desk -> new MenuEntry(0, "Bureau\u00a0: " + desk.label(), desk.desk()))
                .toList();
    }
}
