package fr.portevoix.contribution;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how many numbers that open nothing may be tried from one address: 60 bits cannot be guessed, but trying should
 * cost. Only misses count, generously, because a whole centre social may share one address. Each copy of the service
 * counts for itself.
 */
@ApplicationScoped
public class ReceiptGuesses {
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private final ReceiptConfig config;

    private final Map<String, Bucket> misses = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    });

    ReceiptGuesses(ReceiptConfig config) {
        this.config = config;
    }

    /** Whether this address has tried too often of late. */
    public boolean areTooMany(String address) {
        return bucket(address).getAvailableTokens() == 0;
    }

    /** Counts a number that opened nothing. */
    public void missed(String address) {
        bucket(address).tryConsume(1);
    }

    /** The address that asks, as the server sees it. */
    public static String client(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    private Bucket bucket(String address) {
        return misses.computeIfAbsent(address, unknown -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(config.misses())
                        .refillGreedy(config.misses(), SPAN)
                        .build())
                .build());
    }
}
