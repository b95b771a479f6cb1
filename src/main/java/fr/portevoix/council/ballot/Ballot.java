package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.Majority;
import fr.portevoix.council.QuorumKind;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A question that a council settles by a vote. */
@Entity
@Table(name = "council_ballot")
public class Ballot extends Thing {
    /** What traces, opinions and the record of acts call this kind of thing. */
    public static final String KIND = "ballot";

    @ManyToOne(fetch = FetchType.LAZY)
    public Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    public Deliberation deliberation;

    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    public String slug;
    public String question;
    public String context;

    /** One a line; empty where the question itself is the only thing to answer. */
    public String options = "";

    @Enumerated(EnumType.STRING)
    public Method method = Method.FOR_AGAINST;

    public int grades = Grade.MOST;
    public boolean secret;

    @Enumerated(EnumType.STRING)
    public QuorumKind quorumKind = QuorumKind.NONE;

    public int quorumValue;

    @Enumerated(EnumType.STRING)
    public Majority majority = Majority.SIMPLE;

    /** Whether votes on paper or by raised hands are to be entered before it is counted. */
    @Column(name = "on_paper")
    public boolean onPaper;

    /** When it opens by itself, or null. */
    public Instant opensAt;

    /** Until when votes are taken online; null for until somebody closes it. */
    public Instant closesAt;

    public Instant openedAt;
    public Instant closedAt;

    /** How many might vote, and how many did. */
    public int seats;

    public int took;
    public int round = 1;

    /** The first round of which this is the second. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Ballot previous;

    public int papers;
    public byte[] papersSealed;
    public byte[] mark;

    /** Whether everybody reads the result, not only the council. */
    public boolean shown = true;

    /** The ballots of a council: those that are open, then those in preparation, then the counted ones, the latest first. */
    public static List<Ballot> of(Body body) {
        return list(
                "body = ?1 order by case when closedAt is not null then 2 when openedAt is null then 1 else 0 end,"
                        + " closedAt desc, question, slug",
                body);
    }

    /** The counted ballots about a deliberation, the first one first. */
    public static List<Ballot> counted(Deliberation deliberation) {
        return list("deliberation = ?1 and closedAt is not null order by closedAt, question", deliberation);
    }

    /** The ballot of a council at this address, if there is one. */
    public static Optional<Ballot> at(Body body, String slug) {
        return find("body = ?1 and slug = ?2", body, slug).firstResultOptional();
    }

    /** Where it stands at this moment. */
    public BallotState state(Instant now) {
        if (closedAt != null) {
            return BallotState.CLOSED;
        }
        if (openedAt == null) {
            return opensAt == null ? BallotState.DRAFT : BallotState.PLANNED;
        }
        return closesAt != null && !now.isBefore(closesAt) ? BallotState.ENDED : BallotState.OPEN;
    }

    /** What is answered: the options, or the question itself. */
    public List<String> items() {
        return method == Method.MAJORITY_JUDGMENT ? options.lines().toList() : List.of(question);
    }

    /** The answers to choose among, as messages name them. */
    public List<String> answers() {
        return method.answers(grades);
    }

    public Quorum quorum() {
        return new Quorum(quorumKind, quorumValue);
    }

    /** Where members vote. */
    public String address() {
        return Council.address(body) + "/scrutins/" + slug;
    }

    /** Where the result is read. */
    public String result() {
        return address() + "/resultat";
    }

    /** Where the team prepares it, opens it and counts it. */
    public String desk() {
        return "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/scrutins/" + slug;
    }

    /** The name of the key under which its votes wait. */
    String key() {
        return "ballot-" + id;
    }
}
