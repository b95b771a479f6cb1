package fr.portevoix.survey.call;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers who has answered, and takes their numbers off the list later, several together and in no order.
 *
 * <p>Between an answer and its batch nothing of the list is written, so that neither a copy of the database nor its log
 * says whose answers are whose. A crash in between costs a call too many: « a déjà répondu » ends it.
 */
@ApplicationScoped
class CallBatch {
    /** Somebody who has answered, now or before this call. */
    record Spoken(UUID person, CallOutcome outcome, boolean interpreter, Instant since) {}

    private final Map<UUID, Map<UUID, Spoken>> waiting = new HashMap<>();
    private final Clock clock;
    private final CallConfig config;

    @Inject
    CallBatch(Clock clock, CallConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** Remembers that this entry's person has answered. */
    synchronized void add(UUID list, UUID entry, UUID person, CallOutcome outcome, boolean interpreter) {
        waiting.computeIfAbsent(list, none -> new LinkedHashMap<>())
                .putIfAbsent(entry, new Spoken(person, outcome, interpreter, clock.instant()));
    }

    /** The entries of a list that wait here; they are not to be called. */
    synchronized Set<UUID> entries(UUID list) {
        return Set.copyOf(waiting.getOrDefault(list, Map.of()).keySet());
    }

    /** What waits, for those who watch the progress. */
    synchronized List<Spoken> of(UUID list) {
        return List.copyOf(waiting.getOrDefault(list, Map.of()).values());
    }

    /** Writes every batch that is large and old enough. */
    void write() {
        for (UUID list : lists()) {
            Map<UUID, Spoken> batch = ripe(list);
            if (!batch.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> write(list, batch));
                forget(list, batch.keySet());
            }
        }
    }

    /** Writes what waits for a list whose every number goes now; in the caller's transaction. */
    void writeAll(UUID list) {
        Map<UUID, Spoken> batch = all(list);
        write(list, batch);
        forget(list, batch.keySet());
    }

    private static void write(UUID list, Map<UUID, Spoken> batch) {
        CallList callList = CallList.findById(list);
        List<UUID> shuffled = new ArrayList<>(batch.keySet());
        Collections.shuffle(shuffled);
        for (UUID id : shuffled) {
            CallEntry entry = CallEntry.findById(id);
            Spoken spoken = batch.get(id);
            CallTally.count(callList, spoken.person(), entry == null ? null : entry.quartier, spoken.outcome());
            if (spoken.interpreter()) {
                CallTally.count(callList, spoken.person(), null, CallOutcome.INTERPRETED);
            }
        }
        CallEntry.delete("callList = ?1 and id in ?2", callList, shuffled);
    }

    private synchronized Map<UUID, Spoken> ripe(UUID list) {
        Map<UUID, Spoken> all = waiting.getOrDefault(list, Map.of());
        long interviews = all.values().stream()
                .filter(each -> each.outcome() == CallOutcome.DONE)
                .count();
        Instant limit = clock.instant().minus(config.delay());
        boolean oldEnough = all.values().stream().anyMatch(each -> each.since().isBefore(limit));
        return interviews >= config.batch() && oldEnough ? Map.copyOf(all) : Map.of();
    }

    private synchronized Map<UUID, Spoken> all(UUID list) {
        return Map.copyOf(waiting.getOrDefault(list, Map.of()));
    }

    private synchronized Set<UUID> lists() {
        return Set.copyOf(waiting.keySet());
    }

    private synchronized void forget(UUID list, Set<UUID> written) {
        if (waiting.containsKey(list)) {
            waiting.get(list).keySet().removeAll(written);
        }
    }
}
