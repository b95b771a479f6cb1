package fr.portevoix.survey.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.document.XlsxReader;
import fr.portevoix.document.XlsxSheet;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Responses leave whole, in the same columns whoever answered what. */
@QuarkusTest
class ExportResponsesTest {
    @Inject
    TestSurveys surveys;

    @Inject
    javax.sql.DataSource database;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/habitants/export";
    }

    void answer(String json) {
        given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"answers\":" + json + "}")
                .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/habitants/responses")
                .then()
                .statusCode(201);
    }

    byte[] bytes(String address) {
        return given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    Document page(String address) {
        return Jsoup.parse(text(address));
    }

    /** The cells of each row by column; only for cells without commas. */
    List<Map<String, String>> rows(String more) {
        String[] lines = text(desk + "/reponses.csv?programme=true" + more).split("\r\n");
        List<String> header = List.of(lines[0].split(","));
        return Arrays.stream(lines)
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        row.put(header.get(i), cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    void update(String set) {
        QuarkusTransaction.requiringNew()
                .run(() -> fr.portevoix.survey.Response.update(set + " where survey.id = ?1", survey.id));
    }

    @Nested
    class A_column {
        @Test
        void tells_not_asked_from_not_answered() {
            answer("{\"situation\":\"en-emploi\"}");
            answer("{\"situation\":\"lyceen\"}");

            var byPerson = rows("").stream()
                    .collect(java.util.stream.Collectors.toMap(row -> row.get("situation"), row -> row));
            assertThat(byPerson.get("en-emploi"))
                    .containsEntry("info", "not_asked")
                    .containsEntry("info.sante", "not_asked")
                    .containsEntry("info.words", "not_asked")
                    .containsEntry("mood", "");
            assertThat(byPerson.get("lyceen")).containsEntry("info", "").containsEntry("info.sante", "");
        }

        @Test
        void of_several_answers_joins_them_and_splits_them() {
            answer("{\"situation\":\"lyceen\",\"info\":[\"sante\",\"sports\"]}");
            assertThat(rows("").get(0))
                    .containsEntry("info", "sports sante")
                    .containsEntry("info.sports", "1")
                    .containsEntry("info.sante", "1")
                    .containsEntry("info.orientation", "0");
        }

        @Test
        void says_whether_the_response_counts_and_why_not() {
            answer("{\"mood\":3}");
            QuarkusTransaction.requiringNew()
                    .run(() -> fr.portevoix.survey.Response.update(
                            "asideOn = ?1, asideReason = 'Doublon', source = 'affiche-3' where survey.id = ?2",
                            LocalDate.now(),
                            survey.id));
            assertThat(rows("").get(0))
                    .containsEntry("counted", "0")
                    .containsEntry("aside_reason", "Doublon")
                    .containsEntry("source", "affiche-3")
                    .containsEntry("version", "1");
        }
    }

    @Test
    void trials_come_only_when_wanted_and_erased_answers_never() {
        answer("{\"mood\":3}");
        update("trial = true");
        assertThat(rows("")).isEmpty();
        assertThat(rows("&essais=true"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("trial", "1").containsEntry("counted", "0"));
        assertThat(page(desk).select("main").text()).contains("essais sont laissés de côté");
        QuarkusTransaction.requiringNew()
                .run(() -> fr.portevoix.survey.Response.update(
                        "erasedOn = ?1 where survey.id = ?2", LocalDate.now(), survey.id));
        assertThat(rows("&essais=true")).isEmpty();
    }

    @Test
    void words_leave_as_the_desk_may_read_them() {
        answer("{\"needs\":\"Monsieur Untel est bruyant\"}");
        QuarkusTransaction.requiringNew()
                .run(() -> Contribution.update(
                        "maskedBody = '[nom] est bruyant' where contract.id = ?1", survey.contract.id));
        assertThat(rows("").get(0)).containsEntry("needs", "[nom] est bruyant");
    }

    @Test
    void a_workbook_has_the_answers_in_words_their_codes_and_what_it_is() {
        answer("{\"situation\":\"lyceen\",\"mood\":4,\"age\":17,\"since\":\"2020-02-01\",\"needs\":\"=1+2\"}");

        List<XlsxSheet> sheets = XlsxReader.usual()
                .read(bytes(desk + "/reponses.xlsx?libelles=true"))
                .sheets();

        assertThat(sheets).extracting(XlsxSheet::name).containsExactly("Réponses", "Codes", "À propos");
        var header = sheets.get(0).rows().get(0).cells();
        var row = sheets.get(0).rows().get(1);
        Map<String, String> cells = new LinkedHashMap<>();
        header.forEach((column, cell) -> cells.put(cell.text().split(" : ")[0], row.text(column)));
        assertThat(cells)
                .containsEntry("channel", "En ligne")
                .containsEntry("mood", "4")
                .containsEntry("age", "17")
                .containsEntry("since", "2020-02-01")
                .containsEntry("needs", "=1+2")
                .containsEntry("day", LocalDate.now().toString());
        assertThat(cells.get("situation")).isNotEqualTo("lyceen").isNotEmpty();
        assertThat(sheets.get(1).rows())
                .extracting(codes -> codes.text(0))
                .contains("info.sante", "not_asked", "declined");
    }

    @Test
    void the_codebook_names_every_column_of_the_file() {
        String[] lines = text(desk + "/codes.csv?programme=true").split("\r\n");
        List<String> header = List.of(
                text(desk + "/reponses.csv?programme=true").split("\r\n")[0].split(","));
        assertThat(Arrays.stream(lines).skip(1).limit(header.size()).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(header);
        assertThat(text(desk + "/codes.csv")).startsWith("\uFEFF").contains("seulement si");
    }

    @Test
    void more_than_a_page_of_responses_leaves_each_once_with_its_own_words() throws Exception {
        Survey many = surveys.survey(ManyResponses.SEVEN);
        ManyResponses.add(database, many, 4_321);
        String lines = given().auth()
                .oauth2(TestPeople.facilitator(many.contract.id).bearer())
                .accept("application/x-ndjson")
                .get("/api/v1/contracts/" + many.contract.slug + "/surveys/mille-voix/responses")
                .asString();
        assertThat(lines.lines().map(line -> line.substring(0, 44)).distinct()).hasSize(4_321);
        assertThat(lines.lines()).allSatisfy(line -> {
            assertThat(line.contains("\"mots\":true")).isEqualTo(line.contains("\"words\":{\"mots\":\""));
            assertThat(line).endsWith("}}").contains("\"counted\":true");
        });
        ManyResponses.remove(database, many);
    }

    @Test
    void every_link_of_the_page_opens_a_file() {
        answer("{\"mood\":3}");
        List<String> files = page(desk).select("main a[href*=/export/]").eachAttr("href");
        assertThat(files).hasSize(7).allSatisfy(file -> assertThat(bytes(file)).isNotEmpty());
    }
}
