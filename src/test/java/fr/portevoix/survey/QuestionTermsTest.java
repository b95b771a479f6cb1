package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.shared.web.FormKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sections, conditions, limits and declining: the terms on which a question is asked. */
@QuarkusTest
class QuestionTermsTest {
    static final String FILE =
            """
            title: {fr: Bus et école}
            slug: termes
            published: true
            questions:
              - {code: children, kind: number, integer: true, min: 0, max: 20, required: true, declinable: true, label: "Combien d’enfants avez-vous ?"}
              - code: school
                kind: section
                label: {fr: L’école, ar: المدرسة}
                hint: Deux questions sur l’école.
                when: {question: children, is: ">=", value: 1}
              - {code: way, kind: single, label: "Comment y vont-ils ?", options: [{code: bus, label: En bus}, {code: foot, label: À pied}]}
              - code: line
                kind: short
                label: Quelle ligne ?
                when: {any: [{question: way, in: bus}, {channel: PHONE}]}
              - {code: end, kind: section, label: Pour finir}
              - code: since
                kind: date
                label: Depuis quand ?
                accept: {rule: {question: ".", is: "<=", value: "2026-12-31"}, message: {fr: "Cette date est dans trop longtemps.", ar: هذا التاريخ بعيد.}}
            """;

    @Inject
    TestSurveys surveys;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;
    String form;

    @BeforeEach
    void a_survey() {
        at(FILE);
    }

    /** Prepares the same survey, or a like one, before it is opened: what is asked of whom is fixed afterwards. */
    void inPreparation(String file) {
        at(file.replace("published: true", "published: false"));
    }

    void at(String file) {
        survey = surveys.survey(file);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug;
        form = "/" + survey.contract.slug + "/enquetes/" + survey.slug;
    }

    void opened() {
        QuarkusTransaction.requiringNew().run(() -> Survey.update("published = true where id = ?1", survey.id));
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
        RequestSpecification request = given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(address);
    }

    Response answer(String... fields) {
        RequestSpecification request = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("cle", FormKey.fresh());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(form);
    }

    String kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> fr.portevoix.survey.Response.<fr.portevoix.survey.Response>list("survey", survey)
                        .get(0)
                        .answers);
    }

    String settings(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Question.<Question>find("survey = ?1 and code = ?2", survey, code)
                        .firstResult()
                        .settings);
    }

    @Nested
    class A_resident {
        @Test
        void reads_headings_before_their_questions_and_of_whom_each_is_asked() {
            Document page = Jsoup.parse(given().get(form).asString());

            assertThat(page.select(".part h2").eachText()).containsExactly("L’école", "Pour finir");
            assertThat(page.select(".q").eachAttr("data-code")).containsExactly("children", "way", "line", "since");
            assertThat(page.select("[data-code=way] .only").text().replace('\u00a0', ' '))
                    .isEqualTo("Seulement si votre réponse à « Combien d’enfants avez-vous ? » est 1 ou plus.");
            assertThat(page.select("[data-code=line] .only").text().replace('\u00a0', ' '))
                    .contains("(vous avez répondu « En bus » à « Comment y vont-ils ? »"
                            + " ou vous répondez ainsi : Au téléphone)");
        }

        @Test
        void is_not_asked_what_the_rule_of_a_section_keeps_from_them() {
            assertThat(answer("q-children", "0", "q-way", "bus", "q-line", "3").statusCode())
                    .isEqualTo(303);
            assertThat(kept()).isEqualTo("{\"children\":0}");
        }

        @Test
        void may_decline_even_where_an_answer_is_needed_and_then_decides_nothing() {
            assertThat(answer("q-way", "bus").statusCode()).isEqualTo(422);
            assertThat(answer("q-children--declined", "true", "q-children", "3", "q-way", "bus")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(kept()).isEqualTo("{\"children\":{\"declined\":true}}");
        }

        @Test
        void cannot_decline_what_is_not_offered() {
            assertThat(answer("q-children", "1", "q-way--declined", "true").statusCode())
                    .isEqualTo(422);
        }

        @Test
        void reads_why_an_answer_is_not_taken_in_the_words_of_the_survey() {
            Response refused = answer("q-children", "0", "q-since", "1/1/2027");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).select(".mend").text()).contains("dans trop longtemps");
            assertThat(answer("q-children", "0", "q-since", "31/12/2026").statusCode())
                    .isEqualTo(303);
        }
    }

    @Nested
    class A_programme {
        @Test
        void reads_the_rule_of_the_section_with_that_of_the_question() {
            assertThat(given().get("/api/v1/contracts/{c}/surveys/termes", survey.contract.slug)
                            .jsonPath()
                            .getList("questions.find { it.code == 'line' }.settings.when.all"))
                    .hasSize(2);
        }
    }

    @Nested
    class A_facilitator {
        @Test
        void joins_lines_and_groups_into_a_rule_and_finds_them_again() {
            inPreparation(FILE);
            Response saved = post(
                    desk + "/questions/since",
                    "code",
                    "since",
                    "labelFr",
                    "Depuis quand ?",
                    "when-join",
                    "any",
                    "when-0-join",
                    "all",
                    "when-0-0-of",
                    "way",
                    "when-0-0-is",
                    "not-in",
                    "when-0-0-value",
                    "à pied",
                    "when-0-1-of",
                    "children",
                    "when-0-1-is",
                    ">",
                    "when-0-1-value",
                    "2",
                    "when-1-0-of",
                    "@canal",
                    "when-1-0-is",
                    "in",
                    "when-1-0-value",
                    "Sur papier ; LETTER");

            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(settings("since"))
                    .isEqualTo("{\"when\":{\"any\":[{\"all\":[{\"not\":{\"question\":\"way\",\"in\":[\"foot\"]}},"
                            + "{\"question\":\"children\",\"is\":\">\",\"value\":\"2\"}]},"
                            + "{\"channel\":[\"PAPER\",\"LETTER\"]}]}}");
            Document page = page(desk + "/questions/since");
            assertThat(page.select("[name=when-0-0-value]").val()).isEqualTo("À pied");
            assertThat(page.select("[name=when-0-1-is] option[selected]").val()).isEqualTo(">");
            assertThat(page.select("[name=when-1-0-of] option[selected]").val()).isEqualTo("@canal");
            assertThat(page.select("[name=when-join][checked]").val()).isEqualTo("any");
        }

        @Test
        void is_told_which_answers_there_are_with_every_line_kept() {
            Response wrong = post(
                    desk + "/questions/since",
                    "code",
                    "since",
                    "labelFr",
                    "Depuis quand ?",
                    "when-0-0-of",
                    "way",
                    "when-0-0-is",
                    "in",
                    "when-0-0-value",
                    "En fusée");

            assertThat(wrong.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(wrong.asString());
            assertThat(page.select("#when-0-0-value-error").text()).contains("En bus ; À pied");
            assertThat(page.select("[name=when-0-0-value]").val()).isEqualTo("En fusée");
        }

        @Test
        void keeps_a_rule_that_lines_cannot_say_and_reads_it_in_words() {
            String deep = FILE.replace(
                    "when: {any: [{question: way, in: bus}, {channel: PHONE}]}",
                    "when: {not: {all: [{question: way, in: foot}, {not: {question: children, is: \"<\", value: 2}}]}}");
            inPreparation(deep);
            String before = settings("line");

            assertThat(page(desk + "/questions/line").select("main").text().replace('\u00a0', ' '))
                    .contains("il n’est pas vrai que vous avez répondu « À pied »");
            post(desk + "/questions/line", "code", "line", "labelFr", "Quelle ligne de bus ?");
            assertThat(settings("line")).isEqualTo(before);
            post(desk + "/questions/line", "code", "line", "labelFr", "Quelle ligne ?", "when-replace", "true");
            assertThat(settings("line")).isEqualTo("{}");
        }

        @Test
        void sets_a_limit_and_what_is_said_beyond_it() {
            inPreparation(FILE);
            post(
                    desk + "/questions/children",
                    "code",
                    "children",
                    "labelFr",
                    "Combien ?",
                    "min",
                    "0",
                    "max",
                    "20",
                    "integer",
                    "true",
                    "declinable",
                    "true",
                    "accept-0-0-is",
                    "!=",
                    "accept-0-0-value",
                    "13",
                    "messageFr",
                    "Treize porte malheur.");

            opened();
            Response refused = answer("q-children", "13");
            assertThat(Jsoup.parse(refused.asString()).select(".mend").text()).contains("Treize porte malheur.");
            assertThat(page(desk + "/questions/children")
                            .select("[name=accept-0-0-value]")
                            .val())
                    .isEqualTo("13");
        }
    }

    @Nested
    class Before_publishing {
        List<String> gaps(String from, String to) {
            Survey draft = surveys.survey(
                    FILE.replace("published: true", "published: false").replace(from, to));
            return QuarkusTransaction.requiringNew()
                    .call(() -> Completeness.gaps(Survey.findById(draft.id), Question.of(draft)));
        }

        @Test
        void nothing_is_wrong_with_rules_that_can_hold() {
            assertThat(gaps("", "")).isEmpty();
        }

        @Test
        void a_question_that_nobody_can_reach_is_told() {
            assertThat(gaps(
                            "{any: [{question: way, in: bus}, {channel: PHONE}]}",
                            "{all: [{question: way, in: bus}, {question: way, in: foot}]}"))
                    .singleElement()
                    .asString()
                    .contains("Quelle ligne ?")
                    .contains("ne peut jamais être vraie");
        }

        @Test
        void a_question_that_contradicts_its_section_is_told() {
            assertThat(gaps(
                            "{any: [{question: way, in: bus}, {channel: PHONE}]}",
                            "{question: children, is: \"=\", value: 0}"))
                    .hasSize(1);
        }

        @Test
        void a_number_beyond_its_bounds_is_told() {
            assertThat(gaps("is: \">=\", value: 1", "is: \">\", value: 20")).hasSizeGreaterThan(0);
            assertThat(gaps("is: \">=\", value: 1", "is: \">\", value: 19")).isEmpty();
        }

        @Test
        void a_limit_that_no_answer_meets_is_told() {
            assertThat(
                            gaps(
                                    "rule: {question: \".\", is: \"<=\", value: \"2026-12-31\"}",
                                    "rule: {all: [{question: \".\", is: \"<\", value: \"2026-01-01\"}, {question: \".\", is: \">\", value: \"2026-01-01\"}]}"))
                    .singleElement()
                    .asString()
                    .contains("aucune réponse ne peut être acceptée");
        }

        @Test
        void a_section_without_questions_is_told() {
            assertThat(gaps("  - {code: end,", "  - {code: empty, kind: section, label: Vide}\n  - {code: end,"))
                    .singleElement()
                    .asString()
                    .contains("Vide");
        }
    }
}
