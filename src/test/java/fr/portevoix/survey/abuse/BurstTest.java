package fr.portevoix.survey.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Much is sent from one connection: nobody is refused, nothing is lost, and the desk is told. */
@QuarkusTest
class BurstTest {
    @Inject
    TestSurveys surveys;

    BurstGround ground;
    String from;
    String key;

    @BeforeEach
    void a_survey() {
        ground = new BurstGround(surveys.survey(BurstGround.SURVEY));
        from = BurstGround.somewhere();
        key = FormKey.fresh();
    }

    String flags() {
        return ground.responses().stream()
                .map(response -> response.flags)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList()
                .toString();
    }

    @Nested
    class A_person_below_the_limit {
        @Test
        void is_asked_for_nothing_and_not_flagged() {
            ground.fill(from);

            assertThat(ground.responses()).hasSize(BurstGround.BURST);
            assertThat(flags()).isEqualTo("[]");
        }

        @Test
        void is_told_from_a_crowd_at_another_address_or_in_another_survey() {
            ground.fill(from);
            BurstGround other = new BurstGround(surveys.survey(BurstGround.SURVEY));

            ground.send(BurstGround.somewhere(), key, "Un banc", Map.of())
                    .then()
                    .statusCode(303);
            other.send(from, FormKey.fresh(), "Un banc", Map.of()).then().statusCode(303);
            assertThat(flags()).isEqualTo("[]");
        }
    }

    @Nested
    class A_person_above_the_limit {
        @BeforeEach
        void a_crowd_before() {
            ground.fill(from);
        }

        @Test
        void gets_a_step_that_carries_every_word_and_the_same_key() {
            Document step = ground.asked(from, key, "Un \"banc\" <b>vert</b>\nà l’ombre");

            assertThat(step.select("form.proof [name=q-needs]").val()).isEqualTo("Un \"banc\" <b>vert</b>\nà l’ombre");
            assertThat(step.select("form.proof [name=cle]").val()).isEqualTo(key);
            assertThat(step.select("form.proof").attr("action")).isEqualTo(ground.address());
            assertThat(step.select("[style], script:not([src])")).isEmpty();
            assertThat(ground.responses()).hasSize(BurstGround.BURST);
        }

        @Test
        void is_received_once_their_device_has_done_the_calculation() {
            String proof = BurstGround.solved(ground.asked(from, key, "Un banc"));

            ground.send(from, key, "Un banc", Map.of("preuve", proof)).then().statusCode(303);
            assertThat(ground.responses()).hasSize(BurstGround.BURST + 1);
            assertThat(flags()).isEqualTo("[BURST]");
        }

        @Test
        void is_received_without_a_script_too_by_the_button_of_the_step() {
            Document step = ground.asked(from, key, "Un banc");
            Map<String, String> fields = new java.util.HashMap<>();
            for (Element field : step.select("form.proof input")) {
                fields.put(field.attr("name"), field.val());
            }
            fields.remove("cle");
            fields.remove("q-needs");

            ground.send(from, key, "Un banc", fields).then().statusCode(303);
            assertThat(flags()).isEqualTo("[BURST,UNPROVEN]");
        }

        @Test
        void gets_the_same_receipt_for_a_retry() {
            String first = ground.send(from, key, "Un banc", Map.of("sans-preuve", "oui"))
                    .getHeader("Location");
            String proof = BurstGround.solved(ground.asked(from, key, "Un banc"));

            assertThat(ground.send(from, key, "Un banc", Map.of("preuve", proof))
                            .getHeader("Location"))
                    .isEqualTo(first);
            assertThat(ground.responses()).hasSize(BurstGround.BURST + 1);
        }

        @Test
        void is_asked_in_their_own_language() {
            String arabic = io.restassured.RestAssured.given()
                    .header("X-Forwarded-For", from)
                    .header("Accept-Language", "ar")
                    .formParam("cle", key)
                    .formParam("q-needs", "مقعد")
                    .post(ground.address())
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();

            assertThat(org.jsoup.Jsoup.parse(arabic).select("html").attr("dir")).isEqualTo("rtl");
        }
    }

    @Nested
    class People_before_one_poster {
        @BeforeEach
        void a_poster_whose_address_went_round() {
            ground.poster("halles");
            ground.poster("gare");
            for (int i = 0; i < BurstGround.BURST; i++) {
                at("halles", "Un bus numéro " + i, Map.of()).then().statusCode(303);
            }
        }

        io.restassured.response.Response at(String poster, String words, Map<String, String> more) {
            Map<String, String> fields = new java.util.HashMap<>(more);
            fields.put("lieu", poster);
            return ground.send(BurstGround.somewhere(), FormKey.fresh(), words, fields);
        }

        @Test
        void are_flagged_above_its_limit_from_whatever_connection_they_come() {
            assertThat(flags()).isEqualTo("[]");

            at("halles", "Un banc", Map.of()).then().statusCode(422);
            at("halles", "Un banc", Map.of("sans-preuve", "oui")).then().statusCode(303);
            assertThat(flags()).isEqualTo("[BURST,UNPROVEN]");
        }

        @Test
        void leave_those_of_another_poster_in_peace_and_those_of_none() {
            at("gare", "Un banc", Map.of()).then().statusCode(303);
            at("made-up", "Un banc", Map.of()).then().statusCode(303);
            ground.send(BurstGround.somewhere(), key, "Un banc", Map.of())
                    .then()
                    .statusCode(303);
            assertThat(flags()).isEqualTo("[]");
        }
    }

    @Nested
    class A_whole_flood {
        @Test
        void loses_nothing_whatever_each_sender_does() {
            for (int i = 0; i < 3 * BurstGround.BURST; i++) {
                String mine = FormKey.fresh();
                String words = "Besoin numéro " + i;
                var answer = ground.send(from, mine, words, Map.of());
                if (answer.statusCode() == 422) {
                    Map<String, String> step = i % 2 == 0
                            ? Map.of("preuve", BurstGround.solved(org.jsoup.Jsoup.parse(answer.asString())))
                            : Map.of("sans-preuve", "oui");
                    answer = ground.send(from, mine, words, step);
                }
                assertThat(answer.statusCode()).isEqualTo(303);
            }

            assertThat(ground.responses()).hasSize(3 * BurstGround.BURST);
            assertThat(ground.responses())
                    .filteredOn(response -> response.flags != null)
                    .hasSizeGreaterThan(BurstGround.BURST);
        }
    }

    @Nested
    class A_programme {
        @Test
        void is_asked_for_nothing_and_flagged_above_the_limit() {
            for (int i = 0; i <= BurstGround.BURST; i++) {
                ground.sendAsProgramme(from, "{\"answers\":{\"needs\":\"Un bus\"}}")
                        .then()
                        .statusCode(201);
            }

            assertThat(flags()).isEqualTo("[BURST,UNPROVEN]");
        }

        @Test
        void is_flagged_for_a_matrix_that_has_one_answer_in_every_row() {
            ground.sendAsProgramme(
                    from,
                    "{\"answers\":{\"views\":{\"bus\":\"bad\",\"rues\":\"bad\",\"halls\":\"bad\",\"jeux\":\"bad\",\"ecoles\":\"bad\"}}}");
            ground.sendAsProgramme(
                    from,
                    "{\"answers\":{\"views\":{\"bus\":\"bad\",\"rues\":\"bad\",\"halls\":\"good\",\"jeux\":\"bad\",\"ecoles\":\"bad\"}}}");
            ground.sendAsProgramme(
                    from, "{\"answers\":{\"views\":{\"bus\":\"bad\",\"rues\":\"bad\",\"halls\":\"bad\"}}}");

            assertThat(ground.responses()).hasSize(3);
            assertThat(flags()).isEqualTo("[SAME_ROWS]");
        }
    }
}
