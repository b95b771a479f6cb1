package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surveys as programmes use them. */
@QuarkusTest
class SurveyApiTest {
    @Inject
    TestSurveys surveys;

    Survey survey;
    String address;

    @BeforeEach
    void a_survey_with_every_kind_of_question() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        address = "/api/v1/contracts/" + survey.contract.slug + "/surveys/" + survey.slug;
    }

    ValidatableResponse post(String key, String body) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(address + "/responses")
                .then();
    }

    long responses() {
        return QuarkusTransaction.requiringNew().call(() -> Response.count("survey.id = ?1", survey.id));
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Nested
    class Anybody {
        @Test
        void reads_the_questions_with_their_wordings_and_their_conditions() {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo("habitants"))
                    .body("state", equalTo("OPEN"))
                    .body("title.ar", equalTo("استبيان السكان"))
                    .body("questions", hasSize(9))
                    .body("questions[0].settings.options.code", hasItem("commune:trebes"))
                    .body("questions[2].settings.when.in", equalTo(List.of("collegien", "lyceen")));
            given().get("/api/v1/contracts/" + survey.contract.slug + "/surveys")
                    .then()
                    .statusCode(200)
                    .body("items.slug", equalTo(List.of("habitants")));
        }

        @Test
        void answers_once_however_often_the_answer_is_sent() {
            String key = fresh();
            String body = "{\"language\":\"fr\",\"answers\":{\"mood\":4,\"needs\":\"Un bus\"}}";

            String receipt = post(key, body).statusCode(201).extract().path("receipt");

            post(key, "{\"answers\":{\"needs\":\" Un bus\\r\\n\",\"mood\":\"4\"},\"language\":\"fr\"}")
                    .statusCode(200)
                    .body("receipt", equalTo(receipt));
            post(key, "{\"answers\":{\"mood\":5}}").statusCode(422);
            assertThat(responses()).isEqualTo(1);
        }

        @Test
        void is_told_of_every_flaw_at_once_in_the_language_of_the_answers() {
            post(
                            fresh(),
                            "{\"language\":\"ar\",\"answers\":{\"mood\":9,\"age\":\"x\",\"info\":\"sports\",\"nothing\":1,"
                                    + "\"situation\":\"lyceen\",\"equipment\":{\"proprete\":\"superb\"}}}")
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.field", equalTo(List.of("equipment", "mood", "age", "nothing")))
                    .body("errors[1].detail", equalTo("اختر رقمًا من 1 إلى 5."));
            assertThat(responses()).isZero();
        }

        @Test
        void needs_a_key() {
            given().contentType("application/json")
                    .body("{\"answers\":{\"mood\":4}}")
                    .post(address + "/responses")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }

        @Test
        void may_not_claim_another_channel() {
            post(fresh(), "{\"channel\":\"PHONE\",\"answers\":{\"mood\":4}}").statusCode(401);
        }

        @Test
        void reads_no_responses() {
            given().get(address + "/responses").then().statusCode(401);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "3",
                    "{",
                    "{\"answers\":3}",
                    "{\"answers\":{}}",
                    "{\"answers\":null}",
                    "{\"answers\":{\"mood\":4}}{}",
                    "{\"answers\":{\"mood\":4,\"mood\":5}}",
                    "{\"answers\":{\"mood\":4.5}}",
                    "{\"answers\":{\"mood\":[]}}",
                    "{\"answers\":{\"mood\":1e999999999}}",
                    "{\"answers\":{\"age\":1e999999999}}",
                    "{\"answers\":{\"age\":-1}}",
                    "{\"answers\":{\"age\":{}}}",
                    "{\"answers\":{\"needs\":{}}}",
                    "{\"answers\":{\"needs\":[1]}}",
                    "{\"answers\":{\"needs\":7}}",
                    "{\"answers\":{\"situation\":[\"lyceen\",\"collegien\"]}}",
                    "{\"answers\":{\"situation\":{\"chosen\":{}}}}",
                    "{\"answers\":{\"situation\":{\"drop\":1}}}",
                    "{\"answers\":{\"situation\":{\"other\":{}}}}",
                    "{\"answers\":{\"quartier\":\"commune:\"}}",
                    "{\"answers\":{\"quartier\":\"nowhere\"}}",
                    "{\"answers\":{\"equipment\":\"good\"}}",
                    "{\"answers\":{\"equipment\":{\"proprete\":[]}}}",
                    "{\"answers\":{\"since\":\"2020-02-30\"}}",
                    "{\"answers\":{\"since\":20200101}}",
                    "{\"answers\":{\"mood\":4},\"language\":\"xx\"}",
                    "{\"answers\":{\"mood\":4},\"channel\":\"PIGEON\"}",
                    "{\"answers\":{\"mood\":4},\"sql\":\"; drop\"}",
                    "{\"answers\":{\"mood\":4},\"language\":{}}",
                    "{\"answers\":{\"\\ud800\":4}}"
                })
        void is_refused_in_words_whatever_they_send(String body) {
            int status = post(fresh(), body)
                    .contentType("application/problem+json")
                    .extract()
                    .statusCode();

            assertThat(status).isIn(400, 422);
            assertThat(responses()).isZero();
        }

        @Test
        void may_write_any_character_and_what_cannot_be_kept_is_cleaned() {
            post(fresh(), "{\"answers\":{\"needs\":\"a\\u0000b\\ud800c 🚲 \\u202e\"}}")
                    .statusCode(201);

            String body = QuarkusTransaction.requiringNew()
                    .call(() -> Contribution.<Contribution>find("contract.id", survey.contract.id)
                            .firstResult()
                            .body);
            assertThat(body).startsWith("ab\uFFFDc 🚲");
        }

        @Test
        void is_told_how_long_a_text_may_be() {
            post(fresh(), "{\"answers\":{\"needs\":\"" + "é".repeat(4001) + "\"}}")
                    .statusCode(422)
                    .body("errors[0].field", equalTo("needs"));
            post(fresh(), "{\"answers\":{\"needs\":\"" + "🚲".repeat(4000) + "\"}}")
                    .statusCode(201);
        }
    }

    @Nested
    class A_thousand_sendings_of_one_key_that_cross_each_other {
        @Test
        void are_one_response_with_one_receipt() throws Exception {
            ExecutorService senders = Executors.newFixedThreadPool(32);
            String key = fresh();
            List<Future<ValidatableResponse>> sent = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                sent.add(senders.submit(
                        () -> post(key, "{\"answers\":{\"quartier\":\"grazailles\",\"needs\":\"Un bus\"}}")));
            }
            Set<String> receipts = new HashSet<>();
            int created = 0;
            for (Future<ValidatableResponse> each : sent) {
                ValidatableResponse answer = each.get();
                receipts.add(answer.extract().path("receipt"));
                created += answer.extract().statusCode() == 201 ? 1 : 0;
                assertThat(answer.extract().statusCode()).isIn(200, 201);
            }
            senders.shutdown();

            assertThat(receipts).hasSize(1);
            assertThat(created).isEqualTo(1);
            assertThat(responses()).isEqualTo(1);
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> Contribution.count("contract.id", survey.contract.id)))
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_facilitator {
        String bearer;

        @BeforeEach
        void signs_in() {
            bearer = TestPeople.facilitator(survey.contract.id).bearer();
        }

        @Test
        void sends_what_was_said_on_the_telephone() {
            given().auth()
                    .oauth2(bearer)
                    .header("Idempotency-Key", fresh())
                    .contentType("application/json")
                    .body("{\"channel\":\"PHONE\",\"answers\":{\"mood\":4}}")
                    .post(address + "/responses")
                    .then()
                    .statusCode(201);
        }

        @Test
        void reads_every_response_with_its_words_but_not_those_put_aside() {
            post(
                            fresh(),
                            "{\"answers\":{\"quartier\":\"grazailles\",\"situation\":\"lyceen\",\"info\":[\"sante\"],"
                                    + "\"equipment\":{\"proprete\":\"bad\"},\"needs\":\"=2+3\",\"age\":17}}")
                    .statusCode(201);
            String csv = given().auth()
                    .oauth2(bearer)
                    .accept("text/csv")
                    .get(address + "/responses")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            String[] lines = csv.split("\r\n");

            assertThat(lines[0])
                    .isEqualTo("id,day,channel,language,place,version,source,counted,aside_reason,trial,quartier,"
                            + "situation,situation.words,info,info.sports,info.orientation,info.sante,info.other,info.words,equipment.securite,equipment.proprete,"
                            + "mood,word,needs,age,since");
            assertThat(lines[1])
                    .endsWith("ONLINE,fr,grazailles,1,,1,,0,grazailles,lyceen,,sante,0,0,1,0,,,bad,,,'=2+3,17,");

            QuarkusTransaction.requiringNew()
                    .run(() -> Contribution.update(
                            "reading = ?1 where contract.id = ?2", Reading.ASIDE, survey.contract.id));
            assertThat(given().auth()
                            .oauth2(bearer)
                            .accept("application/x-ndjson")
                            .get(address + "/responses")
                            .asString())
                    .contains("\"info\":[\"sante\"]")
                    .contains("\"words\":{\"needs\":\"\"}");
        }

        @Test
        void of_another_contract_reads_and_enters_nothing() {
            String stranger =
                    TestPeople.facilitator(surveys.consultation().contract.id).bearer();

            given().auth().oauth2(stranger).get(address + "/responses").then().statusCode(403);
            given().auth()
                    .oauth2(stranger)
                    .header("Idempotency-Key", fresh())
                    .contentType("application/json")
                    .body("{\"channel\":\"PHONE\",\"answers\":{\"mood\":4}}")
                    .post(address + "/responses")
                    .then()
                    .statusCode(403);
        }
    }
}
