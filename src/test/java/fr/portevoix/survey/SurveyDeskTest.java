package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The desk of surveys: making them, entering answers, publishing results. */
@QuarkusTest
class SurveyDeskTest {
    @Inject
    TestSurveys surveys;

    @Inject
    SubmitResponse submit;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;

    @BeforeEach
    void a_facilitator_and_a_survey() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes";
    }

    Document page(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    Response post(String address, String... fields) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    void answer(int times, Map<String, Object> answers) {
        for (int i = 0; i < times; i++) {
            Outcome outcome = submit.submit(new Submission(
                    survey.id,
                    UUID.randomUUID().toString(),
                    SurveyJson.MAPPER.convertValue(answers, new com.fasterxml.jackson.core.type.TypeReference<>() {}),
                    Submission.Arrival.entered(Channel.PHONE, "fr", null, facilitator.personId())));
            assertThat(outcome).isInstanceOf(Outcome.Received.class);
        }
    }

    List<Question> questions(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Question.of(Survey.<Survey>find("slug = ?1 and contract.id = ?2", slug, survey.contract.id)
                        .firstResult()));
    }

    @Nested
    class A_facilitator_who_makes_a_survey {
        @Test
        void cannot_add_a_question_of_no_kind() {
            assertThat(post(desk + "/" + survey.slug + "/questions").statusCode())
                    .isEqualTo(404);
            assertThat(post(desk + "/" + survey.slug + "/questions", "kind", "x")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void keeps_what_was_typed_where_a_day_is_none() {
            for (String noDay : List.of("demain", "2026-13-45", "10000-01-01", "+999999999-12-31", "-9999-01-01")) {
                Response answer =
                        post(desk + "/" + survey.slug, "titleFr", "Un <b>titre</b>", "opensOn", "", "closesOn", noDay);
                assertThat(answer.statusCode()).as(noDay).isEqualTo(422);
                Document page = Jsoup.parse(answer.asString());
                assertThat(page.select("[name=titleFr]").val()).isEqualTo("Un <b>titre</b>");
                assertThat(page.select("[name=closesOn]").val()).isEqualTo(noDay);
            }
        }

        @Test
        void begins_adds_writes_orders_and_publishes() {
            String made = post(desk, "title", "Été 2026 ?", "consultation", "demarche")
                    .header("Location");
            assertThat(made).endsWith(desk + "/ete-2026");
            assertThat(page(made).select(".caution").text()).contains("aucune question");

            String question = post(made + "/questions", "kind", "single").header("Location");
            Response saved = post(
                    question,
                    "code",
                    "heures",
                    "labelFr",
                    "À quelle heure ?",
                    "options",
                    "matin | Le matin\r\nLe soir\r\nother | Autre, précisez");
            assertThat(saved.statusCode()).isEqualTo(303);
            post(made + "/questions", "kind", "long");
            post(made + "/questions/q2", "code", "envies", "labelFr", "Vos envies ?", "nature", "IDEA");
            post(made + "/questions/envies/deplacer", "sens", "haut");

            assertThat(questions("ete-2026")).extracting(each -> each.code).containsExactly("envies", "heures");
            assertThat(page(made + "/apercu").select("h1").text()).isEqualTo("Été 2026 ?");
            assertThat(post(made + "/publier").statusCode()).isEqualTo(303);
            given().get("/" + survey.contract.slug + "/enquetes/ete-2026")
                    .then()
                    .statusCode(200);
        }

        @Test
        void cannot_publish_what_is_not_complete() {
            String made =
                    post(desk, "title", "Vide", "consultation", "demarche").header("Location");
            post(made + "/questions", "kind", "single");

            post(made + "/publier");

            given().get("/" + survey.contract.slug + "/enquetes/vide").then().statusCode(404);
        }

        @Test
        void sees_what_is_wrong_with_a_question_and_keeps_the_words() {
            String made =
                    post(desk, "title", "Essai", "consultation", "demarche").header("Location");
            post(made + "/questions", "kind", "single");

            Response wrong = post(
                    made + "/questions/q1",
                    "code",
                    "Q 1",
                    "labelFr",
                    "Mes mots",
                    "options",
                    "seul",
                    "when-0-0-of",
                    "situation",
                    "when-0-0-is",
                    "in",
                    "when-0-0-value",
                    "a");

            assertThat(wrong.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(wrong.asString());
            assertThat(page.select("[name=labelFr]").val()).isEqualTo("Mes mots");
            assertThat(page.select(".mend").text()).contains("code");
        }

        @Test
        void mends_words_but_not_structure_once_somebody_has_answered() {
            answer(1, Map.of("situation", "lyceen"));
            String question = desk + "/habitants/questions/situation";
            String options = page(question).select("[name=options]").val();

            assertThat(post(question, "code", "situation", "labelFr", "Votre situation aujourd’hui", "options", options)
                            .statusCode())
                    .isEqualTo(303);
            Response removed = post(
                    question, "code", "situation", "labelFr", "x", "options", options.replace("lyceen |", "lycee |"));
            assertThat(removed.statusCode()).isEqualTo(422);
            assertThat(removed.asString()).contains("ont déjà répondu");
            post(desk + "/habitants/questions/mood/supprimer");
            post(desk + "/habitants/questions/mood/deplacer", "sens", "haut");
            assertThat(questions("habitants"))
                    .extracting(each -> each.code)
                    .startsWith("quartier", "situation", "info");
            assertThat(questions("habitants")).hasSize(9);
        }

        @Test
        void copies_a_survey_into_a_draft() {
            String copy = post(desk + "/habitants/copier").header("Location");

            assertThat(copy).endsWith("/habitants-2");
            assertThat(questions("habitants-2")).hasSize(9);
            given().get("/" + survey.contract.slug + "/enquetes/habitants-2")
                    .then()
                    .statusCode(404);
        }

        @Test
        void imports_a_file_or_reads_in_french_why_not() {
            Response wrong = post(
                    desk + "/importer",
                    "consultation",
                    "demarche",
                    "file",
                    "title: X\nquestions:\n  - {kind: riddle}\n  - {kind: single, label: Y, options: [a], colour: red}");

            assertThat(wrong.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(wrong.asString());
            assertThat(page.select(".mend li").eachText())
                    .hasSize(3)
                    .anyMatch(flaw -> flaw.contains("colour"))
                    .anyMatch(flaw -> flaw.startsWith("Question 1"));
            assertThat(page.select("[name=file]").val()).contains("riddle");
            for (String odd : List.of("", "[", "title: [a", "- a", "title: X\nquestions: 3", "\u0000", "a: &a [*a]")) {
                assertThat(post(desk + "/importer", "consultation", "demarche", "file", odd)
                                .statusCode())
                        .as(odd)
                        .isEqualTo(422);
            }
            assertThat(post(desk + "/importer", "consultation", "demarche", "file", "{\"title\":\"JSON aussi\"}")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Nested
    class Every_form_of_the_desk {
        @Test
        void leads_to_an_address_of_this_survey() {
            for (String address : List.of(
                    desk,
                    desk + "/habitants",
                    desk + "/habitants/questions/age",
                    desk + "/habitants/saisir",
                    desk + "/habitants/resultats/apercu?question=age")) {
                assertThat(page(address).select("main form").eachAttr("action"))
                        .isNotEmpty()
                        .allMatch(action -> action.startsWith(desk) && !action.contains("{"));
            }
        }
    }

    @Nested
    class A_facilitator_who_enters_answers {
        @Test
        void keeps_channel_and_day_and_hands_over_a_receipt() {
            String day = LocalDate.now().minusDays(2).toString();
            Document form = page(desk + "/habitants/saisir?canal=PAPER&jour=" + day);
            assertThat(form.select("[name=canal] [selected]").val()).isEqualTo("PAPER");

            Response entered = post(
                    desk + "/habitants/saisir",
                    "cle",
                    form.select("[name=cle]").val(),
                    "canal",
                    "PAPER",
                    "jour",
                    day,
                    "q-mood",
                    "2");

            assertThat(entered.statusCode()).isEqualTo(303);
            Document next = page(entered.header("Location"));
            assertThat(next.select("[name=canal] [selected]").val()).isEqualTo("PAPER");
            assertThat(next.select("[name=jour]").val()).isEqualTo(day);
            assertThat(next.select(".message").text()).containsPattern("\\w{4}-\\w{4}-\\w{4}-\\w");
            assertThat(next.select("main").text()).contains("1 réponse saisie");
        }

        @Test
        void may_still_enter_paper_after_the_closing_date_but_not_a_day_to_come() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Survey.update(
                            "closesOn = ?1 where id = ?2", LocalDate.now().minusDays(5), survey.id));
            String key = page(desk + "/habitants/saisir").select("[name=cle]").val();

            Response tomorrow = post(
                    desk + "/habitants/saisir",
                    "cle",
                    key,
                    "canal",
                    "PAPER",
                    "jour",
                    LocalDate.now().plusDays(1).toString(),
                    "q-needs",
                    "À garder");

            assertThat(tomorrow.statusCode()).isEqualTo(422);
            assertThat(tomorrow.asString()).contains("À garder");
            assertThat(post(
                                    desk + "/habitants/saisir",
                                    "cle",
                                    key,
                                    "canal",
                                    "PAPER",
                                    "jour",
                                    LocalDate.now().minusDays(6).toString(),
                                    "q-needs",
                                    "À garder")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Nested
    class A_facilitator_who_publishes_results {
        String results;

        @BeforeEach
        void people_answered() {
            answer(20, Map.of("quartier", "grazailles", "situation", "lyceen"));
            answer(14, Map.of("quartier", "le-viguier", "situation", "en-emploi"));
            answer(3, Map.of("quartier", "le-viguier", "situation", "collegien"));
            results = desk + "/habitants/resultats";
        }

        String publicPage() {
            return given().get("/" + survey.contract.slug + "/enquetes/habitants/resultats")
                    .asString();
        }

        @Test
        void sees_before_what_is_public_after() {
            String preview =
                    page(results + "/apercu?question=situation").select(".bars").outerHtml();

            post(results, "question", "situation", "quartiers", "false");

            Document page = Jsoup.parse(publicPage());
            assertThat(page.select(".bars").outerHtml()).isEqualTo(preview);
            assertThat(page.select(".bars").text()).contains("38 % de 24 à 54").contains("‹ 11");
            assertThat(page.select(".caution").text()).contains("échantillon");
            assertThat(page.text()).doesNotContain(" 3 ");
        }

        @Test
        void cannot_publish_a_second_table_of_the_same_question() {
            post(results, "question", "situation", "quartiers", "false");

            assertThat(page(results + "/apercu?question=situation&quartiers=true")
                            .select(".caution")
                            .text())
                    .contains("déjà publiée");
            post(results, "question", "situation", "quartiers", "true");
            assertThat(publicPage()).doesNotContain("multiples");
        }

        @Test
        void may_bring_back_a_withdrawn_table_only_as_it_was() {
            post(results, "question", "situation", "quartiers", "true");
            String form = page(results).select("form[action$=retirer]").attr("action");
            post(form);
            assertThat(publicPage()).doesNotContain("bars");

            assertThat(page(results + "/apercu?question=situation&quartiers=true")
                            .select(".caution"))
                    .isEmpty();
            answer(1, Map.of("quartier", "grazailles", "situation", "lyceen"));
            assertThat(page(results + "/apercu?question=situation&quartiers=true")
                            .select(".caution")
                            .text())
                    .contains("à l’identique");
        }

        @Test
        void shows_one_chart_per_quartier_and_one_of_all() {
            post(results, "question", "situation", "quartiers", "true");

            assertThat(Jsoup.parse(publicPage())
                            .select(".multiples .card caption")
                            .eachText())
                    .hasSize(4)
                    .anyMatch(caption -> caption.startsWith("grazailles"));
        }
    }

    @Nested
    class Somebody_else {
        @Test
        void of_another_contract_or_without_the_role_is_refused() {
            List<TestPeople.Visitor> others = new ArrayList<>();
            others.add(TestPeople.facilitator(surveys.consultation().contract.id));
            others.add(TestPeople.councilMember(survey.contract.id));
            for (TestPeople.Visitor other : others) {
                for (String address : List.of(
                        desk,
                        desk + "/habitants",
                        desk + "/habitants/saisir",
                        desk + "/habitants/resultats",
                        desk + "/habitants/export",
                        desk + "/habitants/apercu")) {
                    given().cookie("session", other.cookie())
                            .get(address)
                            .then()
                            .statusCode(403);
                }
            }
        }
    }
}
