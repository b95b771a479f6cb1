package fr.portevoix.shared.database;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read from the database and is asked for again and again: kept until this copy of the service changes
 * anything, and two seconds at most, because other copies change things too.
 *
 * @param <K> what it is found by
 * @param <V> what is kept; nobody may change it
 */
public final class Kept<K, V> {
    private static final long LONGEST = 2_000_000_000L;

    private final Changes changes;
    private final int most;
    private final Map<K, Value<V>> values = new ConcurrentHashMap<>();

    private record Value<V>(V value, long change, long readAt) {}

    /** Keeps so many values at most; past that all are let go, which is simpler than choosing and as rare. */
    public Kept(Changes changes, int most) {
        this.changes = changes;
        this.most = most;
    }

    /** What is kept under this key; empty where it must be read again. */
    public Optional<V> find(K key) {
        Value<V> kept = values.get(key);
        return kept != null && kept.change == changes.count() && System.nanoTime() - kept.readAt < LONGEST
                ? Optional.of(kept.value)
                : Optional.empty();
    }

    /** What is kept under this key, or else what is read now; null is given back, not kept. */
    public V get(K key, Supplier<V> read) {
        return find(key).orElseGet(() -> {
            // Taken before reading: a change that comes in between makes the value old at once.
            long change = changes.count();
            long readAt = System.nanoTime();
            V value = read.get();
            if (value != null) {
                keep(key, value, change, readAt);
            }
            return value;
        });
    }

    private void keep(K key, V value, long change, long readAt) {
        if (values.size() >= most) {
            values.clear();
        }
        values.put(key, new Value<>(value, change, readAt));
    }
}
