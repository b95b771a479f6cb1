package fr.portevoix.shared.flood;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How much one source may send in a time before it is a burst, counted in this copy of the service only.
 *
 * @param <K> what sources are told apart by
 */
public final class Limit<K> {
    /** A bucket takes about 200 bytes: some 20 MB at the very most, whatever a crowd of addresses tries. */
    private static final int MOST = 100_000;

    private final LoadingCache<K, Bucket> buckets;

    /** So many in this time. */
    public Limit(int most, Duration window) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(window)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                        .build());
    }

    /** Counts one more of this source; true above the limit. */
    public boolean isAbove(K source) {
        return !buckets.get(source).tryConsume(1);
    }
}
