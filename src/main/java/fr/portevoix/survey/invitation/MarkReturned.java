package fr.portevoix.survey.invitation;

import fr.portevoix.account.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Notes whose mail or letter came back, as somebody reads it in the mailbox: they get no more. */
@ApplicationScoped
class MarkReturned {
    private static final int MOST = 2_000;

    @Inject
    Audit audit;

    /** Notes these mail addresses or names, one a line; answers how many are of the list. */
    @Transactional
    int mark(InvitationList list, String typed) {
        List<String> wanted = Stream.of((typed == null ? "" : typed).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
        if (wanted.isEmpty()) {
            return 0;
        }
        List<String> emails =
                wanted.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
        int marked = Invitation.update(
                "returned = true where invitationList.id = ?1 and returned = false and (email in ?2 or name in ?3)",
                list.id,
                emails,
                wanted);
        if (marked > 0) {
            audit.keep(
                    "survey.invitations-returned",
                    list.survey.contract.id,
                    "invitation-list",
                    list.id,
                    marked + " adresses");
        }
        return marked;
    }
}
