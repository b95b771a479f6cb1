package fr.portevoix.survey.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers that have answered leave their list together, later, or not at all. */
@QuarkusTest
class CallBatchTest {
    @Inject
    CallGround ground;

    @Inject
    CallConfig config;

    final CallPoolTest.Moved clock = new CallPoolTest.Moved();
    final UUID me = UUID.randomUUID();
    CallBatch batch;
    CallList list;
    List<CallEntry> entries;

    @BeforeEach
    void a_list() {
        batch = new CallBatch(clock, config);
        list = ground.list(ground.survey(), "0199060", 9);
        entries = ground.entries(list);
    }

    void answered(int people) {
        for (int i = 0; i < people; i++) {
            batch.add(list.id, entries.get(i).id, me, CallOutcome.DONE, i == 0);
        }
    }

    int counted(CallOutcome outcome, boolean byPlace) {
        return QuarkusTransaction.requiringNew().call(() -> CallTally.of(list).stream()
                .filter(tally -> tally.outcome == outcome && byPlace == (tally.quartier != null))
                .mapToInt(tally -> tally.number)
                .sum());
    }

    @Test
    void too_few_to_hide_among_are_never_written() {
        answered(config.batch() - 1);
        batch.add(list.id, entries.get(8).id, me, CallOutcome.ALREADY, false);
        clock.now = clock.now.plus(Duration.ofDays(3));
        batch.write();
        assertThat(ground.entries(list)).hasSize(9);
        assertThat(counted(CallOutcome.DONE, false)).isZero();
    }

    @Test
    void enough_of_them_still_wait_a_while() {
        answered(config.batch());
        clock.now = clock.now.plus(config.delay()).minusSeconds(1);
        batch.write();
        assertThat(ground.entries(list)).hasSize(9);
    }

    @Test
    void enough_of_them_leave_together_and_are_counted() {
        answered(config.batch());
        clock.now = clock.now.plus(config.delay()).plusSeconds(1);
        batch.write();
        assertThat(ground.entries(list)).hasSize(9 - config.batch());
        assertThat(counted(CallOutcome.DONE, false)).isEqualTo(config.batch());
        assertThat(counted(CallOutcome.DONE, true)).isEqualTo(config.batch());
        assertThat(counted(CallOutcome.INTERPRETED, false)).isEqualTo(1);
        assertThat(batch.entries(list.id)).isEmpty();
        batch.write();
        assertThat(counted(CallOutcome.DONE, false)).isEqualTo(config.batch());
    }

    @Test
    void the_same_person_waits_once() {
        answered(2);
        answered(2);
        assertThat(batch.of(list.id)).hasSize(2);
    }

    @Test
    void who_waits_is_not_called_again() {
        CallPool pool = new CallPool(batch, clock, config);
        answered(8);
        assertThat(pool.take(list.id, me)).contains(entries.get(8).id);
        assertThat(pool.take(list.id, UUID.randomUUID())).isEmpty();
    }
}
