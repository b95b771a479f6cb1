package fr.portevoix.survey.build;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.survey.FormKey;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** New versions of an open survey, and trials: who makes them, who meets them, and what is counted. */
@QuarkusTest
class VersionDeskTest {
    private static final String FILE =
            """
            title: Transports
            slug: transports
            published: true
            questions:
              - {code: how, kind: single, label: "Comment venez-vous ?", options: [Bus, Vélo, À pied]}
              - {code: why, kind: long, label: "Pourquoi ?", nature: need}
              - {code: mood, kind: scale, steps: 5, label: Humeur, low: {fr: mauvaise}, high: {fr: bonne}}
            """;

    @Inject
    TestSurveys surveys;

    @Inject
    SurveyTallies tallies;

    @Inject
    Trials trials;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;
    String open;

    @BeforeEach
    void an_open_survey() {
        survey = surveys.survey(FILE);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/";
        open = "/" + survey.contract.slug + "/enquetes/transports";
    }

    Response post(String address, String... fields) {
        return send(
                given().cookie("session", facilitator.cookie()).formParam("_jeton", facilitator.formToken()),
                address,
                fields);
    }

    static Response send(RequestSpecification form, String address, String... fields) {
        form.redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    Document page(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A resident's answer on a form that shows this version. */
    void answers(String version, String... fields) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("cle", FormKey.fresh(), "version", version),
                        java.util.stream.Stream.of(fields))
                .toArray(String[]::new);
        assertThat(send(given(), open, all).statusCode()).isEqualTo(303);
    }

    String csv(String query) {
        return given().cookie("session", facilitator.cookie())
                .get(desk + "transports/export/reponses.csv?programme=true" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    Survey stored() {
        return QuarkusTransaction.requiringNew().call(() -> Survey.findById(survey.id));
    }

    int counted(String question, String answer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var table = tallies.count(Survey.findById(survey.id), SurveyTallies.Measure.of(question), "fr", Set.of())
                    .orElseThrow();
            for (int row = 0; row < table.rows().size(); row++) {
                if (table.rows().get(row).label().equals(answer)) {
                    return table.count(row, 0);
                }
            }
            throw new AssertionError(answer + " is not in " + table.rows());
        });
    }

    /** Prepares a version with another means, without the mood and with a question more; gives its slug. */
    String prepared() {
        String made = post(desk + "transports/versions").header("Location");
        post(
                made + "/questions/how",
                "code",
                "how",
                "labelFr",
                "Comment venez-vous ?",
                "options",
                "bus | Bus\nvelo | Vélo\ntrottinette | Trottinette");
        post(made + "/questions/mood/supprimer");
        String added = post(made + "/questions", "kind", "number").header("Location");
        post(added, "code", "minutes", "labelFr", "Combien de minutes ?");
        return made;
    }

    @Nested
    class A_facilitator_who_changes_an_open_survey {
        @Test
        void prepares_a_version_that_nobody_sees_before_it_is_online() {
            answers("1", "q-how", "a-pied");
            String made = prepared();

            assertThat(made).endsWith("/transports-version-2");
            assertThat(given().get(open).asString()).contains("À pied").doesNotContain("Trottinette");
            given().get("/" + survey.contract.slug + "/enquetes/transports-version-2")
                    .then()
                    .statusCode(404);
            assertThat(given().cookie("session", facilitator.cookie())
                            .get(desk + "transports-version-2/saisir")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(post(desk + "transports/versions").header("Location")).isEqualTo(made);
            assertThat(page(made + "/ouverture").select("#changes ~ ul").text())
                    .contains("Trottinette", "À pied", "Humeur", "Combien de minutes");

            assertThat(post(made + "/ouverture").statusCode()).isEqualTo(303);

            assertThat(stored().version).isEqualTo(2);
            assertThat(given().get(open).asString()).contains("Trottinette").doesNotContain("À pied");
            assertThat(page(desk + "transports/ouverture").text()).contains("Version 2", "ajouté : « Trottinette »");
            given().cookie("session", facilitator.cookie()).get(made).then().statusCode(404);
        }

        @Test
        void reads_each_answer_by_its_own_version() {
            answers("1", "q-how", "a-pied", "q-mood", "4", "q-why", "Trop loin");
            post(prepared() + "/ouverture");
            answers("2", "q-how", "trottinette", "q-minutes", "12");
            // Opened before the change, sent after it.
            answers("1", "q-how", "a-pied", "q-mood", "2");

            assertThat(counted("how", "À pied")).isEqualTo(2);
            assertThat(counted("how", "Trottinette")).isEqualTo(1);
            assertThat(counted("mood", "4")).isEqualTo(1);
            List<String> lines = csv("").lines().toList();
            assertThat(lines.get(0)).contains("how", "why", "mood", "minutes");
            assertThat(lines).hasSize(4);
            assertThat(lines.stream().skip(1))
                    .filteredOn(line -> line.contains("a-pied"))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("not_asked"));
            assertThat(csv("&libelles=true")).contains("À pied", "Trottinette", "(question non posée)");
            assertThat(page(desk + "transports/resultats/apercu?question=how").text())
                    .contains("Version 2, depuis le", "Trottinette", "À pied");
        }

        @Test
        void says_whether_other_words_are_a_correction_or_something_else() {
            answers("1", "q-how", "bus");
            String made = post(desk + "transports/versions").header("Location");
            post(
                    made + "/questions/how",
                    "code",
                    "how",
                    "labelFr",
                    "Comment venez-vous ?",
                    "options",
                    "bus | Car scolaire\nvelo | Vélo en ville\na-pied | À pied !");

            Response unsaid = post(made + "/ouverture", "sens-how-option-bus", "autre");
            assertThat(unsaid.statusCode()).isEqualTo(422);
            Document again = Jsoup.parse(unsaid.asString());
            assertThat(again.select("[name=sens-how-option-bus][value=autre]").hasAttr("checked"))
                    .isTrue();
            assertThat(again.select("[name=sens-how-option-velo]")).hasSize(2);
            assertThat(again.select("[name=sens-how-option-a-pied]")).isEmpty();
            post(made + "/ouverture", "sens-how-option-bus", "autre", "sens-how-option-velo", "meme");

            answers("2", "q-how", "bus_2");
            answers("2", "q-how", "velo");
            assertThat(counted("how", "Bus")).isEqualTo(1);
            assertThat(counted("how", "Car scolaire")).isEqualTo(1);
            assertThat(counted("how", "Vélo en ville")).isEqualTo(1);
        }

        @Test
        void cannot_put_online_what_is_not_complete_and_can_give_it_up() {
            String made = post(desk + "transports/versions").header("Location");
            assertThat(post(made + "/ouverture").asString()).contains("ne change rien");
            post(made + "/questions", "kind", "single");

            Response refused = post(made + "/ouverture");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains("au moins deux réponses possibles");
            assertThat(post(made + "/publier").statusCode()).isEqualTo(404);
            assertThat(post(made + "/abandonner").statusCode()).isEqualTo(303);
            assertThat(stored().version).isEqualTo(1);
            assertThat(page(desk + "transports").text()).contains("Préparer une nouvelle version");
        }

        @Test
        void duplicates_a_question_and_drops_it_anywhere() {
            String made = post(desk + "transports/versions").header("Location");
            assertThat(post(made + "/questions/how/dupliquer").header("Location"))
                    .endsWith("/questions/how_2");
            post(made + "/questions/mood/deplacer", "place", "0");

            assertThat(page(made).select("ol.movable > li").eachAttr("id"))
                    .containsExactly("question-mood", "question-how", "question-how_2", "question-why");
            assertThat(post(desk + "transports/questions/how/dupliquer").header("Location"))
                    .endsWith("/transports");
            assertThat(page(desk + "transports").select("ol > li")).hasSize(3);
        }
    }

    @Nested
    class Somebody_who_tries_a_survey_out {
        @Test
        void is_counted_nowhere_and_leaves_no_words() {
            String trial = trials.address(survey);
            assertThat(given().get(trial).asString()).contains("Ceci est un essai", "Comment venez-vous");
            Response sent = send(
                    given(), trial, "cle", FormKey.fresh(), "q-how", "bus", "q-why", "Des mots que personne ne lit");
            assertThat(sent.header("Location")).endsWith(trial + "/ESSAI");
            assertThat(given().get(trial + "/ESSAI").asString()).contains("n’a pas de reçu");

            assertThat(counted("how", "Bus")).isZero();
            assertThat(csv("").lines()).hasSize(1);
            assertThat(csv("&essais=true").lines()).hasSize(2);
            QuarkusTransaction.requiringNew().run(() -> {
                Survey now = Survey.findById(survey.id);
                assertThat(fr.portevoix.survey.Response.counted(now)).isZero();
                assertThat(tallies.responses(now)).isEqualTo(Map.of());
                assertThat(tallies.channels(now, SurveyTallies.Measure.of("how")))
                        .isEqualTo(Map.of());
                assertThat(Contribution.count("contract", now.contract)).isZero();
                assertThat(trials.of(now).count()).isEqualTo(1);
            });
            assertThat(page(desk.substring(0, desk.length() - 1))
                            .select("td.number")
                            .text())
                    .isEqualTo("0");
            assertThat(page(desk + "transports").text()).contains("0 réponses");
            assertThat(page(desk + "transports/ouverture").text()).contains("1 essai le");
            post(desk + "transports/essais/effacer");
            assertThat(csv("&essais=true").lines()).hasSize(1);
        }

        @Test
        void meets_a_draft_but_neither_a_closed_survey_nor_a_guessed_address() {
            Survey draft = surveys.survey(
                    survey.consultation, "title: Brouillon\nquestions:\n  - {code: a, kind: short, label: Un mot}");
            assertThat(given().get(trials.address(draft)).statusCode()).isEqualTo(200);
            assertThat(given().get("/" + draft.contract.slug + "/enquetes/brouillon/essai/AAAAAAAAAAAAAAAAAAAA")
                            .statusCode())
                    .isEqualTo(404);
            post(desk + "transports", "titleFr", "Transports", "closesOn", "2020-01-01");
            assertThat(given().get(trials.address(survey)).statusCode()).isEqualTo(404);
        }

        @Test
        void is_erased_when_the_survey_opens() {
            Survey draft = surveys.survey(
                    survey.consultation, "title: Brouillon\nquestions:\n  - {code: a, kind: short, label: Un mot}");
            send(given(), trials.address(draft), "cle", FormKey.fresh(), "q-a", "essai");
            assertThat(page(desk + "brouillon/ouverture")
                            .select("[name=effacer]")
                            .hasAttr("checked"))
                    .isTrue();

            post(desk + "brouillon/ouverture", "effacer", "true");

            QuarkusTransaction.requiringNew().run(() -> {
                Survey opened = Survey.findById(draft.id);
                assertThat(opened.published).isTrue();
                assertThat(trials.of(opened).count()).isZero();
            });
        }
    }
}
