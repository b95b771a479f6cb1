package fr.portevoix.survey.invitation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has those who have answered marked, time after time. */
@ApplicationScoped
class InvitationClock {
    @Inject
    AnsweredBatch batch;

    @Scheduled(
            every = "{portevoix.invitations.every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void run() {
        batch.write();
    }

    /** A batch too small to hide anybody is forgotten rather than written: those people may get a reminder too many. */
    void atTheEnd(@Observes ShutdownEvent end) {
        batch.write();
    }
}
