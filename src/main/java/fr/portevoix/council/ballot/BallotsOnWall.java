package fr.portevoix.council.ballot;

import fr.portevoix.council.meeting.LiveBallot;
import fr.portevoix.council.meeting.LiveBallots;
import fr.portevoix.council.reading.Deliberation;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A council's ballots on the wall: how many took part while they are open, what came out once they are counted. */
@ApplicationScoped
class BallotsOnWall implements LiveBallots {
    @Inject
    ReadResult readResult;

    @Inject
    Clock clock;

    @Override
    public List<LiveBallot> of(Deliberation deliberation) {
        Instant now = clock.instant();
        return Ballot.of(deliberation.body).stream()
                .filter(ballot -> deliberation.equals(ballot.deliberation) && ballot.openedAt != null)
                .map(ballot -> live(ballot, ballot.state(now)))
                .toList();
    }

    private LiveBallot live(Ballot ballot, BallotState state) {
        boolean counted = state == BallotState.CLOSED;
        return new LiveBallot(
                ballot.question,
                FrenchBallot.inWords(state),
                state == BallotState.OPEN,
                counted ? ballot.took : BallotVoter.took(ballot),
                ballot.seats,
                ballot.quorum().needed(ballot.seats),
                counted ? lines(readResult.of(ballot)) : List.of());
    }

    private static List<LiveBallot.Line> lines(BallotResult result) {
        BallotMessages say = MessageBundles.get(BallotMessages.class);
        Stream<LiveBallot.Line> outcome = Stream.of(new LiveBallot.Line(say.outcome(result.outcome()), "", null));
        Stream<LiveBallot.Line> bars = result.bars().stream()
                .map(bar -> new LiveBallot.Line(
                        say.answer(bar.code()), bar.count() + " (" + bar.share() + ")", bar.width()));
        Stream<LiveBallot.Line> standings = result.standings().stream()
                .map(one -> new LiveBallot.Line(one.rank() + ". " + one.label(), say.answer(one.grade()), null));
        return Stream.concat(outcome, Stream.concat(bars, standings)).toList();
    }
}
