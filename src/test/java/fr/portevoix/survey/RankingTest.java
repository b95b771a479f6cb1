package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.portevoix.account.TestPeople;
import fr.portevoix.shared.web.FormKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things put in an order: asked, answered, counted and exported. */
@QuarkusTest
class RankingTest {
    static final String FILE =
            """
            title: {fr: Priorités}
            slug: priorites
            published: true
            questions:
              - code: first
                kind: ranking
                max: 3
                label: Que faire en premier ?
                options: [{code: light, label: La lumière}, {code: seats, label: Des bancs}, {code: trees, label: Des arbres}, {code: games, label: Des jeux}]
              - {code: why, kind: short, label: "Pourquoi des arbres ?", when: {question: first, in: [trees]}}
            """;

    @Inject
    TestSurveys surveys;

    @Inject
    SurveyTallies tallies;

    @Inject
    PrepareResult prepareResult;

    Survey survey;
    String address;
    String desk;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(FILE);
        address = "/" + survey.contract.slug + "/enquetes/priorites";
        desk = "/" + survey.contract.slug + "/bureau/enquetes/priorites";
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
                .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/priorites/responses");
    }

    String kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> fr.portevoix.survey.Response.<fr.portevoix.survey.Response>list("survey", survey)
                        .get(0)
                        .answers);
    }

    @Nested
    class A_resident_without_javascript {
        @Test
        void chooses_a_place_for_each_thing_or_none() {
            Document page = Jsoup.parse(given().get(address).asString());

            assertThat(page.select(".rank span").eachText())
                    .containsExactly("La lumière", "Des bancs", "Des arbres", "Des jeux");
            assertThat(page.select("[name=q-first-trees] option").eachText())
                    .containsExactly("non classé", "1", "2", "3");
            assertThat(page.select(".q .hint").text()).contains("3 au plus");
            assertThat(page.select("link[href=/ranking.js], link[href=/kinds.css]"))
                    .hasSize(2);
        }

        @Test
        void may_leave_things_out_and_holes_between_places() {
            send("q-first-trees", "1", "q-first-light", "3", "q-why", "Il fait chaud.")
                    .then()
                    .statusCode(303);

            assertThat(kept()).isEqualTo("{\"first\":[\"trees\",\"light\"],\"why\":true}");
        }

        @Test
        void is_not_asked_what_depends_on_another_first() {
            send("q-first-light", "1", "q-first-trees", "2", "q-why", "Il fait chaud.");

            assertThat(kept()).isEqualTo("{\"first\":[\"light\",\"trees\"]}");
            assertThat(Jsoup.parse(given().get(address).asString())
                            .select("[data-code=why] .only")
                            .text()
                            .replace('\u00a0', ' '))
                    .isEqualTo("Seulement si vous avez mis « Des arbres » en premier à « Que faire en premier ? ».");
        }

        @Test
        void gets_the_places_back_when_two_things_have_the_same() {
            Response answer = send("q-first-trees", "2", "q-first-light", "2");

            answer.then().statusCode(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#q-first-error").text()).contains("même place");
            assertThat(page.select("[name=q-first-trees] option[selected]").val())
                    .isEqualTo("2");
        }

        @Test
        void cannot_put_more_in_order_than_asked() {
            Response answer =
                    send("q-first-trees", "1", "q-first-light", "2", "q-first-seats", "3", "q-first-games", "4");
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }

    @Nested
    class A_programme {
        @Test
        void finds_the_things_and_how_many_may_be_put_in_order() {
            given().get("/api/v1/contracts/" + survey.contract.slug + "/surveys/priorites")
                    .then()
                    .statusCode(200)
                    .body("questions[0].kind", equalTo("ranking"))
                    .body("questions[0].settings.max", equalTo(3))
                    .body("questions[0].settings.options[2].code", equalTo("trees"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"[\"trees\",\"light\"]", "{\"light\":2,\"trees\":1}", "{\"light\":\"3\",\"trees\":\"2\"}"})
        void sends_the_order_or_the_ranks(String order) {
            programme("{\"first\":" + order + "}").then().statusCode(201);
            assertThat(kept()).isEqualTo("{\"first\":[\"trees\",\"light\"]}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[\"trees\",\"trees\"]",
                    "[\"roads\"]",
                    "[1]",
                    "\"trees\"",
                    "{\"roads\":1}",
                    "{\"trees\":0}",
                    "{\"trees\":5}",
                    "{\"trees\":-1}",
                    "{\"trees\":1.5}",
                    "{\"trees\":[1]}",
                    "{\"trees\":\"1e1\"}",
                    "[\"trees\",\"light\",\"seats\",\"games\"]"
                })
        void is_told_what_is_wrong(String order) {
            programme("{\"first\":" + order + "}").then().statusCode(422).body("errors[0].field", equalTo("first"));
        }
    }

    @Nested
    class Results {
        @Test
        void count_what_was_put_first_and_the_mean_points() {
            programme("{\"first\":[\"trees\",\"light\",\"seats\"]}");
            programme("{\"first\":[\"trees\"]}");
            programme("{\"first\":[\"light\",\"trees\"]}");

            var table = tallies.count(survey, SurveyTallies.Measure.of("first"), "fr", Set.of())
                    .orElseThrow();
            assertThat(SurveyTalliesTest.read(table)).isEqualTo("light: 1; seats: 0; trees: 2; games: 0; n 3");
            assertThat(tallies.points(survey, "first"))
                    .isEqualTo(List.of(
                            new BigDecimal("1.7"),
                            new BigDecimal("0.3"),
                            new BigDecimal("2.7"),
                            new BigDecimal("0.0")));
            assertThat(tallies.measures(survey, "fr").values())
                    .containsExactly("Que faire en premier ? – mis en premier");
        }

        @Test
        void tell_no_points_of_fewer_people_than_the_floor() {
            IntStream.range(0, 10).forEach(i -> programme("{\"first\":[\"trees\"]}"));
            ResultContent below = prepareResult
                    .prepare(survey, SurveyTallies.Measure.of("first"), false)
                    .orElseThrow();
            assertThat(below.points()).isNull();
            assertThat(below.columns().get(0).base().isShown()).isFalse();

            programme("{\"first\":[\"trees\"]}");
            ResultContent above = prepareResult
                    .prepare(survey, SurveyTallies.Measure.of("first"), false)
                    .orElseThrow();
            assertThat(above.points().most()).isEqualTo(3);
            assertThat(above.points().means().get(2)).isEqualByComparingTo("3");
        }

        @Test
        void stand_on_the_public_page_with_what_points_mean() {
            IntStream.range(0, 12).forEach(i -> programme("{\"first\":[\"trees\",\"light\"]}"));
            TestPeople.Visitor facilitator = TestPeople.facilitator(survey.contract.id);
            given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .formParam("_jeton", facilitator.formToken())
                    .formParam("question", "first")
                    .post(desk + "/resultats")
                    .then()
                    .statusCode(303);

            Document page = Jsoup.parse(given().get(address + "/resultats").asString());
            assertThat(page.select("h2").text()).isEqualTo("Que faire en premier ? – mis en premier");
            assertThat(page.select("tbody tr").get(2).text()).contains("100 %").contains("3 points sur 3");
            assertThat(page.select("tbody tr").get(0).text()).contains("2 points sur 3");
            assertThat(page.select("main").text()).contains("un de moins à chaque place suivante");
        }
    }

    @Nested
    class The_desk {
        String csv(String more) {
            TestPeople.Visitor facilitator = TestPeople.facilitator(survey.contract.id);
            return given().cookie("session", facilitator.cookie())
                    .get(desk + "/export/reponses.csv?programme=true" + more)
                    .asString();
        }

        @Test
        void reads_one_column_for_each_thing_with_its_rank() {
            programme("{\"first\":[\"trees\",\"light\"]}");

            String[] lines = csv("").split("\r\n");
            assertThat(lines[0]).endsWith("first,first.light,first.seats,first.trees,first.games,why");
            assertThat(lines[1]).endsWith("trees light,2,,1,,");
        }

        @Test
        void writes_what_is_to_be_put_in_order() {
            Survey draft = surveys.survey(
                    survey.consultation,
                    FILE.replace("published: true", "published: false").replace("slug: priorites", "slug: brouillon"));
            TestPeople.Visitor facilitator = TestPeople.facilitator(draft.contract.id);
            String question = "/" + draft.contract.slug + "/bureau/enquetes/brouillon/questions/first";
            Document page = Jsoup.parse(given().cookie("session", facilitator.cookie())
                    .get(question)
                    .asString());
            assertThat(page.select("h1").text()).isEqualTo("Classement");
            assertThat(page.select("[name=options]").text()).contains("light | La lumière");

            given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParams(Map.of(
                            "_jeton",
                            facilitator.formToken(),
                            "code",
                            "first",
                            "labelFr",
                            "Classez",
                            "options",
                            "trees | Des arbres\nDe l’eau",
                            "max",
                            "2"))
                    .post(question)
                    .then()
                    .statusCode(303);
            String settings = QuarkusTransaction.requiringNew()
                    .call(() -> Question.<Question>find("survey = ?1 and code = 'first'", draft)
                            .firstResult()
                            .settings);
            assertThat(settings)
                    .contains("\"code\":\"trees\"")
                    .contains("De l’eau")
                    .contains("\"max\":2");
        }
    }
}
