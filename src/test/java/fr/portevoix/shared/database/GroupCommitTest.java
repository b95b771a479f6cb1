package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupCommitTest {
    private final ExecutorService people = Executors.newFixedThreadPool(40);
    private final List<List<Integer>> transactions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstStores = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    private final GroupCommit<Integer, String> doubles = new GroupCommit<>(10, 1, numbers -> {
        transactions.add(numbers);
        if (numbers.contains(0)) {
            firstStores.countDown();
            await(firstMayEnd);
        }
        if (numbers.contains(13)) {
            throw new IllegalStateException("13 is never stored");
        }
        assertThat(QuarkusTransaction.isActive()).isTrue();
        return numbers.stream().map(number -> "stored " + number).toList();
    });

    @AfterEach
    void leave() {
        people.shutdownNow();
    }

    @Test
    void those_who_come_while_somebody_stores_are_stored_together() throws Exception {
        Future<String> first = people.submit(() -> doubles.store(0));
        await(firstStores);
        List<Future<String>> others = send(1, 8);
        firstMayEnd.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("stored 0");
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get(30, TimeUnit.SECONDS)).isEqualTo("stored " + (i + 1));
        }
        assertThat(transactions).hasSize(2);
        assertThat(transactions.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void no_transaction_holds_more_than_agreed() throws Exception {
        Future<String> first = people.submit(() -> doubles.store(0));
        await(firstStores);
        List<Future<String>> others = send(20, 30);
        firstMayEnd.countDown();

        first.get(30, TimeUnit.SECONDS);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get(30, TimeUnit.SECONDS)).isEqualTo("stored " + (20 + i));
        }
        assertThat(transactions).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void nobody_fails_for_somebody_else() throws Exception {
        Future<String> first = people.submit(() -> doubles.store(0));
        await(firstStores);
        List<Future<String>> others = send(11, 4);
        firstMayEnd.countDown();

        first.get(30, TimeUnit.SECONDS);
        assertThat(others.get(0).get(30, TimeUnit.SECONDS)).isEqualTo("stored 11");
        assertThat(others.get(1).get(30, TimeUnit.SECONDS)).isEqualTo("stored 12");
        assertThat(others.get(3).get(30, TimeUnit.SECONDS)).isEqualTo("stored 14");
        assertThatThrownBy(() -> others.get(2).get(30, TimeUnit.SECONDS)).hasRootCauseMessage("13 is never stored");
    }

    /** Sends so many numbers, one from each thread, and waits until all of them queue. */
    private List<Future<String>> send(int from, int count) throws InterruptedException {
        List<Future<String>> answers = new ArrayList<>();
        for (int number = from; number < from + count; number++) {
            int sent = number;
            answers.add(people.submit(() -> doubles.store(sent)));
        }
        for (int tries = 0; doubles.waiting() < count && tries < 3000; tries++) {
            Thread.sleep(10);
        }
        assertThat(doubles.waiting()).isEqualTo(count);
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
