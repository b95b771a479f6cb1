package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import fr.portevoix.council.TableEntry;
import fr.portevoix.council.TableSource;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** On a member's table: the ballots that wait for their vote. */
@ApplicationScoped
class BallotsOnTable implements TableSource {
    @Inject
    Clock clock;

    @Inject
    Page page;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        Instant now = clock.instant();
        BallotMessages say = Sentences.in(BallotMessages.class, page.getLanguage());
        return BallotVoter.<BallotVoter>list(
                        "from BallotVoter v join fetch v.ballot b where v.member = ?1 and v.way is null and v.awaited = true"
                                + " and b.body = ?2 order by b.closesAt, b.question",
                        member,
                        body)
                .stream()
                .filter(voter -> voter.ballot.state(now) == BallotState.OPEN)
                .map(voter -> new TableEntry(
                        say.toVote(),
                        voter.ballot.question,
                        voter.ballot.secret ? say.secret() : say.open(),
                        voter.ballot.address(),
                        voter.ballot.closesAt == null
                                ? null
                                : LocalDate.ofInstant(voter.ballot.closesAt, clock.getZone())))
                .toList();
    }
}
