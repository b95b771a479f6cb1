package fr.portevoix.survey.invitation;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.mail.MailState;
import fr.portevoix.shared.mail.Outbox;
import fr.portevoix.survey.SurveyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Has mail sent to invited people: once to everybody, and now and then to those not known to have answered. */
@ApplicationScoped
class SendInvitations {
    private static final String REACHED_BY_MAIL =
            "invitationList.id = ?1 and email is not null and returned = false and declined = false";
    private static final String FIRST = REACHED_BY_MAIL + " and sentOn is null and answered = false";
    private static final String AGAIN = REACHED_BY_MAIL
            + " and answered = false and reminders < ?2 and sentOn <= ?3 and (remindedOn is null or remindedOn <= ?3)"
            + " and id not in (select m.subjectId from OutboxMail m where m.state = ?4 and m.subjectId is not null)";

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InvitationConfig config;

    @Inject
    SurveyRules rules;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** How many would get the invitation now. */
    long toInvite(InvitationList list) {
        return mayWrite(list) ? Invitation.count(FIRST, list.id) : 0;
    }

    /** How many would get a reminder now. */
    long toRemind(InvitationList list) {
        return mayWrite(list) ? Invitation.count(AGAIN, again(list)) : 0;
    }

    /** Invites those who were not yet; answers how many. */
    @Transactional
    int invite(InvitationList list) {
        List<Invitation> people = mayWrite(locked(list)) ? Invitation.list(FIRST, list.id) : List.of();
        Collections.shuffle(people);
        people.forEach(person -> {
            person.sentOn = LocalDate.now(clock);
            outbox.post(InvitationMail.FIRST, person.id, "", person.language);
        });
        return kept("survey.invitations-send", list, people.size());
    }

    /** Reminds those who are not known to have answered; answers how many. */
    @Transactional
    int remind(InvitationList list) {
        List<Invitation> people = mayWrite(locked(list)) ? Invitation.list(AGAIN, again(list)) : List.of();
        Collections.shuffle(people);
        people.forEach(person -> {
            person.remindedOn = LocalDate.now(clock);
            person.reminders++;
            outbox.post(InvitationMail.REMINDER, person.id, "", person.language);
        });
        return kept("survey.invitations-remind", list, people.size());
    }

    private boolean mayWrite(InvitationList list) {
        return !list.isErased() && rules.mayAnswer(list.survey);
    }

    private Object[] again(InvitationList list) {
        LocalDate limit = LocalDate.now(clock).minusDays(config.pause());
        return new Object[] {list.id, config.reminders(), limit, MailState.FAILED};
    }

    /** A button that is pressed twice sends once: the second waits here, and then finds nobody left. */
    private InvitationList locked(InvitationList list) {
        return entities.find(InvitationList.class, list.id, LockModeType.PESSIMISTIC_WRITE);
    }

    private int kept(String act, InvitationList list, int count) {
        if (count > 0) {
            audit.keep(act, list.survey.contract.id, "invitation-list", list.id, count + " personnes");
        }
        return count;
    }
}
