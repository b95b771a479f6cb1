package fr.portevoix.survey.invitation;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.survey.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Erases who was invited: the rows with name, address and secret's mark, the hash by which a link counted once, and the
 * mail that waits. Afterwards not even the keys kept outside the database lead from an answer to a person.
 */
@ApplicationScoped
class EraseInvitations {
    private static final String SURVEY_OVER =
            "erasedOn is null and (survey.closesOn < ?1" + " or (survey.closesOn is null and madeOn < ?2))";

    /** A survey without a last day keeps its lists no longer than this. */
    private static final int MOST_DAYS_WITHOUT_END = 365;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** How many people stand in lists of surveys that ended before this day. */
    long due(LocalDate day) {
        return lists(day).stream()
                .mapToLong(list -> Invitation.count("invitationList", list))
                .sum();
    }

    /** Erases them, in the caller's transaction. */
    long eraseDue(LocalDate day) {
        return lists(day).stream()
                .mapToLong(list -> erase(list, "survey.invitations-expire"))
                .sum();
    }

    /** Erases a list because somebody says so; its links stop working. */
    @Transactional
    long erase(InvitationList list) {
        return erase(InvitationList.<InvitationList>findById(list.id), "survey.invitations-erase");
    }

    /** Erases one person who asks for it; false where there is nobody under this mail address or name. */
    @Transactional
    boolean forget(InvitationList list, String typed) {
        String wanted = typed == null ? "" : typed.strip();
        List<Invitation> found = wanted.isEmpty()
                ? List.of()
                : Invitation.list(
                        "invitationList.id = ?1 and (email = ?2 or name = ?3)",
                        list.id,
                        wanted.toLowerCase(Locale.ROOT),
                        wanted);
        found.forEach(person -> {
            Response.update("invitation = null where invitation = ?1", person.id);
            OutboxMail.delete("subjectId", person.id);
            person.delete();
        });
        if (!found.isEmpty()) {
            audit.keep("survey.invitations-forget", list.survey.contract.id, "invitation-list", list.id, null);
        }
        return !found.isEmpty();
    }

    private long erase(InvitationList list, String act) {
        OutboxMail.delete("subjectId in (select i.id from Invitation i where i.invitationList = ?1)", list);
        list.answered = (int) Invitation.count("invitationList = ?1 and answered = true", list);
        Response.update(
                "invitation = null where invitation in (select i.id from Invitation i where i.invitationList = ?1)",
                list);
        long gone = Invitation.delete("invitationList", list);
        list.erasedOn = LocalDate.now(clock);
        if (InvitationList.count("survey = ?1 and erasedOn is null", list.survey) == 0) {
            Response.update("link = null where survey = ?1", list.survey);
        }
        audit.keep(act, list.survey.contract.id, "invitation-list", list.id, gone + " personnes");
        return gone;
    }

    private static List<InvitationList> lists(LocalDate day) {
        return InvitationList.list(SURVEY_OVER, day, day.minusDays(MOST_DAYS_WITHOUT_END));
    }
}
