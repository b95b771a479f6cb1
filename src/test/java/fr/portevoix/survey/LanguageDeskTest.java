package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A facilitator says a survey in other languages, and residents read only what is whole. */
@QuarkusTest
class LanguageDeskTest {
    @Inject
    TestSurveys surveys;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;

    @BeforeEach
    void a_survey_with_one_question_of_every_kind() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug;
    }

    @Test
    void a_language_that_lacks_a_text_is_refused_to_an_open_survey_with_its_name() {
        Response refused = post(desk + "/langues", Map.of("language", "ar"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".mend").text())
                .contains("En arabe, il manque")
                .contains("Dites-nous comment va votre quartier.");
        assertThat(resident("ar").select("h1").text()).isEqualTo("Enquête habitants");
    }

    @Test
    void a_draft_offered_in_a_language_that_lacks_a_text_is_not_published_and_leads_there() {
        post(desk + "/retirer", Map.of());
        assertThat(post(desk + "/langues", Map.of("language", "en")).statusCode())
                .isEqualTo(303);
        post(desk + "/publier", Map.of());

        Document page = get(desk);
        assertThat(page.select(".caution").text()).contains("En anglais, il manque");
        assertThat(page.select(".caution a[href$=/langues]")).hasSize(1);
        given().get("/" + survey.contract.slug + "/enquetes/" + survey.slug)
                .then()
                .statusCode(404);
    }

    @Test
    void every_text_has_a_field_of_its_language_and_once_all_are_written_residents_read_them() {
        Document sheet = get(desk + "/langues/ar");
        Map<String, String> texts = new LinkedHashMap<>();
        for (Element field : sheet.select("main form [id][name]")) {
            assertThat(field.attr("lang")).isEqualTo("ar");
            assertThat(field.attr("dir")).isEqualTo("rtl");
            texts.put(field.attr("name"), "نص " + texts.size());
        }
        assertThat(texts.keySet())
                .contains(
                        "title",
                        "introduction",
                        "q-mood-low",
                        "q-equipment-rows-proprete-label",
                        "q-info-options-sports-label");

        assertThat(post(desk + "/langues/ar", texts).statusCode()).isEqualTo(303);
        assertThat(post(desk + "/langues", Map.of("language", "ar")).statusCode())
                .isEqualTo(303);

        Document page = resident("ar");
        assertThat(page.select("h1").text()).isEqualTo(texts.get("title"));
        assertThat(page.select("[lang=fr] label, [lang=fr] legend")).isEmpty();
        assertThat(page.select("#q-equipment").text()).contains(texts.get("q-equipment-rows-proprete-label"));
    }

    @Test
    void a_text_cannot_be_taken_away_from_a_language_that_residents_read_and_what_was_typed_stays() {
        every_text_has_a_field_of_its_language_and_once_all_are_written_residents_read_them();

        Response refused = post(desk + "/langues/ar", Map.of("title", "", "introduction", "مقدمة جديدة"));

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select(".mend").text()).contains("il manque 1 texte : « Enquête habitants »");
        assertThat(page.select("[name=introduction]").val()).isEqualTo("مقدمة جديدة");
        assertThat(resident("ar").select("h1").text()).isNotEqualTo("Enquête habitants");
    }

    @Test
    void mending_the_french_of_a_question_or_of_the_survey_loses_no_other_language() {
        post(
                desk + "/langues/en",
                Map.of(
                        "title",
                        "Residents",
                        "q-situation-label",
                        "Your situation",
                        "q-situation-options-lyceen-label",
                        "At school"));
        Document question = get(desk + "/questions/situation");
        Map<String, String> form = new LinkedHashMap<>();
        FormElement written =
                (FormElement) question.select("[name=labelFr]").first().closest("form");
        written.formData().forEach(field -> form.put(field.key(), field.value()));
        form.put("labelFr", "Votre situation aujourd’hui");
        assertThat(post(desk + "/questions/situation", form).statusCode()).isEqualTo(303);
        assertThat(post(desk, Map.of("titleFr", "Enquête", "introductionFr", "Bonjour."))
                        .statusCode())
                .isEqualTo(303);

        Question kept = QuarkusTransaction.requiringNew().call(() -> Question.of(survey).stream()
                .filter(each -> each.code.equals("situation"))
                .findFirst()
                .orElseThrow());
        assertThat(kept.label.texts())
                .containsEntry("fr", "Votre situation aujourd’hui")
                .containsEntry("en", "Your situation")
                .containsEntry("ar", "وضعك");
        assertThat(kept.settings).contains("At school");
        assertThat(get(desk + "/langues/en").select("[name=title]").val()).isEqualTo("Residents");
    }

    @Test
    void a_language_that_pages_do_not_speak_is_not_found() {
        for (String language : new String[] {"fr", "xx", "ar%00"}) {
            given().cookie("session", facilitator.cookie())
                    .urlEncodingEnabled(false)
                    .get(desk + "/langues/" + language)
                    .then()
                    .statusCode(404);
        }
    }

    private Document resident(String language) {
        return Jsoup.parse(given().queryParam("langue", language)
                .get("/" + survey.contract.slug + "/enquetes/" + survey.slug)
                .asString());
    }

    private Document get(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Response post(String address, Map<String, String> fields) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken());
        fields.forEach((name, value) -> {
            if (!name.equals("_jeton")) {
                form.formParam(name, value);
            }
        });
        return form.post(address);
    }
}
