package fr.portevoix.survey.build;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.survey.Survey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A facilitator who begins a survey from a model, looks at it, and looks again before it opens. */
@QuarkusTest
class BuilderDeskTest extends BuilderGround {
    private static final String BRANCHING =
            """
            title: Bus
            slug: bus
            questions:
              - {code: how, kind: single, label: "Comment venez-vous ?", options: [Bus, Vélo]}
              - {code: line, kind: short, label: "Quelle ligne ?", when: {question: how, in: [bus]}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"habitants", "telephone", "jeunes"})
    void begins_from_a_model_that_could_open_as_it_is_in_every_language(String model) {
        String offered =
                page(list()).select("option[value=modele:" + model + "]").text();
        Response begun = begin("modele:" + model);

        assertThat(begun.statusCode()).isEqualTo(303);
        String made = begun.header("Location");
        assertThat(page(made).text()).contains("L’enquête est complète");
        int questions = page(made).select("ol.movable > li").size();
        assertThat(offered).endsWith("(" + questions + " questions)");
        Document opening = page(made + "/ouverture");
        assertThat(opening.select(".message").text()).contains("Rien ne s’oppose à l’ouverture");
        assertThat(opening.select(".lead").text()).contains("min en ligne", "min par téléphone", "min sur papier");
        assertThat(opening.text()).doesNotContain("pas proposée en");
        for (String language : new String[] {"fr-x-simple", "en", "ar"}) {
            assertThat(page(made + "/langues/" + language).text()).as(language).doesNotContain("Il manque");
        }
    }

    @Test
    void begins_from_another_survey_of_the_contract() {
        String made = begin("enquete:transports").header("Location");

        assertThat(page(made).select("h1").text()).contains("Transports (copie)", "Brouillon");
        assertThat(page(made).select("ol.movable > li")).hasSize(3);
    }

    @Test
    void begins_from_nothing_else() {
        assertThat(begin("modele:../demo").statusCode()).isEqualTo(404);
        assertThat(begin("enquete:nulle").statusCode()).isEqualTo(404);
        assertThat(begin("").statusCode()).isEqualTo(404);
        assertThat(post(list() + "/modeles", "depart", "modele:jeunes", "consultation", "nulle")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sees_the_survey_in_each_language_and_by_each_way_and_sends_nothing() {
        String made = begin("modele:jeunes").header("Location");
        Response arabic = given().cookie("session", facilitator.cookie()).get(made + "/apercu?langue=ar&canal=PHONE");
        Document shown = Jsoup.parse(arabic.asString());

        assertThat(shown.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(shown.select("h1").text()).isEqualTo("الشباب وحيّهم");
        assertThat(shown.select("[name=canal]").val()).isEqualTo("PHONE");
        assertThat(shown.select("nav b").eachText()).containsExactly("العربية", "par téléphone");
        assertThat(shown.select("main button, main [name=cle], main form[method=post]"))
                .isEmpty();
        // What the desk looks at is not the language that its reader wants elsewhere.
        assertThat(arabic.cookie("langue")).isNull();
        given().redirects().follow(false).get(made + "/apercu").then().statusCode(303);
    }

    @Test
    void is_told_of_questions_whose_condition_comes_after_them() {
        Survey draft = surveys.survey(survey.consultation, BRANCHING);
        String made = desk + draft.slug;
        assertThat(post(made + "/questions/line/deplacer", "sens", "haut").header("Location"))
                .endsWith("#bas-line");

        assertThat(page(made + "/ouverture").select(".caution li").text())
                .contains("« Quelle ligne ? »", "qui n’est pas une question placée avant elle");
        assertThat(post(made + "/ouverture").statusCode()).isEqualTo(422);
        given().get("/" + draft.contract.slug + "/enquetes/bus").then().statusCode(404);
    }

    @Test
    void is_told_of_questions_that_nobody_would_ever_see() {
        Survey draft = surveys.survey(
                survey.consultation,
                BRANCHING.replace(
                        "{question: how, in: [bus]}", "{all: [{question: how, in: bus}, {question: how, in: velo}]}"));

        assertThat(page(desk + draft.slug + "/ouverture").select(".caution li").text())
                .contains("« Quelle ligne ? »", "sa condition ne peut jamais être vraie");
    }

    private String list() {
        return desk.substring(0, desk.length() - 1);
    }

    private Response begin(String from) {
        return post(list() + "/modeles", "depart", from, "consultation", "demarche");
    }
}
