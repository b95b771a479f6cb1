package fr.portevoix.survey.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.document.Pdfs;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posters that lead to a survey, and what is known of who came by them. */
@QuarkusTest
class PostersTest {
    @Inject
    TestSurveys surveys;

    Survey survey;
    TestPeople.Visitor facilitator;
    String contract;
    String desk;

    @BeforeEach
    void a_survey_and_its_facilitator() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        facilitator = TestPeople.facilitator(survey.contract.id);
        contract = "/" + survey.contract.slug;
        desk = contract + "/bureau/enquetes/habitants/affiches";
    }

    Response add(String label, String quartier, String homes, boolean sure) {
        var form = given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken())
                .formParam("label", label)
                .formParam("quartier", quartier)
                .formParam("homes", homes);
        return (sure ? form.formParam("sure", "true") : form).post(desk);
    }

    Document page() {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(desk)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    Pdfs poster(String name, String query) {
        return Pdfs.read(
                name,
                given().cookie("session", facilitator.cookie())
                        .get(desk + "/affiche.pdf?" + query)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray());
    }

    List<String> sources() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        fr.portevoix.survey.Response.<fr.portevoix.survey.Response>list("survey.id", survey.id).stream()
                                .map(response -> String.valueOf(response.source))
                                .toList());
    }

    void answer(Document form) {
        var sent = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("q-word", "Merci");
        form.select("form.survey input[type=hidden]").forEach(field -> sent.formParam(field.attr("name"), field.val()));
        sent.post(contract + "/enquetes/habitants").then().statusCode(303);
    }

    @Nested
    class A_resident_before_a_poster {
        @Test
        void is_led_to_the_survey_and_the_place_is_known_but_not_the_person() {
            add("Hall Conte", "grazailles", "", false).then().statusCode(303);
            String found = given().redirects()
                    .follow(false)
                    .get(contract + "/a/hall-conte")
                    .then()
                    .statusCode(302)
                    .extract()
                    .header("Location");
            assertThat(found).endsWith(contract + "/enquetes/habitants?lieu=hall-conte");

            answer(Jsoup.parse(given().get(found).asString()));

            assertThat(sources()).containsExactly("hall-conte");
            assertThat(page().select("tr:contains(Hall Conte) td").get(2).text())
                    .isEqualTo("1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"inconnu", "", "'><script>alert(1)</script>", "a%00b", "🙂"})
        void answers_all_the_same_when_the_code_is_no_code(String code) {
            Document form = Jsoup.parse(given().queryParam("lieu", code)
                    .get(contract + "/enquetes/habitants")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(form.select("[name=lieu]")).isEmpty();
            answer(form);
            assertThat(sources()).containsExactly("null");
        }

        @Test
        void keeps_the_place_when_the_page_comes_back_and_in_another_language() {
            add("Hall Conte", "", "", false);
            Document form = Jsoup.parse(given().queryParam("langue", "ar")
                    .get(contract + "/enquetes/habitants?lieu=hall-conte")
                    .asString());
            assertThat(form.select("[name=lieu]").val()).isEqualTo("hall-conte");
            Document mended = Jsoup.parse(given().contentType("application/x-www-form-urlencoded")
                    .formParam("cle", form.select("[name=cle]").val())
                    .formParam("lieu", "hall-conte")
                    .formParam("q-age", "beaucoup")
                    .post(contract + "/enquetes/habitants")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());
            assertThat(mended.select("[name=lieu]").val()).isEqualTo("hall-conte");
        }

        @Test
        void finds_nothing_at_a_code_that_nobody_made() {
            given().get(contract + "/a/jamais-fait").then().statusCode(404);
        }
    }

    @Nested
    class A_facilitator_who_prints_posters {
        @ParameterizedTest
        @EnumSource(Poster.Format.class)
        void gets_one_page_that_a_camera_reads(Poster.Format format) {
            add("Pharmacie du Viguier", "le-viguier", "", false);
            Pdfs pdf = poster("poster-" + format, "lieu=pharmacie-du&format=" + format);

            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.code())
                    .hasValueSatisfying(
                            address -> assertThat(address).startsWith("http").endsWith(contract + "/a/pharmacie-du"));
            assertThat(pdf.text())
                    .contains("Enquête habitants", "le-viguier", contract + "/a/pharmacie-du", "sans nom", "English");
            assertThat(pdf.tagged()).isTrue();
            assertThat(pdf.language()).isEqualTo("fr");
            assertThat(pdf.title()).isEqualTo("Enquête habitants");
            assertThat(pdf.firstPage().getWidth())
                    .isBetween(format == Poster.Format.A4 ? 826 : 1168, format == Poster.Format.A4 ? 828 : 1170);
        }

        @Test
        void gives_each_quartier_one_place_however_often_asked() {
            for (int i = 0; i < 2; i++) {
                given().redirects()
                        .follow(false)
                        .cookie("session", facilitator.cookie())
                        .formParam("_jeton", facilitator.formToken())
                        .post(desk + "/quartiers")
                        .then()
                        .statusCode(303);
            }
            assertThat(page().select("table tbody th").eachText())
                    .containsExactly("grazailles", "le-viguier", "Sans affiche");
        }

        @Test
        void is_warned_of_a_place_so_small_that_it_names_somebody() {
            String warned = add("Hall des Lilas", "", "6", false)
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(Jsoup.parse(warned).text()).contains("Avec moins de 11 logements");
            assertThat(Jsoup.parse(warned).select("[name=label]").val()).isEqualTo("Hall des Lilas");
            add("Hall des Lilas", "", "6", true).then().statusCode(303);
            assertThat(page().select("tr:contains(Hall des Lilas)").text()).contains("moins de 11 logements");
        }

        @Test
        void learns_that_a_source_is_a_place_and_never_a_person() {
            assertThat(page().text()).contains("On sait d’où vient une réponse, jamais de qui");
        }

        @Test
        void gives_two_places_of_one_name_two_codes() {
            add("Hall Conte", "", "", false).then().statusCode(303);
            add("Hall Conte", "", "", false).then().statusCode(303);
            assertThat(page().select("table a").eachText())
                    .containsExactly(contract + "/a/hall-conte", contract + "/a/hall-conte-2");
        }
    }

    @Nested
    class A_title_that_means_harm {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script></title><h1>intrus</h1>",
                    "حيّكم، ما رأيكم؟ استبيان سكان الأحياء",
                    "😀🎉👩‍👩‍👧‍👦 fête \u202Eesrever",
                    "Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellement",
                    "&amp; &lt;b&gt; ]]> <!-- x"
                })
        void stays_on_one_page_and_stays_words(String title) {
            Poster poster = new Poster(
                    title,
                    title.repeat(4),
                    title,
                    List.of(title.repeat(3), title, title, "quatrième"),
                    "https://exemple.example/" + "long/".repeat(12) + "a/x",
                    4);
            Pdfs pdf =
                    Pdfs.read("hostile-poster-" + Integer.toHexString(title.hashCode()), poster.pdf(Poster.Format.A4));

            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text()).doesNotContain("quatrième").contains("Français – English");
            assertThat(pdf.code()).isPresent();
            if (title.startsWith("<script>")) {
                assertThat(pdf.text()).contains("<script>alert(1)</script>");
            }
        }
    }
}
