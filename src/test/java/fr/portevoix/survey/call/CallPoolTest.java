package fr.portevoix.survey.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two interviewers never call the same person, whichever copy of the service they reach. */
@QuarkusTest
class CallPoolTest {
    /** A clock that a test moves on. */
    static final class Moved extends Clock {
        Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Inject
    CallGround ground;

    @Inject
    CallConfig config;

    final Moved clock = new Moved();

    CallPool copy() {
        return new CallPool(new CallBatch(clock, config), clock, config);
    }

    @Test
    void twenty_who_ask_at_once_on_two_copies_get_twenty_people() throws Exception {
        CallList list = ground.list(ground.survey(), "0199010", 50);
        List<CallPool> copies = List.of(copy(), copy());
        Set<UUID> given = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<Optional<UUID>>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CallPool pool = copies.get(i % 2);
            Callable<Optional<UUID>> ask = () -> pool.take(list.id, UUID.randomUUID());
            asked.add(threads.submit(ask));
        }
        for (Future<Optional<UUID>> each : asked) {
            assertThat(given.add(each.get().orElseThrow())).as("given once").isTrue();
        }
        threads.shutdown();
        assertThat(given).hasSize(20);
    }

    @Test
    void who_asks_again_is_given_the_same_person() {
        CallList list = ground.list(ground.survey(), "0199010", 5);
        CallPool pool = copy();
        UUID me = UUID.randomUUID();
        assertThat(pool.take(list.id, me)).isEqualTo(pool.take(list.id, me)).isEqualTo(pool.current(list.id, me));
    }

    @Test
    void a_list_that_is_all_being_called_gives_nobody() {
        CallList list = ground.list(ground.survey(), "0199010", 2);
        CallPool pool = copy();
        pool.take(list.id, UUID.randomUUID());
        pool.take(list.id, UUID.randomUUID());
        assertThat(pool.take(list.id, UUID.randomUUID())).isEmpty();
        assertThat(copy().take(list.id, UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_call_that_lasts_too_long_goes_to_somebody_else() {
        CallList list = ground.list(ground.survey(), "0199010", 1);
        CallPool pool = copy();
        UUID slow = UUID.randomUUID();
        UUID entry = pool.take(list.id, slow).orElseThrow();
        clock.now = clock.now.plus(config.lease()).plusSeconds(1);
        pool.renew();
        UUID other = UUID.randomUUID();
        assertThat(pool.take(list.id, other)).contains(entry);
        assertThat(pool.isTakenByAnother(entry, slow)).isTrue();
        assertThat(pool.isCalling(entry, slow)).isFalse();
    }

    @Test
    void what_a_copy_held_that_died_comes_back() {
        CallList list = ground.list(ground.survey(), "0199010", 1);
        copy().take(list.id, UUID.randomUUID());
        CallPool alive = copy();
        assertThat(alive.take(list.id, UUID.randomUUID())).isEmpty();
        clock.now = clock.now.plus(config.hold()).plusSeconds(1);
        assertThat(alive.take(list.id, UUID.randomUUID())).isPresent();
    }

    @Test
    void what_a_copy_held_that_stopped_comes_back_at_once() {
        CallList list = ground.list(ground.survey(), "0199010", 1);
        CallPool stopping = copy();
        stopping.take(list.id, UUID.randomUUID());
        stopping.release();
        assertThat(copy().take(list.id, UUID.randomUUID())).isPresent();
    }

    @Test
    void appointments_come_first_once_they_are_due_and_not_before() {
        CallList list = ground.list(ground.survey(), "0199010", 40);
        CallPool pool = copy();
        // This copy holds its block already: the appointments are made elsewhere, outside of it.
        pool.take(list.id, UUID.randomUUID());
        List<CallEntry> free = ground.entries(list).stream()
                .filter(each -> each.heldBy == null)
                .toList();
        promise(free.get(0), clock.now.plus(Duration.ofMinutes(30)));
        promise(free.get(1), clock.now.plus(Duration.ofMinutes(20)));
        assertThat(pool.take(list.id, UUID.randomUUID()).orElseThrow()).isNotIn(free.get(0).id, free.get(1).id);
        clock.now = clock.now.plus(Duration.ofMinutes(31));
        pool.renew();
        assertThat(pool.take(list.id, UUID.randomUUID())).contains(free.get(1).id);
        assertThat(pool.take(list.id, UUID.randomUUID())).contains(free.get(0).id);
    }

    @Test
    void who_was_tried_waits_until_the_others_were() {
        CallList list = ground.list(ground.survey(), "0199010", 30);
        List<CallEntry> all = ground.entries(list);
        ground.change(() -> CallEntry.update(
                "triedAt = ?1, tries = 1 where callList.id = ?2 and phone <= ?3",
                clock.now.minus(Duration.ofDays(1)),
                list.id,
                all.get(9).phone));
        CallPool pool = copy();
        for (int i = 0; i < 20; i++) {
            UUID entry = pool.take(list.id, UUID.randomUUID()).orElseThrow();
            assertThat(all.subList(0, 10)).noneMatch(tried -> tried.id.equals(entry));
        }
    }

    private void promise(CallEntry entry, Instant at) {
        ground.change(() -> CallEntry.update("appointment = true, dueAt = ?1 where id = ?2", at, entry.id));
    }
}
