package fr.portevoix.survey.call;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ends a call: counts it, and keeps of the person only what the next call needs. */
@ApplicationScoped
class EndCall {
    @Inject
    CallPool pool;

    @Inject
    CallBatch batch;

    @Inject
    CallConfig config;

    @Inject
    Clock clock;

    /** Somebody has answered: their number leaves the list later, with others. */
    void withInterview(CallList list, UUID entry, UUID interviewer, boolean interpreter) {
        batch.add(list.id, entry, interviewer, CallOutcome.DONE, interpreter);
        pool.leave(entry);
    }

    /** It came to no interview; false where a colleague has taken the call over. The moment is null unless agreed. */
    boolean without(CallList list, UUID id, UUID interviewer, CallOutcome outcome, Instant agreed) {
        if (pool.isTakenByAnother(id, interviewer)) {
            return false;
        }
        if (outcome == CallOutcome.ALREADY) {
            batch.add(list.id, id, interviewer, outcome, false);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> entry(list, id).ifPresent(entry -> write(list, entry, interviewer, outcome, agreed)));
        }
        // Only now that it is written: a colleague who asks in between is given somebody else.
        pool.leave(id);
        return true;
    }

    private static Optional<CallEntry> entry(CallList list, UUID id) {
        return CallEntry.find("id = ?1 and callList = ?2", id, list).firstResultOptional();
    }

    private void write(CallList list, CallEntry entry, UUID interviewer, CallOutcome outcome, Instant agreed) {
        CallTally.count(list, interviewer, entry.quartier, outcome);
        entry.tries++;
        boolean enough = agreed == null && entry.tries >= config.tries();
        if (enough && !outcome.endsAtOnce()) {
            CallTally.count(list, interviewer, entry.quartier, CallOutcome.UNREACHED);
        }
        if (enough || outcome.endsAtOnce()) {
            entry.delete();
            return;
        }
        entry.lastOutcome = outcome;
        entry.needsInterpreter |= outcome == CallOutcome.INTERPRETER;
        entry.triedAt = clock.instant();
        entry.appointment = agreed != null;
        entry.dueAt = agreed == null ? entry.triedAt.plus(outcome.pause()) : agreed;
        entry.heldBy = null;
        entry.heldUntil = null;
    }
}
