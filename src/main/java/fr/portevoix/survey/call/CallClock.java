package fr.portevoix.survey.call;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens to call lists by itself: holds are renewed, batches written, numbers erased when their day has come. */
@ApplicationScoped
class CallClock {
    @Inject
    CallPool pool;

    @Inject
    CallBatch batch;

    @Inject
    CloseCallList closeCallList;

    @Scheduled(
            every = "{portevoix.calls.every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void run() {
        pool.renew();
        batch.write();
        closeCallList.closeDue();
    }

    /** A batch too small to hide anybody is forgotten rather than written: those people may be called once more. */
    void atTheEnd(@Observes ShutdownEvent end) {
        batch.write();
        pool.release();
    }
}
