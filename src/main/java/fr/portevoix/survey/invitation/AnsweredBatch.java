package fr.portevoix.survey.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers who has answered an anonymous survey, and marks it later: many together, in one statement, in no order.
 *
 * <p>Between an answer and its mark nothing is written of invitations, so that neither a copy of the database nor its
 * log says whose answers are whose. A crash in between costs a reminder too many.
 */
@ApplicationScoped
class AnsweredBatch {
    /** Those of one survey that wait, and since when the first of them does. */
    private record Waiting(Instant since, Set<UUID> invitations) {}

    private final Map<UUID, Waiting> waiting = new HashMap<>();
    private final Clock clock;
    private final InvitationConfig config;

    @Inject
    AnsweredBatch(Clock clock, InvitationConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** Remembers that this invitation's person has answered. */
    synchronized void add(UUID survey, UUID invitation) {
        waiting.computeIfAbsent(survey, none -> new Waiting(clock.instant(), new HashSet<>()))
                .invitations()
                .add(invitation);
    }

    /** Marks every batch that is large and old enough; one writer at a time, as each forgets what it wrote. */
    void write() {
        synchronized (waiting) {
            writeRipe();
        }
    }

    private void writeRipe() {
        for (UUID survey : surveys()) {
            List<UUID> ripe = ripe(survey);
            if (!ripe.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> Invitation.update("answered = true where id in ?1", ripe));
                forget(survey, ripe);
            }
        }
    }

    private synchronized List<UUID> ripe(UUID survey) {
        Waiting of = waiting.get(survey);
        boolean ready = of != null
                && of.invitations().size() >= config.batch()
                && !clock.instant().isBefore(of.since().plus(config.delay()));
        List<UUID> ripe = new ArrayList<>(ready ? of.invitations() : Set.of());
        Collections.shuffle(ripe);
        return ripe;
    }

    private synchronized Set<UUID> surveys() {
        return Set.copyOf(waiting.keySet());
    }

    /** Who came meanwhile waits on, and as long as the others did. */
    private synchronized void forget(UUID survey, List<UUID> written) {
        Set<UUID> left = new HashSet<>(waiting.remove(survey).invitations());
        written.forEach(left::remove);
        if (!left.isEmpty()) {
            waiting.put(survey, new Waiting(clock.instant(), left));
        }
    }
}
