package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The page on which residents answer, without JavaScript, an account or a cookie. */
@QuarkusTest
class SurveyPagesTest {
    @Inject
    TestSurveys surveys;

    Survey survey;
    String address;

    @BeforeEach
    void a_survey_with_every_kind_of_question() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        address = "/" + survey.contract.slug + "/enquetes/" + survey.slug;
    }

    Document page(String language) {
        return Jsoup.parse(given().queryParam("langue", language)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    String key() {
        return page("fr").select("[name=cle]").val();
    }

    Response send(String key, String... fields) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("cle", key);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    List<fr.portevoix.survey.Response> responses() {
        return QuarkusTransaction.requiringNew()
                .call(() -> fr.portevoix.survey.Response.list("survey.id = ?1", survey.id));
    }

    List<Contribution> contributions() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Contribution.list(
                        "sourceKind = 'response' and contract.id = ?1 order by sourcePart", survey.contract.id));
    }

    void open(LocalDate from, LocalDate to) {
        QuarkusTransaction.requiringNew()
                .run(() -> Survey.update("opensOn = ?1, closesOn = ?2 where id = ?3", from, to, survey.id));
    }

    @Nested
    class A_resident_who_reads_the_page {
        @Test
        void learns_first_what_the_answer_weighs_and_who_decides() {
            String text = page("fr").text();

            assertThat(text.indexOf("Consultation")).isPositive().isLessThan(text.indexOf("Où habitez-vous"));
            assertThat(text).contains("La feuille de route.").contains("Le COPIL décide.");
        }

        @Test
        void gets_another_key_each_time_from_a_page_that_nobody_keeps() {
            assertThat(key()).isNotEqualTo(key());
            given().get(address).then().header("Cache-Control", "no-store").header("Set-Cookie", (String) null);
        }

        @Test
        void finds_every_kind_of_question_with_its_label() {
            Document page = page("fr");

            assertThat(page.select("form.survey").attr("action")).isEqualTo(address);
            assertThat(page.select("input[type=radio][name=q-quartier]").eachAttr("value"))
                    .containsExactly("grazailles", "le-viguier", "commune:trebes", "elsewhere");
            assertThat(page.select("input[type=radio][name=q-situation]")).hasSize(4);
            assertThat(page.select("input[type=checkbox][name=q-info]")).hasSize(4);
            assertThat(page.select("input[type=radio][name=q-equipment-proprete]"))
                    .hasSize(2);
            assertThat(page.select("input[type=radio][name=q-mood]")).hasSize(5);
            assertThat(page.select("label[for=q-word]")).isNotEmpty();
            assertThat(page.select("textarea[name=q-needs]")).hasSize(1);
            assertThat(page.select("input[name=q-age][inputmode]")).hasSize(1);
            assertThat(page.select("input[name=q-since][type=date]")).hasSize(1);
        }

        @Test
        void is_told_of_whom_a_conditional_question_is_asked() {
            assertThat(page("fr").select(".q[data-code=info] .only").text())
                    .contains("Collégien")
                    .contains("Lycéen")
                    .contains("Votre situation");
        }

        @Test
        void reads_arabic_from_right_to_left_and_is_told_that_the_questions_are_in_french() {
            Document page = page("ar");

            assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
            assertThat(page.select(".caution").text()).contains("بالفرنسية");
            assertThat(page.select(".q[lang=fr][dir=ltr]").text()).contains("Humeur");
            assertThat(page.select(".q[lang=fr] .nth").attr("lang")).isEqualTo("ar");
        }
    }

    @Nested
    class A_resident_who_answers {
        @Test
        void is_led_to_a_receipt_and_their_words_become_a_contribution_about_their_quartier() {
            Response answer = send(
                    key(),
                    "q-quartier",
                    "grazailles",
                    "q-situation",
                    "lyceen",
                    "q-info",
                    "sports",
                    "q-equipment-proprete",
                    "bad",
                    "q-mood",
                    "4",
                    "q-needs",
                    "Des bancs,\r\net de l’ombre.",
                    "q-age",
                    "17");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location"))
                    .matches(".*/" + survey.contract.slug + "/suivi/\\w{4}-\\w{4}-\\w{4}-\\w");
            assertThat(answer.header("Set-Cookie")).isNull();
            assertThat(responses()).singleElement().satisfies(response -> {
                assertThat(response.answers)
                        .isEqualTo("{\"quartier\":\"grazailles\",\"situation\":\"lyceen\",\"info\":[\"sports\"],"
                                + "\"equipment\":{\"proprete\":\"bad\"},\"mood\":4,\"needs\":true,\"age\":17}");
                assertThat(response.quartier).isNotNull();
                assertThat(response.day).isEqualTo(LocalDate.now());
            });
            assertThat(contributions()).singleElement().satisfies(contribution -> {
                assertThat(contribution.body).isEqualTo("Des bancs,\net de l’ombre.");
                assertThat(contribution.sourcePart).isEqualTo("needs");
                assertThat(contribution.receipt).isEqualTo(responses().get(0).receipt);
            });
        }

        @Test
        void gets_the_same_receipt_when_the_telephone_sends_twice() {
            String key = key();
            String first = send(key, "q-mood", "4", "q-needs", "Un bus").header("Location");

            assertThat(send(key, "q-needs", "Un bus", "q-mood", "4").header("Location"))
                    .isEqualTo(first);
            assertThat(responses()).hasSize(1);
            assertThat(contributions()).hasSize(1);
        }

        @Test
        void is_asked_when_the_page_already_sent_other_answers_and_loses_no_word() {
            String key = key();
            send(key, "q-needs", "Un bus");

            Response again = send(key, "q-needs", "Un médecin");

            assertThat(again.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(again.asString());
            assertThat(page.select("textarea[name=q-needs]").val()).isEqualTo("Un médecin");
            assertThat(page.select("[role=alert]").text()).contains("autre personne");
            assertThat(send(page.select("[name=cle]").val(), "q-needs", "Un médecin")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(responses()).hasSize(2);
        }

        @Test
        void sees_everything_that_is_wrong_at_once_beside_the_words_they_wrote() {
            Response answer =
                    send(key(), "q-age", "neuf", "q-since", "31/02/2020", "q-needs", "À garder", "q-mood", "9");

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select(".mend a").eachAttr("href")).containsExactly("#q-mood", "#q-age", "#q-since");
            assertThat(page.select("#q-age-error").text()).contains("nombre");
            assertThat(page.select("[name=q-age]").val()).isEqualTo("neuf");
            assertThat(page.select("textarea[name=q-needs]").val()).isEqualTo("À garder");
            assertThat(responses()).isEmpty();
        }

        @Test
        void may_leave_unasked_questions_filled_in_and_they_are_not_kept() {
            send(key(), "q-situation", "en-emploi", "q-info", "sports");

            assertThat(responses().get(0).answers).isEqualTo("{\"situation\":\"en-emploi\"}");
        }

        @Test
        void may_write_what_other_is_without_ticking_the_box() {
            send(key(), "q-situation-other", "Apprenti boulanger");

            assertThat(responses().get(0).answers).isEqualTo("{\"situation\":\"other\"}");
            assertThat(contributions().get(0).body).isEqualTo("Apprenti boulanger");
        }

        @Test
        void is_told_that_an_empty_form_says_nothing() {
            assertThat(send(key()).statusCode()).isEqualTo(422);
        }

        @Test
        void gets_the_words_back_when_the_hidden_key_is_missing() {
            Response answer = send("", "q-needs", "À garder");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString())
                            .select("textarea[name=q-needs]")
                            .val())
                    .isEqualTo("À garder");
        }
    }

    @Nested
    class The_dates_of_the_survey {
        @Test
        void are_told_before_it_opens_and_no_form_is_shown() {
            open(LocalDate.now().plusDays(3), null);

            assertThat(page("fr").select("form.survey")).isEmpty();
            assertThat(page("fr").select(".caution").text()).contains("ouvrira le");
        }

        @Test
        void still_let_people_answer_on_the_last_day() {
            open(null, LocalDate.now());

            assertThat(send(key(), "q-mood", "1").statusCode()).isEqualTo(303);
        }

        @Test
        void refuse_late_answers_in_words_and_give_them_back() {
            String key = key();
            open(null, LocalDate.now().minusDays(1));

            Response answer = send(key, "q-needs", "Trop tard ?", "q-situation", "lyceen");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select(".said").eachText())
                    .contains("Trop tard ?", "Lycéen");
            assertThat(responses()).isEmpty();
        }

        @Test
        void do_not_take_a_receipt_away_from_a_retry() {
            String key = key();
            String first = send(key, "q-mood", "4").header("Location");
            open(null, LocalDate.now().minusDays(1));

            assertThat(send(key, "q-mood", "4").header("Location")).isEqualTo(first);
        }
    }

    @Nested
    class Somebody_who_looks_around {
        @Test
        void finds_the_surveys_that_are_published() {
            surveys.survey(survey.consultation, "{title: Brouillon, questions: []}");

            String list = given().get("/" + survey.contract.slug + "/enquetes").asString();

            assertThat(list).contains("Enquête habitants").doesNotContain("Brouillon");
        }

        @Test
        void finds_nothing_at_the_address_of_a_draft() {
            Survey draft = surveys.survey(survey.consultation, "{title: Brouillon, questions: []}");

            given().get("/" + survey.contract.slug + "/enquetes/" + draft.slug)
                    .then()
                    .statusCode(404);
            given().formParam("cle", "x")
                    .post("/" + survey.contract.slug + "/enquetes/inconnue")
                    .then()
                    .statusCode(404);
        }
    }
}
