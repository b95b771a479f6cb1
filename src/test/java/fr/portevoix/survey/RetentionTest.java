package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.account.TestPeople;
import fr.portevoix.account.retention.Retention;
import fr.portevoix.account.retention.RetentionPeriods;
import fr.portevoix.account.retention.RunRetention;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What has been kept long enough goes by itself, and nothing else does. */
@QuarkusTest
class RetentionTest {
    @Inject
    TestSurveys surveys;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    RetentionPeriods periods;

    @Inject
    RunRetention runRetention;

    Survey answered(LocalDate contractEnd) {
        Consultation consultation = surveys.consultation();
        Survey survey = surveys.survey(consultation, TestSurveys.EVERY_KIND);
        submitResponse.submit(new Submission(
                survey.id,
                UUID.randomUUID().toString(),
                Map.of("needs", SurveyJson.read("\"Un banc\"", JsonNode.class)),
                Submission.Arrival.online("fr")));
        QuarkusTransaction.requiringNew().run(() -> Survey.<Survey>findById(survey.id).contract.endsOn = contractEnd);
        return survey;
    }

    long responses(Survey survey) {
        return QuarkusTransaction.requiringNew().call(() -> Response.count("survey", survey));
    }

    long words(Survey survey) {
        return QuarkusTransaction.requiringNew().call(() -> Contribution.count("consultation", survey.consultation));
    }

    @Nested
    class The_night {
        @Test
        void erases_answers_and_words_once_the_contract_is_over_for_long_enough() {
            Survey over = answered(LocalDate.now().minusDays(731));
            Survey nearly = answered(LocalDate.now().minusDays(730));
            Survey underWay = answered(null);
            assertThat(words(over)).isOne();

            runRetention.now();

            assertThat(responses(over)).isZero();
            assertThat(words(over)).isZero();
            assertThat(responses(nearly)).isOne();
            assertThat(words(nearly)).isOne();
            assertThat(responses(underWay)).isOne();
        }

        @Test
        void does_its_work_once_a_day_whichever_copy_of_the_service_is_first() {
            runRetention.nightly();
            Survey over = answered(LocalDate.now().minusDays(731));

            assertThat(runRetention.nightly()).isZero();
            assertThat(responses(over)).isOne();
        }
    }

    @Nested
    class An_administrator {
        TestPeople.Visitor administrator = TestPeople.administrator();

        io.restassured.response.Response set(String days) {
            return given().redirects()
                    .follow(false)
                    .cookie("session", administrator.cookie())
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("_jeton", administrator.formToken())
                    .formParam("days", days)
                    .post("/administration/conservation/account.links");
        }

        @Test
        void reads_each_rule_and_what_will_go() {
            answered(LocalDate.now().minusDays(900));

            String page = Jsoup.parse(given().cookie("session", administrator.cookie())
                            .get("/administration/conservation")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .text();

            assertThat(periods.all()).allSatisfy(rule -> assertThat(page).contains(rule.what()));
            assertThat(page).contains("la nuit prochaine");
        }

        @Test
        void sets_a_period_within_its_bounds_only() {
            Retention links = periods.named("account.links").orElseThrow();
            set("20").then().statusCode(303);
            assertThat(QuarkusTransaction.requiringNew().call(() -> periods.days(links)))
                    .isEqualTo(20);
            for (String wrong : new String[] {"0", "91", "-3", "beaucoup", "99999999999"}) {
                set(wrong).then().statusCode(422);
            }
            assertThat(QuarkusTransaction.requiringNew().call(() -> periods.days(links)))
                    .isEqualTo(20);
        }
    }
}
