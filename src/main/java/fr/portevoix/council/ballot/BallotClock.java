package fr.portevoix.council.ballot;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Opens ballots at their moment, counts those whose time is over, and throws the keys of counted ones away. */
@ApplicationScoped
class BallotClock {
    /** How long after the count it is still looked whether the key is gone: a stop may have come in between. */
    private static final Duration SWEPT = Duration.ofDays(400);

    @Inject
    OpenBallot openBallot;

    @Inject
    CloseBallot closeBallot;

    @Inject
    BallotBox box;

    @Inject
    Clock clock;

    @Scheduled(
            every = "{portevoix.ballots.every}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void run() {
        Instant now = clock.instant();
        Ballot.<Ballot>list("openedAt is null and opensAt <= ?1", now).forEach(ballot -> openBallot.open(ballot.id));
        Ballot.<Ballot>list(
                        "openedAt is not null and closedAt is null and closesAt <= ?1 and onPaper = false and papers = 0",
                        now)
                .forEach(this::count);
        Ballot.<Ballot>list("closedAt > ?1", now.minus(SWEPT)).forEach(box::forget);
    }

    private void count(Ballot ballot) {
        try {
            closeBallot.close(ballot.id);
        } catch (CloseBallot.Refused notCounted) {
            // The desk's page of this ballot says so, with its reason, to whoever presses its button.
            Log.warnf("Ballot %s cannot be counted", ballot.id);
        }
    }
}
