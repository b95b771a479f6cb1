package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A council's meeting, beyond what every meeting has: its convocation, and how far its minutes are. */
@Entity
@Table(name = "council_session")
public class Session extends Thing {
    @OneToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    /** When members were last written to; null while they were not. */
    public LocalDate convenedOn;

    public String note;

    /** Since when members read the draft of the minutes. */
    public LocalDate sharedOn;

    /** The meeting on whose agenda the adoption of the minutes stands. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting adoptIn;

    /** Since when the text of the minutes changes no more. */
    public LocalDate adoptedOn;

    /** What is kept of this meeting, if anything. */
    public static Optional<Session> of(Meeting meeting) {
        return find("meeting", meeting).firstResultOptional();
    }

    /** The same, new where nothing was kept; to be called in a transaction. */
    static Session at(Meeting meeting) {
        return of(meeting).orElseGet(() -> {
            Session session = new Session();
            session.meeting = meeting;
            session.persist();
            return session;
        });
    }
}
