package fr.portevoix.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts how often people try to sign in, for one e-mail address and from one network address; in this copy only. */
@ApplicationScoped
public class SignInLimits {
    /** A bucket takes about 200 bytes: some 20 MB at the very most, whatever a crowd of addresses tries. */
    private static final int MOST = 50_000;

    private final LoadingCache<String, Bucket> perEmail;
    private final LoadingCache<String, Bucket> perAddress;

    @Inject
    CurrentVertxRequest request;

    @Inject
    SignInLimits(AccountConfig config) {
        perEmail = buckets(config.attemptsPerEmail(), config.attemptsPeriod());
        perAddress = buckets(config.attemptsPerAddress(), config.attemptsPeriod());
    }

    /** Takes note of an attempt for this address; false where there were too many, and it must not be made. */
    public boolean admit(String email) {
        SocketAddress client = request.getCurrent().request().remoteAddress();
        // The network address first: one machine that tries many accounts must not shut them all.
        return admit(perAddress, client == null ? "" : network(client.hostAddress()))
                // An empty field names nobody: it must not use up the attempts of all who forget to fill it in.
                && (Person.normal(email).isEmpty() || admit(perEmail, Person.normal(email)));
    }

    private static boolean admit(LoadingCache<String, Bucket> buckets, String key) {
        return buckets.get(key.length() <= 254 ? key : key.substring(0, 254)).tryConsume(1);
    }

    /** An IPv6 household or machine holds a whole /64; counting each of its addresses would count nothing. */
    static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        String[] groups = address.split("%")[0].split(":");
        int end = Math.min(4, groups.length);
        return String.join(":", java.util.Arrays.copyOf(groups, end));
    }

    private static LoadingCache<String, Bucket> buckets(int attempts, Duration period) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(period).build(key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, period))
                .build());
    }
}
