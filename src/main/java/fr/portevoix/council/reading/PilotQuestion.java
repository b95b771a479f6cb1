package fr.portevoix.council.reading;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** That a comment asks the pilot of the sheet, who owes an answer until a day. */
@Entity
@Table(name = "council_question")
public class PilotQuestion extends Thing {
    private static final String WHOLE =
            "from PilotQuestion q join fetch q.comment c join fetch c.member join fetch c.deliberation d join fetch d.body b"
                    + " join fetch b.contract";

    @OneToOne(fetch = FetchType.LAZY)
    public Comment comment;

    public LocalDate dueOn;

    /** A keyed hash of the secret of its link; null where nobody is written to. */
    public byte[] mark;

    public LocalDate remindedOn;
    public String answer;
    public LocalDate answeredOn;

    /** The moment of the answer, which the news of members go by. */
    public Instant answeredAt;

    /** Who of the team answered; null where the pilot did, behind the link. */
    public UUID answeredBy;

    /** What was asked in a deliberation: what is due first first, then what was answered. */
    public static List<PilotQuestion> of(Deliberation deliberation) {
        return list(
                WHOLE + " where d = ?1 order by case when q.answeredOn is null then 0 else 1 end, q.dueOn, q.id",
                deliberation);
    }

    /** What a council still waits for, what is due first first. */
    public static List<PilotQuestion> waiting(Body body) {
        return list(
                WHOLE + " where b = ?1 and q.answeredOn is null and c.withdrawnAt is null and c.asideOn is null"
                        + " order by q.dueOn, q.id",
                body);
    }

    /** What should have been answered before this day, in deliberations that go on. */
    static List<PilotQuestion> late(LocalDate day) {
        return list(
                WHOLE + " where q.answeredOn is null and q.dueOn < ?1 and d.closedOn is null order by q.dueOn, q.id",
                day);
    }

    /** The question with this identifier, with all that is told of it. */
    static Optional<PilotQuestion> whole(UUID id) {
        return find(WHOLE + " where q.id = ?1", id).firstResultOptional();
    }

    /** The question that this secret opens. */
    static Optional<PilotQuestion> marked(byte[] mark) {
        return find(WHOLE + " where q.mark = ?1", mark).firstResultOptional();
    }

    public boolean isAnswered() {
        return answeredOn != null;
    }

    /** Whether its answer should have come before this day. */
    public boolean isLate(LocalDate day) {
        return answeredOn == null && dueOn.isBefore(day);
    }

    /** Whether anybody still has to answer it. */
    public boolean isWaiting() {
        return answeredOn == null && comment.isReadable();
    }
}
