package fr.portevoix.action.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.document.Pdfs;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « You said, it was decided », for residents, for programmes and for halls. */
@QuarkusTest
class DecisionPagesTest {
    private static final int FLOOR = 11;

    MeetingGround ground;
    String north;
    String everywhere;

    @BeforeEach
    void two_decisions_are_public() {
        ground = MeetingGround.laid();
        ground.said("Il fait noir.", "2.1");
        north = ground.item("2.1");
        everywhere = ground.freeItem("=HYPERLINK(\"http://exemple.example\"), « calendrier »");
        ground.decides(north, "DEFERRED", "Le budget, \"voté\" en mars,\nn’est pas connu.", "nord");
        ground.decides(everywhere, "ADOPTED", "Il faut avancer.");
        ground.publishes().then().statusCode(303);
    }

    @Nested
    class A_resident {
        @Test
        void reads_what_was_said_decided_why_when_and_by_whom() {
            Document page = ground.page("/decisions/" + ground.decisionOn(north));
            assertThat(page.select("h2").eachText())
                    .containsExactly(
                            "Vous avez dit",
                            "Il a été décidé",
                            "Pourquoi",
                            "Quand, et par qui",
                            "Où",
                            "Ce qui a été fait depuis");
            assertThat(page.text()).contains("Reporté jusqu’au", "Comité de pilotage", "Le Nord");
        }

        @Test
        void sees_those_of_a_quartier_with_those_of_the_whole_territory() {
            assertThat(ground.page("/decisions?quartier=nord").select("article"))
                    .hasSize(2);
            assertThat(ground.page("/decisions?quartier=sud").select("article")).hasSize(1);
            given().get("/" + ground.slug + "/decisions?quartier=lune").then().statusCode(404);
        }

        @Test
        void learns_no_number_of_people_below_the_floor_nor_the_exact_one_above_it() {
            String slug = ground.decisionOn(north);
            assertThat(ground.page("/decisions/" + slug).text()).contains("Moins de 11 paroles");
            MeetingGround many = MeetingGround.laid();
            for (int i = 0; i < 2 * FLOOR + 1; i++) {
                many.said("Il fait noir, " + i, "2.1");
            }
            String item = many.item("2");
            many.decides(item, "ADOPTED", "Oui.");
            many.publishes().then().statusCode(303);
            String path = "/decisions/" + many.decisionOn(item);
            assertThat(many.page(path).text()).contains("Au moins 20 paroles").doesNotContain("23");
            many.said("Encore plus noir", "2.1");
            assertThat(many.page(path).text()).contains("Au moins 20 paroles");
        }

        @ParameterizedTest
        @ValueSource(strings = {"fr-x-simple", "en", "ar"})
        void reads_the_frame_in_their_language(String language) {
            Document page = ground.page("/decisions?langue=" + language);
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select(".outcome b").text()).doesNotContain("Adopté");
            assertThat(page.select("article h2").attr("lang")).isEqualTo("fr");
        }

        @Test
        void needs_few_bytes() {
            assertThat(given().get("/" + ground.slug + "/decisions").asByteArray())
                    .hasSizeLessThan(35_000);
        }

        @ParameterizedTest
        @ValueSource(strings = {"inconnu", "'", "a%00b", "%F0%9F%99%82", "..%2F..%2Fetc"})
        void who_guesses_finds_nothing(String slug) {
            assertThat(given().urlEncodingEnabled(false)
                            .get("/" + ground.slug + "/decisions/" + slug)
                            .statusCode())
                    .isBetween(400, 404);
            assertThat(given().urlEncodingEnabled(false)
                            .get("/" + ground.slug + "/reunions/" + slug)
                            .statusCode())
                    .isBetween(400, 404);
        }
    }

    @Nested
    class A_programme {
        @Test
        void finds_the_file_as_its_schema_says() throws IOException {
            JsonNode fields = new ObjectMapper()
                    .readTree(given().get("/" + ground.slug + "/decisions.schema.json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .get("fields");
            var answer = given().get("/" + ground.slug + "/decisions.csv");
            assertThat(answer.contentType()).startsWith("text/csv");
            assertThat(answer.header("Link")).contains("decisions.schema.json").contains("describedby");
            String csv = new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            List<CSVRecord> rows =
                    CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();

            List<String> names = StreamSupport.stream(fields.spliterator(), false)
                    .map(field -> field.get("name").asText())
                    .toList();
            assertThat(rows.get(0).toList()).isEqualTo(names);
            assertThat(rows).hasSize(3);
            List<String> faults = new ArrayList<>();
            for (CSVRecord row : rows.subList(1, rows.size())) {
                for (int i = 0; i < names.size(); i++) {
                    check(fields.get(i), row.get(i), faults);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(csv)
                    .contains("Le budget, \"\"voté\"\" en mars,\nn’est pas connu.")
                    .contains("'=HYPERLINK");
        }

        private void check(JsonNode field, String cell, List<String> faults) {
            String name = field.get("name").asText();
            JsonNode rules = field.path("constraints");
            if (cell.isEmpty()) {
                if (rules.path("required").asBoolean()) {
                    faults.add(name + " is empty");
                }
                return;
            }
            switch (field.get("type").asText()) {
                case "date" -> LocalDate.parse(cell);
                case "integer" -> Long.parseLong(cell);
                default -> assertThat(field.get("type").asText()).isEqualTo("string");
            }
            if (rules.has("enum")
                    && StreamSupport.stream(rules.get("enum").spliterator(), false)
                            .noneMatch(value -> value.asText().equals(cell))) {
                faults.add(name + ": " + cell);
            }
        }

        @Test
        void pages_through_the_list_and_reads_one() {
            var first = given().get("/api/v1/contracts/" + ground.slug + "/decisions?limit=1")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(first.getList("items")).hasSize(1);
            var second = given().get(
                            "/api/v1/contracts/" + ground.slug + "/decisions?limit=1&after=" + first.getString("next"))
                    .jsonPath();
            assertThat(second.getString("items[0].label")).contains("calendrier");
            assertThat(second.getString("next")).isNull();
            var one = given().get("/api/v1/contracts/" + ground.slug + "/decisions/" + ground.decisionOn(north))
                    .jsonPath();
            assertThat(one.getString("outcome")).isEqualTo("DEFERRED");
            assertThat(one.getString("saidAtLeast")).isNull();
            assertThat(one.getList("quartiers")).isEqualTo(List.of("nord"));
        }
    }

    @Nested
    class A_hall {
        @ParameterizedTest
        @ValueSource(strings = {"A4", "A3"})
        void gets_one_page_with_the_last_decisions_and_the_way_to_the_rest(String format) {
            byte[] pdf = given().cookie("session", ground.facilitator.cookie())
                    .get("/" + ground.slug + "/bureau/decisions/affiche.pdf?quartier=nord&format=" + format)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            Pdfs poster = Pdfs.read("decisions-" + format, pdf);
            assertThat(poster.pages()).isEqualTo(1);
            assertThat(poster.text())
                    .contains("il a été décidé", "Le Nord", "Favoriser la tranquillité", "Reporté", "quartier=nord");
        }
    }
}
