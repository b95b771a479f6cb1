package fr.portevoix.shared.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Stores what several people send at the same moment in one transaction, because a commit (a write to disk that must
 * have happened) costs as much for ten as for one.
 *
 * <p>Nobody waits for company: who comes first stores at once, and those who come meanwhile are stored together by one
 * of them. Everybody is answered after the commit of the transaction that holds their own. A group that fails is stored
 * again one by one, so that nobody fails for somebody else.
 *
 * @param <T> what is sent
 * @param <R> what became of it
 */
public final class GroupCommit<T, R> {
    private final Function<List<T>, List<R>> store;
    private final int most;
    private final Semaphore storing;
    private final ConcurrentLinkedQueue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();

    private record Waiting<T, R>(T sent, Thread thread, CompletableFuture<R> answer) {
        void wake() {
            LockSupport.unpark(thread);
        }
    }

    /**
     * A way to store.
     *
     * @param most how many in one transaction at most
     * @param atOnce how many transactions at a time
     * @param store stores those it is given inside the transaction and answers in their order
     */
    public GroupCommit(int most, int atOnce, Function<List<T>, List<R>> store) {
        this.most = most;
        this.store = store;
        this.storing = new Semaphore(atOnce);
    }

    /** Stores this, together with what others send, and returns after the commit. */
    public R store(T sent) {
        Waiting<T, R> mine = new Waiting<>(sent, Thread.currentThread(), new CompletableFuture<>());
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.answer.isDone()) {
            if (storing.tryAcquire()) {
                try {
                    storeSome();
                } finally {
                    storing.release();
                    wakeTheFirst();
                }
            } else {
                // Woken when answered, or when first in the queue and it is our turn to store.
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return answerOf(mine);
    }

    /** How many are neither stored nor being stored. */
    int waiting() {
        return queue.size();
    }

    private void wakeTheFirst() {
        Waiting<T, R> first = queue.peek();
        if (first != null) {
            first.wake();
        }
    }

    private R answerOf(Waiting<T, R> mine) {
        try {
            return mine.answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void storeSome() {
        List<Waiting<T, R>> group = new ArrayList<>();
        for (Waiting<T, R> next; group.size() < most && (next = queue.poll()) != null; ) {
            group.add(next);
        }
        if (group.isEmpty()) {
            return;
        }
        try {
            answer(group);
        } catch (RuntimeException | Error together) {
            group.forEach(this::storeAlone);
        } finally {
            group.forEach(Waiting::wake);
        }
    }

    private void storeAlone(Waiting<T, R> one) {
        try {
            answer(List.of(one));
        } catch (RuntimeException | Error alone) {
            one.answer.completeExceptionally(alone);
        }
    }

    private void answer(List<Waiting<T, R>> group) {
        List<T> sent = group.stream().map(Waiting::sent).toList();
        List<R> answers = QuarkusTransaction.requiringNew().call(() -> store.apply(sent));
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer.complete(answers.get(i));
        }
    }
}
