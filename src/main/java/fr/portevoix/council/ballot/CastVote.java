package fr.portevoix.council.ballot;

import fr.portevoix.council.Member;
import fr.portevoix.shared.database.Crossing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes a member's vote: when it answers that the vote is in, it is on disk. */
@ApplicationScoped
public class CastVote {
    private static final int ATTEMPTS = 4;

    @Inject
    BallotBox box;

    @Inject
    Clock clock;

    /** What became of a vote. */
    public enum Cast {
        IN,
        /** In a secret ballot: a vote is in already, and stays. In any: it was given on paper or by hand. */
        VOTED,
        OVER,
        NO_RIGHT
    }

    /** Keeps this vote of this member; {@code enteredBy} is who of the team typed it in, or null. */
    public Cast cast(Ballot ballot, Member member, Vote vote, String reason, UUID enteredBy) {
        if (ballot.secret && enteredBy != null) {
            throw new IllegalArgumentException("Nobody votes for somebody else in a secret ballot");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> once(ballot, member, vote, reason, enteredBy));
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private Cast once(Ballot ballot, Member member, Vote vote, String reason, UUID enteredBy) {
        if (ballot.state(clock.instant()) != BallotState.OPEN) {
            return Cast.OVER;
        }
        int taken = ballot.secret
                ? BallotVoter.update(
                        "way = ?1 where ballot = ?2 and member = ?3 and awaited = true and way is null",
                        BallotVoter.Way.ONLINE,
                        ballot,
                        member)
                : BallotVoter.update(
                        "way = ?1, choice = ?2, reason = ?3, enteredBy = ?4 where ballot = ?5 and member = ?6"
                                + " and awaited = true and (way is null or way = ?1)",
                        BallotVoter.Way.ONLINE,
                        vote.write(),
                        reason,
                        enteredBy,
                        ballot,
                        member);
        if (taken == 0) {
            return BallotVoter.of(ballot, member)
                    .map(voter -> voter.awaited ? Cast.VOTED : Cast.OVER)
                    .orElse(Cast.NO_RIGHT);
        }
        if (ballot.secret) {
            BallotWaiting waiting = new BallotWaiting();
            waiting.ballot = Ballot.getEntityManager().getReference(Ballot.class, ballot.id);
            waiting.sealed = box.seal(ballot, vote);
            waiting.persist();
        }
        return Cast.IN;
    }
}
