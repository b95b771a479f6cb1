package fr.portevoix.council.ballot;

import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That a member may vote in a ballot, and how they did: in a public ballot with what they voted, in a secret one without.
 *
 * <p>The rows of a ballot are made when it opens: whoever joins or leaves the council later changes nothing.
 */
@Entity
@Table(name = "council_ballot_voter")
public class BallotVoter extends Thing {
    /** How somebody voted; there is no time, which would tell in which order. */
    public enum Way {
        ONLINE,
        PAPER,
        HAND
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Ballot ballot;

    /** Null some years after the count. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Member member;

    /** While votes are taken: every act is one conditional update of this row, and closing is one too. */
    public boolean awaited = true;

    @Enumerated(EnumType.STRING)
    public Way way;

    /** A {@link Vote}, in a public ballot only. */
    public String choice;

    public String reason;

    /** Who of the team typed it in, in a public ballot only. */
    public UUID enteredBy;

    /** How they voted, as messages name it; empty where they did not. */
    public String how() {
        return way == null ? "" : way.name();
    }

    /** What they voted in a public ballot, as messages name it; nothing where they did not vote online. */
    public List<String> answered() {
        List<String> answers = ballot.answers();
        return Vote.read(choice, ballot.items().size(), answers.size())
                .map(vote -> vote.values().stream().map(answers::get).toList())
                .orElse(List.of());
    }

    /** The electorate of a ballot, by name. */
    public static List<BallotVoter> of(Ballot ballot) {
        return list("from BallotVoter v left join fetch v.member m where v.ballot = ?1 order by m.name, v.id", ballot);
    }

    /** The right of this member to vote in this ballot, if they have one. */
    public static Optional<BallotVoter> of(Ballot ballot, Member member) {
        return find("ballot = ?1 and member = ?2", ballot, member).firstResultOptional();
    }

    /** How many have voted. */
    public static int took(Ballot ballot) {
        return (int) count("ballot = ?1 and way is not null", ballot);
    }
}
