package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import fr.portevoix.council.PartSource;
import fr.portevoix.council.TableEntry;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** A member's votes: that they voted, what came out, and in a public ballot what they voted. */
@ApplicationScoped
class BallotsOfMember implements PartSource {
    @Inject
    ReadResult readResult;

    @Inject
    Page page;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        BallotMessages say = Sentences.in(BallotMessages.class, page.getLanguage());
        return BallotVoter.<BallotVoter>list(
                        "from BallotVoter v join fetch v.ballot b where v.member = ?1 and v.way is not null"
                                + " and b.body = ?2 order by coalesce(b.closedAt, b.openedAt) desc, b.question",
                        member,
                        body)
                .stream()
                .map(voter -> new TableEntry(
                        say.myVotes(),
                        voter.ballot.question,
                        mine(voter, say) + became(voter.ballot, say),
                        voter.ballot.closedAt == null ? voter.ballot.address() : voter.ballot.result(),
                        null))
                .toList();
    }

    private static String mine(BallotVoter voter, BallotMessages say) {
        if (voter.ballot.secret || voter.choice == null) {
            return say.youVoted();
        }
        return say.youAnswered(voter.answered().stream().map(say::answer).collect(Collectors.joining(", ")));
    }

    private String became(Ballot ballot, BallotMessages say) {
        return " "
                + (ballot.closedAt == null
                        ? say.resultLater()
                        : say.came(say.outcome(readResult.of(ballot).outcome())));
    }
}
