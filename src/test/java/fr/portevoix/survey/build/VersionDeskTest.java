package fr.portevoix.survey.build;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** New versions of an open survey: who makes them, who meets them, and how answers are read. */
@QuarkusTest
class VersionDeskTest extends BuilderGround {
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
    void may_change_only_the_order_or_a_hint() {
        String made = post(desk + "transports/versions").header("Location");
        post(made + "/questions/mood/deplacer", "sens", "haut");
        post(
                made + "/questions/why",
                "code",
                "why",
                "labelFr",
                "Pourquoi ?",
                "hintFr",
                "Quelques mots.",
                "nature",
                "NEED");

        assertThat(page(made + "/ouverture").select("#changes ~ ul li").eachText())
                .containsExactly("l’ordre des questions", "mots ou réglages changés : « Pourquoi ? »");
        assertThat(post(made + "/ouverture").statusCode()).isEqualTo(303);

        assertThat(Jsoup.parse(given().get(open).asString()).select(".q").eachAttr("data-code"))
                .containsExactly("how", "mood", "why");
        assertThat(given().get(open).asString()).contains("Quelques mots.");
    }

    @Test
    void duplicates_a_question_and_drops_it_anywhere() {
        String made = post(desk + "transports/versions").header("Location");
        assertThat(post(made + "/questions/how/dupliquer").header("Location")).endsWith("/questions/how_2");
        post(made + "/questions/mood/deplacer", "place", "0");

        assertThat(page(made).select("ol.movable > li").eachAttr("id"))
                .containsExactly("question-mood", "question-how", "question-how_2", "question-why");
        assertThat(post(desk + "transports/questions/how/dupliquer").header("Location"))
                .endsWith("/transports");
        assertThat(page(desk + "transports").select("ol > li")).hasSize(3);
    }
}
