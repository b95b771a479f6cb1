package fr.portevoix.council.ballot;

import fr.portevoix.council.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Opens a ballot, once: whoever has a vote on the council on that day may vote in it, and nobody else. */
@ApplicationScoped
public class OpenBallot {
    @Inject
    Clock clock;

    /** Opens it; false where another act was first, or nobody has a vote. */
    @Transactional
    public boolean open(UUID id) {
        // One statement claims it: of two copies of the service, or two people, one opens it.
        if (Ballot.update("openedAt = ?1 where id = ?2 and openedAt is null", clock.instant(), id) == 0) {
            return false;
        }
        Ballot ballot = Ballot.findById(id);
        Ballot.getEntityManager().refresh(ballot);
        List<Member> voters = Member.voters(ballot.body, LocalDate.now(clock));
        for (Member member : voters) {
            BallotVoter voter = new BallotVoter();
            voter.ballot = ballot;
            voter.member = member;
            voter.persist();
        }
        ballot.seats = voters.size();
        if (voters.isEmpty()) {
            ballot.openedAt = null;
            ballot.opensAt = null;
        }
        return !voters.isEmpty();
    }
}
