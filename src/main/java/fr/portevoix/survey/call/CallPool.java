package fr.portevoix.survey.call;

import fr.portevoix.shared.database.Crossing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives interviewers the next person to call, the same person never to two of them.
 *
 * <p>The database knows only which copy of the service holds a block of numbers, taken by one conditional update. Which
 * interviewer has which number stands in this copy's memory and nowhere else: written down, it would say whose answers
 * the interviewer stored a moment later.
 */
@ApplicationScoped
class CallPool {
    private static final String CLAIM =
            """
            update call_entry set held_by = ?1, held_until = ?2
            where call_list_id = ?3 and (held_by is null or held_until < ?4) and (due_at is null or due_at <= ?4)
            order by appointment desc, tried_at, rand() limit ?5
            """;

    private static final int ATTEMPTS = 4;

    private record Lease(UUID list, UUID person, Instant until) {}

    private final UUID copy = UUID.randomUUID();
    private final Map<UUID, Lease> leases = new HashMap<>();
    private final CallBatch batch;
    private final Clock clock;
    private final CallConfig config;

    @Inject
    CallPool(CallBatch batch, Clock clock, CallConfig config) {
        this.batch = batch;
        this.clock = clock;
        this.config = config;
    }

    /** Whom this person is calling now from this list. */
    synchronized Optional<UUID> current(UUID list, UUID person) {
        forgetLate();
        return leases.entrySet().stream()
                .filter(each -> each.getValue().list().equals(list)
                        && each.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whom this person is to call next; whoever they have already stays theirs. Empty where nobody is due. */
    synchronized Optional<UUID> take(UUID list, UUID person) {
        Optional<UUID> already = current(list, person);
        if (already.isPresent()) {
            return already;
        }
        Optional<UUID> next = next(list);
        next.ifPresent(entry ->
                leases.put(entry, new Lease(list, person, clock.instant().plus(config.lease()))));
        return next;
    }

    /** Whether this person is the one who calls this number now. */
    synchronized boolean isCalling(UUID entry, UUID person) {
        forgetLate();
        return leases.containsKey(entry) && leases.get(entry).person().equals(person);
    }

    /** Whether a colleague has taken this number over. */
    synchronized boolean isTakenByAnother(UUID entry, UUID person) {
        forgetLate();
        return leases.containsKey(entry) && !leases.get(entry).person().equals(person);
    }

    /** How many interviewers are calling from this list now, through this copy. */
    synchronized int calling(UUID list) {
        forgetLate();
        return (int) leases.values().stream()
                .filter(lease -> lease.list().equals(list))
                .count();
    }

    /** The call is over, or given back. */
    synchronized void leave(UUID entry) {
        leases.remove(entry);
    }

    /** Says to other copies that this one lives. */
    void renew() {
        QuarkusTransaction.requiringNew()
                .run(() -> CallEntry.update(
                        "heldUntil = ?1 where heldBy = ?2", clock.instant().plus(config.hold()), copy));
    }

    /** Gives everything back: this copy stops. */
    void release() {
        QuarkusTransaction.requiringNew()
                .run(() -> CallEntry.update("heldBy = null, heldUntil = null where heldBy = ?1", copy));
    }

    private Optional<UUID> next(UUID list) {
        List<CallEntry> mine = free(list);
        if (mine.isEmpty() || appointmentsElsewhere(list)) {
            claim(list);
            mine = free(list);
        }
        Optional<CallEntry> promised =
                mine.stream().filter(each -> each.appointment).findFirst();
        // Any order but that of the table, which would say who was called between two others.
        List<CallEntry> any = new ArrayList<>(mine);
        Collections.shuffle(any);
        return promised.or(() -> any.stream().findFirst()).map(each -> each.id);
    }

    private void claim(UUID list) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> claimOnce(list));
                return;
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private void claimOnce(UUID list) {
        Instant now = clock.instant();
        CallEntry.getEntityManager()
                .createNativeQuery(CLAIM)
                .setParameter(1, copy)
                .setParameter(2, now.plus(config.hold()))
                .setParameter(3, list)
                .setParameter(4, now)
                .setParameter(5, config.block())
                .executeUpdate();
    }

    private List<CallEntry> free(UUID list) {
        Instant now = clock.instant();
        Set<UUID> spoken = batch.entries(list);
        List<CallEntry> free = QuarkusTransaction.requiringNew()
                .call(() -> new ArrayList<>(CallEntry.<CallEntry>list(
                        "callList.id = ?1 and heldBy = ?2 and heldUntil >= ?3 and (dueAt is null or dueAt <= ?3)"
                                + " order by dueAt",
                        list,
                        copy,
                        now)));
        free.removeIf(each -> leases.containsKey(each.id) || spoken.contains(each.id));
        return free;
    }

    private boolean appointmentsElsewhere(UUID list) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                        .call(() -> CallEntry.count(
                                "callList.id = ?1 and appointment = true and dueAt <= ?2"
                                        + " and (heldBy is null or heldUntil < ?2)",
                                list,
                                now))
                > 0;
    }

    private void forgetLate() {
        Instant now = clock.instant();
        leases.values().removeIf(lease -> lease.until().isBefore(now));
    }
}
