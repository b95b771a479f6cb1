package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Perimeter;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place on the map: asked, rounded, told by quartier. */
@QuarkusTest
class PointTest {
    static final String FILE =
            """
            title: {fr: Lieux}
            slug: lieux
            published: true
            questions:
              - {code: where, kind: point, nature: hindrance, label: "Quel endroit ?"}
              - {code: why, kind: short, label: "Pourquoi ici ?", when: {question: where, in: [grazailles]}}
              - {code: bench, kind: point, fine: true, label: "Où poser un banc ?"}
            """;

    @Inject
    TestSurveys surveys;

    @Inject
    SurveyTallies tallies;

    Survey survey;
    String address;

    @BeforeEach
    void a_survey_on_drawn_ground() {
        survey = surveys.survey(FILE);
        address = "/" + survey.contract.slug + "/enquetes/lieux";
        QuarkusTransaction.requiringNew().run(() -> {
            for (Quartier quartier : Quartier.of(survey.contract)) {
                double west = quartier.slug.equals("grazailles") ? 2.30 : 2.40;
                Perimeter perimeter = new Perimeter();
                perimeter.quartier = quartier;
                perimeter.fictitious = true;
                perimeter.geometry = String.format(
                        java.util.Locale.ROOT,
                        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$f,43.20],[%2$f,43.20],[%2$f,43.25],[%1$f,43.25],"
                                + "[%1$f,43.20]]]}",
                        west,
                        west + 0.05);
                perimeter.persist();
            }
        });
    }

    Response send(String... fields) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("cle", FormKey.fresh());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    Response programme(String answers) {
        return given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"answers\":" + answers + "}")
                .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/lieux/responses");
    }

    String kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> fr.portevoix.survey.Response.<fr.portevoix.survey.Response>list("survey", survey)
                        .get(0)
                        .answers);
    }

    @Nested
    class A_resident {
        @Test
        void chooses_a_quartier_and_names_the_place_where_no_script_draws_a_map() {
            Document page = Jsoup.parse(given().get(address).asString());
            assertThat(page.select("[name=q-where] option").eachText())
                    .containsExactly("Choisissez", "grazailles", "le-viguier", "Ailleurs, hors de ces quartiers");
            assertThat(page.select("label[for=q-where-other]").text()).startsWith("Nom du lieu");

            send("q-where", "le-viguier", "q-where-other", "Devant l’école", "q-where-at", "")
                    .then()
                    .statusCode(303);
            assertThat(kept()).isEqualTo("{\"where\":{\"in\":\"le-viguier\",\"words\":true}}");
        }

        @Test
        void has_words_about_a_place_kept_with_the_quartier_of_that_place() {
            send("q-where-at", "43.21 2.41", "q-where-other", "Le rond-point")
                    .then()
                    .statusCode(303);

            QuarkusTransaction.requiringNew().run(() -> {
                Contribution said =
                        Contribution.find("contract = ?1", survey.contract).firstResult();
                assertThat(said.body).isEqualTo("Le rond-point");
                assertThat(said.quartiers).extracting(each -> each.slug).containsExactly("le-viguier");
            });
        }

        @Test
        void has_the_point_decide_and_never_the_list_beside_it() {
            send("q-where-at", "43.21234 2.31987", "q-where", "le-viguier", "q-why", "Sombre")
                    .then()
                    .statusCode(303);

            assertThat(kept()).isEqualTo("{\"where\":{\"at\":\"43.212 2.320\",\"in\":\"grazailles\"},\"why\":true}");
        }

        @Test
        void may_name_a_place_alone() {
            send("q-where-other", "Le lac").then().statusCode(303);
            assertThat(kept()).isEqualTo("{\"where\":{\"words\":true}}");
        }

        @Test
        void gets_the_point_back_beside_a_sentence_where_it_is_too_far() {
            Response answer = send("q-where-at", "48.85 2.35", "q-where-other", "Ici");

            answer.then().statusCode(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#q-where-error").text()).contains("trop loin");
            assertThat(page.select("[name=q-where-at]").val()).isEqualTo("48.85 2.35");
            assertThat(page.select("[name=q-where-other]").val()).isEqualTo("Ici");
        }

        @Test
        void reads_a_page_whose_outlines_end_no_block() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Quartier.update(
                            "name = '</script><b>Le « 4 »' where contract = ?1 and slug = 'grazailles'",
                            survey.contract));
            Document page = Jsoup.parse(given().get(address).asString());
            assertThat(page.select(".q b")).isEmpty();
            assertThat(page.select(".spot").first().attr("data-grounds")).contains("\"name\":\"</script><b>Le « 4 »\"");
        }
    }

    @Nested
    class What_is_kept {
        @ParameterizedTest
        @CsvSource({
            "where, 43.2149999 2.3450001, 43.215 2.345, grazailles",
            "where, '43.2051,2.4449', 43.205 2.445, le-viguier",
            "where, 43.22 2.38 151.2 4.9, 43.220 2.380, elsewhere",
            "bench, 43.212345678 2.312345678, 43.2123 2.3123, grazailles"
        })
        void is_never_finer_than_the_question_says(String question, String sent, String at, String in) {
            programme("{\"" + question + "\":\"" + sent + "\"}").then().statusCode(201);
            assertThat(kept()).isEqualTo("{\"" + question + "\":{\"at\":\"" + at + "\",\"in\":\"" + in + "\"}}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"43.2\"",
                    "\"2.35 43.21\"",
                    "\"91 2\"",
                    "\"43.2 999\"",
                    "\"NaN NaN\"",
                    "\"1e1 2\"",
                    "\"43.2 2.3 1 2 3\"",
                    "\"43,2 2,3\"",
                    "\"43.2 2.3; drop\"",
                    "43.2",
                    "[43.2, 2.3]",
                    "{\"at\":[43.2,2.3]}",
                    "{\"in\":\"nowhere\"}",
                    "{\"in\":{\"a\":1}}",
                    "{\"lat\":43.2,\"lon\":2.3}",
                    "{\"words\":{\"a\":1}}"
                })
        void is_nothing_that_is_not_a_place(String sent) {
            programme("{\"where\":" + sent + "}").then().statusCode(422).body("errors[0].field", equalTo("where"));
        }

        @Test
        void is_counted_by_quartier_and_leaves_in_columns() {
            programme("{\"where\":\"43.21 2.31\"}");
            programme("{\"where\":\"43.21 2.38\"}");
            programme("{\"where\":{\"in\":\"grazailles\"}}");

            assertThat(SurveyTalliesTest.read(tallies.count(survey, SurveyTallies.Measure.of("where"), "fr", Set.of())
                            .orElseThrow()))
                    .isEqualTo("grazailles: 2; le-viguier: 0; elsewhere: 1; n 3");
            TestPeople.Visitor facilitator = TestPeople.facilitator(survey.contract.id);
            String csv = given().cookie("session", facilitator.cookie())
                    .get("/" + survey.contract.slug + "/bureau/enquetes/lieux/export/reponses.csv?programme=true")
                    .asString();
            assertThat(csv).contains("where,where.lat,where.lon,where.words,why,bench,bench.lat");
            assertThat(csv)
                    .contains(",grazailles,43.210,2.310,")
                    .contains(",elsewhere,43.210,2.380,")
                    .contains(",grazailles,,,");
        }
    }

    @Nested
    class The_team {
        @Test
        void sees_the_places_over_the_quartiers_and_the_most_named_first() {
            programme("{\"where\":\"43.21 2.31\"}");
            programme("{\"where\":\"43.2101 2.3099\"}");
            programme("{\"where\":\"43.22 2.38\"}");
            programme("{\"where\":{\"in\":\"grazailles\"}}");

            TestPeople.Visitor facilitator = TestPeople.facilitator(survey.contract.id);
            Document page = Jsoup.parse(given().cookie("session", facilitator.cookie())
                    .get("/" + survey.contract.slug + "/bureau/enquetes/lieux/carte")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(page.select("path.ground")).hasSize(2);
            assertThat(page.select("circle.spot-dot")).hasSize(2);
            assertThat(page.select("tbody tr").eachText())
                    .containsExactly("43.210 2.310 grazailles 2", "43.220 2.380 hors des quartiers 1");
            assertThat(page.select("main section").last().text()).contains("Aucun point n’est encore placé.");
        }

        @Test
        void is_alone_to_see_them() {
            TestPeople.Visitor other = TestPeople.facilitator(surveys.consultation().contract.id);
            assertThat(given().cookie("session", other.cookie())
                            .get("/" + survey.contract.slug + "/bureau/enquetes/lieux/carte")
                            .statusCode())
                    .isIn(403, 404);
        }
    }
}
