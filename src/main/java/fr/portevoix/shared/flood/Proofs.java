package fr.portevoix.shared.flood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.crypto.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;

/**
 * Asks for proofs of work and recognises them: signed with a key of ours, for one form about one subject, for a short time, once.
 *
 * <p>That a proof was used is remembered by this copy only. Another copy would take it again, but only for the same form's
 * key, which is received once wherever it arrives.
 */
@ApplicationScoped
public class Proofs {
    private static final int LONGEST = 2_000;
    private static final int MOST_REMEMBERED = 100_000;

    /** Whose form it is has a fixed length at the end, so that no digit can move from the salt into the number. */
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{10})&for=([0-9a-f]{32})&?");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FloodConfig config;
    private final Clock clock;
    private final KeyedHash keyedHash;
    private final String signingKey;
    private final Cache<String, Boolean> used;

    @Inject
    Proofs(FloodConfig config, Clock clock, KeyedHash keyedHash, Keys keys) {
        this.config = config;
        this.clock = clock;
        this.keyedHash = keyedHash;
        this.signingKey = HexFormat.of().formatHex(keys.named("altcha").getEncoded());
        this.used = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.proofWithin())
                .build();
    }

    /** A calculation for this form about this subject. */
    public Challenge challenge(UUID subject, String key) {
        byte[] random = Altcha.randomBytes(12);
        long expires = clock.instant().plus(config.proofWithin()).getEpochSecond();
        String salt = HexFormat.of().formatHex(random) + "?expires=" + expires + "&for=" + whose(subject, key);
        try {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(config.work())
                    .setSecureRandomNumber(true)
                    .setHmacKey(signingKey)
                    .setSalt(salt));
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this is a proof for this form, whatever was sent in its place; it is none a second time. */
    public boolean accept(String sent, UUID subject, String key) {
        try {
            if (sent.isEmpty() || sent.length() > LONGEST) {
                return false;
            }
            // Read here, to hand over nothing but what was looked at: five members of known kinds.
            JsonNode proof = JSON.readTree(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8));
            Matcher salt = SALT.matcher(proof.path("salt").asText());
            JsonNode number = proof.path("number");
            if (!salt.matches()
                    || !salt.group(2).equals(whose(subject, key))
                    || Long.parseLong(salt.group(1)) < clock.instant().getEpochSecond()
                    || !number.isIntegralNumber()
                    || !number.canConvertToLong()
                    || number.longValue() < 0
                    || number.longValue() > config.work()) {
                return false;
            }
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = Altcha.Algorithm.SHA256.getName();
            payload.challenge = proof.path("challenge").asText();
            payload.number = number.longValue();
            payload.salt = salt.group();
            payload.signature = proof.path("signature").asText();
            return Altcha.verifySolution(payload, signingKey, false)
                    && used.asMap().putIfAbsent(payload.challenge, true) == null;
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return false;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String whose(UUID subject, String key) {
        return HexFormat.of()
                .formatHex(keyedHash.of("proof of work", subject.toString(), key))
                .substring(0, 32);
    }
}
