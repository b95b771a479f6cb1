package fr.portevoix.survey.abuse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;

/**
 * Counts how many answers to one survey come from one connection, or by one poster, in a short time, in this copy only.
 *
 * <p>No address is kept: what is counted stands under a hash salted with bytes that exist for one day, in memory only. The
 * address is the one that Quarkus gives, so a forwarded one is believed only where the service is configured to.
 */
@ApplicationScoped
public class Bursts {
    /** A bucket takes about 200 bytes: some 20 MB at the very most, whatever a crowd of addresses tries. */
    private static final int MOST = 100_000;

    private final LoadingCache<ByteBuffer, Bucket> people;
    private final LoadingCache<ByteBuffer, Bucket> stands;
    private final LoadingCache<Poster, Bucket> posters;
    private final boolean ownMachine;

    private record Poster(UUID survey, String code) {}

    @Inject
    DailySalt salt;

    @Inject
    CurrentVertxRequest request;

    @Inject
    Bursts(AbuseConfig config) {
        people = buckets(config.burst(), config.window());
        stands = buckets(config.standBurst(), config.window());
        posters = buckets(config.posterBurst(), config.window());
        ownMachine = config.ownMachine();
    }

    /** Counts answers that a person or a programme sends; true above the limit. */
    public boolean isAbove(UUID survey) {
        return isAbove(people, survey);
    }

    /** Counts answers that a poster led to, if one did; true above the limit. */
    public boolean isAboveAtPoster(UUID survey, String code) {
        return code != null && !posters.get(new Poster(survey, code)).tryConsume(1);
    }

    /** Counts answers that a stand's tablet sends; true above the limit. */
    public boolean isAboveAtStand(UUID survey) {
        return isAbove(stands, survey);
    }

    private boolean isAbove(LoadingCache<ByteBuffer, Bucket> buckets, UUID survey) {
        SocketAddress client = request.getCurrent().request().remoteAddress();
        return NetworkAddress.read(client == null ? null : client.hostAddress())
                .filter(address -> ownMachine || !address.isOwnMachine())
                .map(address ->
                        !buckets.get(salt.hash(survey, address.household())).tryConsume(1))
                .orElse(false);
    }

    private static <K> LoadingCache<K, Bucket> buckets(int answers, Duration window) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(window).build(key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(answers).refillGreedy(answers, window))
                .build());
    }
}
