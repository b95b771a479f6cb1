package fr.portevoix.council.meeting;

import fr.portevoix.account.Audit;
import fr.portevoix.account.BodyDoors;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.shared.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Writes to the members of a council that they meet, and on what. */
@ApplicationScoped
public class Convene {
    @Inject
    Outbox outbox;

    @Inject
    BodyDoors doors;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Writes to those who have a mailbox and were not written to yet, or to all again; answers to how many. */
    @Transactional
    public int convene(Council council, Meeting meeting, String note, boolean again) {
        LocalDate today = LocalDate.now(clock);
        Session session = Session.at(meeting);
        session.convenedOn = today;
        session.note = note;
        int written = 0;
        for (Roll.Line line : Roll.of(council, meeting).lines()) {
            if (!line.member().isWithoutMailbox() && (again || !line.isSummoned())) {
                MemberPresence presence = MemberPresence.at(meeting, line.member());
                presence.summonedOn = today;
                presence.link = doors.open(line.member().person, MeetingHere.page(meeting))
                        .orElse(null);
                outbox.post(ConvocationLetter.KIND, presence.id, line.member().person.email, line.member().language);
                written++;
            }
        }
        audit.keep("council.convene", meeting.contract.id, "meeting", meeting.id, meeting.slug + " " + written);
        return written;
    }
}
