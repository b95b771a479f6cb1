package fr.portevoix.shared.flood;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.crypto.Keys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proofs of work are taken, and that nothing else is, whatever it looks like. */
@QuarkusTest
class ProofsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FloodConfig config;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Keys keys;

    final UUID survey = UUID.randomUUID();
    final String key = "a-key-of-a-form-1234";
    Proofs proofs;
    String proof;

    @BeforeEach
    void a_solved_challenge() throws Exception {
        proofs = at(Duration.ZERO);
        proof = solve(proofs.challenge(survey, key));
    }

    Proofs at(Duration later) {
        return new Proofs(config, Clock.offset(Clock.systemUTC(), later), keyedHash, keys);
    }

    static String solve(Challenge challenge) throws Exception {
        long number = Altcha.solveChallenge(
                        challenge.challenge(), challenge.salt(), Altcha.Algorithm.SHA256, challenge.maxnumber(), 0)
                .number;
        return SentProof.of(
                challenge.algorithm(),
                challenge.challenge(),
                String.valueOf(number),
                challenge.salt(),
                challenge.signature());
    }

    String with(Consumer<ObjectNode> change) throws Exception {
        JsonNode read = JSON.readTree(Base64.getDecoder().decode(proof));
        change.accept((ObjectNode) read);
        return SentProof.base64(read.toString());
    }

    boolean accepted(String sent) {
        return proofs.accept(sent, survey, key);
    }

    @Nested
    class A_person {
        @Test
        void proves_once() {
            assertThat(accepted(proof)).isTrue();
            assertThat(accepted(proof)).isFalse();
        }

        @Test
        void may_take_their_time_but_not_forever() {
            Duration limit = config.proofWithin();

            assertThat(at(limit.plusSeconds(2)).accept(proof, survey, key)).isFalse();
            assertThat(at(limit.minusMinutes(1)).accept(proof, survey, key)).isTrue();
        }

        @Test
        void is_believed_by_another_copy_of_the_service_with_the_same_keys() {
            assertThat(at(Duration.ZERO).accept(proof, survey, key)).isTrue();
        }
    }

    @Nested
    class Somebody_who_forges {
        @Test
        void cannot_take_the_proof_to_another_survey_or_form() {
            assertThat(proofs.accept(proof, UUID.randomUUID(), key)).isFalse();
            assertThat(proofs.accept(proof, survey, "another-key-of-a-form")).isFalse();
            assertThat(accepted(proof)).isTrue();
        }

        @Test
        void cannot_change_any_part_of_it() throws Exception {
            assertThat(accepted(with(all -> all.put("number", all.get("number").asLong() ^ 1))))
                    .isFalse();
            assertThat(accepted(with(all -> all.put("signature", "0".repeat(64)))))
                    .isFalse();
            assertThat(accepted(with(all -> all.put("challenge", "0".repeat(64)))))
                    .isFalse();
            assertThat(accepted(with(
                            all -> all.put("salt", all.get("salt").asText().replaceAll("expires=\\d", "expires=9")))))
                    .isFalse();
            assertThat(accepted(with(all -> all.put("number", -1)))).isFalse();
            assertThat(accepted(with(all -> all.put("number", config.work() + 1))))
                    .isFalse();
        }

        @Test
        void cannot_move_a_digit_between_the_salt_and_the_number() throws Exception {
            assertThat(accepted(with(all -> {
                        String number = all.get("number").asText();
                        all.put("salt", all.get("salt").asText() + number.charAt(0));
                        all.put("number", number.length() == 1 ? 0 : Long.parseLong(number.substring(1)));
                    })))
                    .isFalse();
        }

        @Test
        void cannot_sign_alone() throws Exception {
            Altcha.Challenge own = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(10L)
                    .setNumber(3L)
                    .setHmacKey("guessed")
                    .setSalt(proofs.challenge(survey, key).salt()));

            assertThat(accepted(SentProof.of("SHA-256", own.challenge, "3", own.salt, own.signature)))
                    .isFalse();
        }
    }

    @Nested
    class Whatever_else_is_sent {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "oui",
                    "%%%",
                    "null",
                    "e30=",
                    "bnVsbA==",
                    "W10=",
                    "IiI=",
                    "MQ==",
                    "eyJzYWx0Ijp7fX0=",
                    "eyJudW1iZXIiOjFlOTk5OTl9"
                })
        void is_no_proof(String sent) {
            assertThat(accepted(sent)).isFalse();
        }

        @Test
        void is_no_proof_where_its_parts_are_of_other_kinds() throws Exception {
            for (String part : new String[] {"salt", "number", "challenge", "signature"}) {
                assertThat(accepted(with(all -> all.putNull(part)))).isFalse();
                assertThat(accepted(with(all -> all.putArray(part).add(1)))).isFalse();
                assertThat(accepted(with(all -> all.put(part, "é\u0000\ud83d\ude00"))))
                        .isFalse();
                assertThat(accepted(with(all -> all.put(part, new java.math.BigDecimal("1e400")))))
                        .isFalse();
                assertThat(accepted(with(all -> all.remove(part)))).isFalse();
            }
        }

        @Test
        void is_no_proof_however_deep_or_long() {
            assertThat(accepted(SentProof.base64("[".repeat(1_400)))).isFalse();
            assertThat(accepted("A".repeat(5_000_000))).isFalse();
        }

        @Test
        void is_no_proof_in_any_random_bytes() {
            Random random = new Random(20261121);
            for (int i = 0; i < 2_000; i++) {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                assertThat(accepted(Base64.getEncoder().encodeToString(bytes))).isFalse();
                assertThat(accepted(new String(bytes, StandardCharsets.ISO_8859_1)))
                        .isFalse();
            }
        }
    }
}
