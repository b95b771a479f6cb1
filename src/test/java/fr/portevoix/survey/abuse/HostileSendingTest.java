package fr.portevoix.survey.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sends what no browser would, a thousand times at once: one key stays one response, and one proof one passage. */
@QuarkusTest
class HostileSendingTest {
    private static final int SENDINGS = 1_000;

    @Inject
    TestSurveys surveys;

    BurstGround ground;
    String from;
    String key;

    @BeforeEach
    void a_connection_above_the_limit() {
        ground = new BurstGround(surveys.survey(BurstGround.SURVEY));
        from = BurstGround.somewhere();
        key = FormKey.fresh();
        ground.fill(from);
    }

    /** All answers to as many sendings, of which each has a minute. */
    static List<Response> atOnce(IntFunction<Response> sending) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(32);
        try {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < SENDINGS; i++) {
                int number = i;
                sent.add(senders.submit(() -> sending.apply(number)));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : sent) {
                answers.add(each.get(1, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    int stored() {
        return ground.responses().size() - BurstGround.BURST;
    }

    @Nested
    class A_thousand_sendings_of_one_key {
        @Test
        void are_one_response_with_one_receipt() throws Exception {
            List<Response> answers = atOnce(number -> ground.send(from, key, "Un banc", Map.of("sans-preuve", "oui")));

            assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
            assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                    .hasSize(1);
            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void are_one_response_too_where_each_has_other_words() throws Exception {
            List<Response> answers =
                    atOnce(number -> ground.send(from, key, "Un banc " + number, Map.of("sans-preuve", "oui")));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
            assertThat(answers).allMatch(answer -> answer.statusCode() == 303 || answer.statusCode() == 422);
            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void pass_once_with_one_proof() throws Exception {
            Map<String, String> proof = Map.of("preuve", BurstGround.solved(ground.asked(from, key, "Un banc")));

            List<Response> answers = atOnce(number -> ground.send(from, key, "Un banc", proof));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(SENDINGS - 1);
            assertThat(stored()).isEqualTo(1);
        }
    }

    @Nested
    class A_proof {
        @Test
        void of_one_form_opens_no_other() {
            Map<String, String> proof = Map.of("preuve", BurstGround.solved(ground.asked(from, key, "Un banc")));

            for (int i = 0; i < 20; i++) {
                ground.send(from, FormKey.fresh(), "Un banc " + i, proof).then().statusCode(422);
            }
            assertThat(stored()).isZero();
        }

        @Test
        void of_another_survey_opens_nothing_here() {
            BurstGround other = new BurstGround(surveys.survey(BurstGround.SURVEY));
            other.fill(from);
            String proof = BurstGround.solved(other.asked(from, key, "Un banc"));

            ground.send(from, key, "Un banc", Map.of("preuve", proof)).then().statusCode(422);
            assertThat(stored()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"oui", "e30=", "W1tbW1s=", "\u0000", "é", "null", "../../etc/passwd"})
        void that_is_none_gets_the_step_again_with_the_words(String made) {
            String step = ground.send(from, key, "Un banc", Map.of("preuve", made))
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();

            assertThat(org.jsoup.Jsoup.parse(step)
                            .select("form.proof [name=q-needs]")
                            .val())
                    .isEqualTo("Un banc");
            assertThat(stored()).isZero();
        }

        @Test
        void of_a_million_signs_breaks_nothing() {
            assertThat(ground.send(from, key, "Un banc", Map.of("preuve", "A".repeat(1_000_000)))
                            .statusCode())
                    .isBetween(400, 499);
            assertThat(stored()).isZero();
        }
    }

    @Nested
    class An_address_that_somebody_made_up {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "unknown",
                    "999.999.999.999",
                    "::1",
                    "[::1]:80",
                    "a.fr",
                    "192.0.2.1, 198.51.100.2",
                    "%00",
                    ":",
                    "fe80::1%eth0",
                    "'; drop table response; --"
                })
        void breaks_nothing(String made) {
            assertThat(ground.send(made, key, "Un banc", Map.of("sans-preuve", "oui"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(stored()).isEqualTo(1);
        }
    }
}
