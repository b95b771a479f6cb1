package fr.portevoix.survey.build;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Somebody who tries a survey out: they meet the real form, and nothing of what they send is told to anybody. */
@QuarkusTest
class TrialPagesTest extends BuilderGround {
    @Test
    void is_counted_nowhere_and_leaves_no_words() {
        String trial = trials.address(survey);
        assertThat(given().get(trial).asString()).contains("Ceci est un essai", "Comment venez-vous");
        Response sent =
                send(given(), trial, "cle", FormKey.fresh(), "q-how", "bus", "q-why", "Des mots que personne ne lit");
        assertThat(sent.header("Location")).endsWith(trial + "/ESSAI");
        assertThat(given().get(trial + "/ESSAI").asString()).contains("n’a pas de reçu");

        assertThat(counted("how", "Bus")).isZero();
        assertThat(csv("").lines()).hasSize(1);
        assertThat(csv("&essais=true").lines()).hasSize(2);
        QuarkusTransaction.requiringNew().run(() -> {
            Survey now = Survey.findById(survey.id);
            assertThat(fr.portevoix.survey.Response.counted(now)).isZero();
            assertThat(tallies.responses(now)).isEqualTo(Map.of());
            assertThat(tallies.channels(now, SurveyTallies.Measure.of("how"))).isEqualTo(Map.of());
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
    void is_in_no_goal_and_in_nothing_that_programmes_read() {
        send(given(), trials.address(survey), "cle", FormKey.fresh(), "q-how", "bus");
        answers("1", "q-how", "bus");

        post(desk + "transports/objectifs", "question", "how", "cible-bus", "5");
        assertThat(page(desk + "transports/objectifs")
                        .select("tr:has(#cible-bus)")
                        .text())
                .contains("1 sur 5");
        for (String type : List.of("text/csv", "application/x-ndjson")) {
            String read = given().auth()
                    .oauth2(facilitator.bearer())
                    .accept(type)
                    .get("/api/v1/contracts/" + survey.contract.slug + "/surveys/transports/responses")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(read.split("bus", -1)).as(type).hasSize(2);
        }
    }

    @Test
    void meets_a_form_of_their_own_each_time_which_is_never_the_one_of_residents() {
        String trial = trials.address(survey);
        Response first = given().get(trial);
        Response second = given().get(trial);

        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(key(first)).isNotEqualTo(key(second));
        assertThat(given().get(open).asString()).doesNotContain("/essai/", "Ceci est un essai");
        assertThat(given().get(trial).asString()).contains("Ceci est un essai");
    }

    private static String key(Response form) {
        return Jsoup.parse(form.asString()).select("[name=cle]").val();
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
        assertThat(page(desk + "brouillon/ouverture").select("[name=effacer]").hasAttr("checked"))
                .isTrue();

        post(desk + "brouillon/ouverture", "effacer", "true");

        QuarkusTransaction.requiringNew().run(() -> {
            Survey opened = Survey.findById(draft.id);
            assertThat(opened.published).isTrue();
            assertThat(trials.of(opened).count()).isZero();
        });
    }
}
