package fr.portevoix.synthesis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Notes at the desk: who composes them, who reads them, and how far they travel. */
@QuarkusTest
class NoteDeskTest {
    NoteGround ground;

    @BeforeEach
    void ground() {
        ground = NoteGround.laid();
    }

    static RequestSpecification as(TestPeople.Visitor visitor) {
        return given().redirects().follow(false).cookie("session", visitor.cookie());
    }

    static RequestSpecification posting(TestPeople.Visitor visitor) {
        return as(visitor)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_jeton", visitor.formToken());
    }

    private Document page(TestPeople.Visitor visitor, String rest) {
        Response answer = as(visitor).get(ground.desk(rest));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private String begin(String template) {
        String address = posting(ground.facilitator)
                .formParam("title", "Retour sur la concertation")
                .formParam("subtitle", "COPIL du 6 juillet")
                .formParam("consultations", ground.consultation.slug)
                .formParam("template", template)
                .post(ground.desk(""))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(address).endsWith("/bureau/notes/retour-sur-la-concertation/composer");
        return "/retour-sur-la-concertation";
    }

    @Nested
    class A_facilitator {
        @Test
        void begins_a_note_that_is_internal_and_says_so() {
            String note = begin("copil");
            Document read = page(ground.facilitator, note);
            assertThat(read.select(".mark-line").text()).isEqualTo("Document interne – ne pas diffuser");
            assertThat(read.select("article h2").eachText())
                    .containsExactly(
                            "Ce qui a été fait",
                            "Ce que disent les habitants",
                            "Ce que nous en retenons",
                            "Premières orientations",
                            "Le travail à venir");
        }

        @Test
        void is_told_what_to_mend_and_keeps_the_words() {
            posting(ground.facilitator)
                    .formParam("title", " ")
                    .formParam("subtitle", "Mes mots")
                    .post(ground.desk(""))
                    .then()
                    .statusCode(422)
                    .body(containsString("Donnez un titre à la note."), containsString("Mes mots"));
        }

        @Test
        void adds_a_free_text_and_reads_it_on_the_page_and_in_the_file() throws IOException {
            String note = begin("empty");
            String block = posting(ground.facilitator)
                    .formParam("kind", "free-text")
                    .post(ground.desk(note + "/composer/blocs"))
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            posting(ground.facilitator)
                    .formParam("title", "Ce qu’on retient")
                    .formParam(
                            "text",
                            "Un **consensus** des regards.\n\n- des liens\n- la proximité <script>alert(1)</script>")
                    .post(block)
                    .then()
                    .statusCode(303);
            Document read = page(ground.facilitator, note);
            assertThat(read.select("article h3").text()).isEqualTo("Ce qu’on retient");
            assertThat(read.select("article strong").text()).isEqualTo("consensus");
            assertThat(read.select("article li").eachText())
                    .containsExactly("des liens", "la proximité <script>alert(1)</script>");
            assertThat(read.select("article script")).isEmpty();
            try (XWPFDocument docx = docx(note)) {
                assertThat(docx.getParagraphs().stream()
                                .map(paragraph -> paragraph.getText().strip()))
                        .contains(
                                "Ce qu’on retient",
                                "Un consensus des regards.",
                                "des liens",
                                "la proximité <script>alert(1)</script>");
                assertThat(docx.getHeaderList()).isNotEmpty().allSatisfy(header -> assertThat(header.getText())
                        .contains("Document interne – ne pas diffuser"));
            }
        }

        @Test
        void moves_a_block_without_a_script_and_finds_the_focus_on_its_button() {
            String note = begin("copil");
            Document composer = page(ground.facilitator, note + "/composer");

            String second = composer.select(".block form").get(3).attr("action");
            assertThat(second).startsWith("/").endsWith("/descendre");
            String back = posting(ground.facilitator)
                    .post(second)
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            Document moved = Jsoup.parse(as(ground.facilitator).get(back).asString());
            assertThat(moved.select(".what a").eachText().subList(1, 3))
                    .containsExactly(
                            "Bloc 2 : Ce que disent les habitants",
                            "Bloc 3 : Les personnes rencontrées, canal par canal");
            assertThat(moved.select("button[autofocus]").text())
                    .isEqualTo("↓Descendre Les personnes rencontrées, canal par canal");
        }

        @Test
        void is_asked_before_a_block_goes() {
            String note = begin("copil");
            Document composer = page(ground.facilitator, note + "/composer");
            String remove = composer.select(".moves a").get(0).attr("href");
            as(ground.facilitator).get(remove).then().statusCode(200).body(containsString("Ce qui a été fait"));
            assertThat(page(ground.facilitator, note + "/composer").select(".block"))
                    .hasSize(14);
            posting(ground.facilitator).post(remove).then().statusCode(303);
            assertThat(page(ground.facilitator, note + "/composer").select(".block"))
                    .hasSize(13);
        }

        @Test
        void confirms_before_more_people_may_read() {
            String note = begin("empty");
            posting(ground.facilitator)
                    .formParam("mark", "PUBLIC")
                    .post(ground.desk(note + "/diffusion"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Élargir la diffusion"), containsString("moins de 11 personnes"));
            assertThat(page(ground.facilitator, note).select(".mark-line").text())
                    .startsWith("Document interne");
            posting(ground.facilitator)
                    .formParam("mark", "PUBLIC")
                    .formParam("confirmed", "true")
                    .post(ground.desk(note + "/diffusion"))
                    .then()
                    .statusCode(303);
            assertThat(page(ground.facilitator, note).select(".mark-line").text())
                    .isEqualTo("Document public");
            posting(ground.facilitator)
                    .formParam("mark", "INTERNAL")
                    .post(ground.desk(note + "/diffusion"))
                    .then()
                    .statusCode(303);
            assertThat(page(ground.facilitator, note).select(".mark-line").text())
                    .startsWith("Document interne");
        }

        @Test
        void reads_the_same_head_counts_on_the_page_and_in_the_file() throws IOException {
            ground.answer(14, Channel.ONLINE, "{\"genre\":\"une-femme\"}");
            ground.answer(3, Channel.PHONE, "{\"genre\":\"un-homme\"}");
            ground.quote("workshop", "Temps collectifs", null, "12", "sessions", null);
            String note = begin("copil");
            Document read = page(ground.facilitator, note);
            List<String> cells =
                    read.select("article table").get(0).select("th, td").eachText();
            assertThat(cells)
                    .containsExactly(
                            "Canal", "Enquête habitants", "En ligne", "14", "Téléphone", "3", "Ensemble", "17");
            assertThat(read.select(".keys dd").eachText()).containsExactly("17", "12");
            try (XWPFDocument docx = docx(note)) {
                assertThat(docx.getTables().stream()
                                .filter(table ->
                                        table.getRow(0).getCell(0).getText().equals("Canal"))
                                .flatMap(table -> table.getRows().stream())
                                .flatMap(row -> row.getTableCells().stream())
                                .map(cell -> cell.getText()))
                        .containsExactlyElementsOf(cells);
            }
        }

        @Test
        void does_not_tell_the_public_of_three_people() {
            ground.answer(14, Channel.ONLINE, "{\"genre\":\"une-femme\"}");
            ground.answer(3, Channel.PHONE, "{\"genre\":\"un-homme\"}");
            String note = begin("copil");
            posting(ground.facilitator)
                    .formParam("mark", "PUBLIC")
                    .formParam("confirmed", "true")
                    .post(ground.desk(note + "/diffusion"));
            List<String> cells = page(ground.facilitator, note)
                    .select("article table")
                    .get(0)
                    .select("td")
                    .eachText();
            assertThat(cells).containsExactly("14", "‹ 11", "masqué");
        }
    }

    @Nested
    class A_reader {
        @Test
        void reads_and_downloads_what_is_marked_for_the_copil() {
            String note = begin("copil");
            posting(ground.facilitator)
                    .formParam("mark", "COPIL")
                    .formParam("confirmed", "true")
                    .post(ground.desk(note + "/diffusion"));
            Document read = page(ground.reader, note);
            assertThat(read.select(".mark-line").text()).isEqualTo("Réservé aux membres du COPIL et du COTECH");
            assertThat(read.select("form[action$=diffusion], a[href$=composer]"))
                    .isEmpty();
            as(ground.reader)
                    .get(ground.desk(note + ".docx"))
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", "attachment; filename=\"retour-sur-la-concertation.docx\"");
        }

        @Test
        void finds_no_internal_note() {
            String note = begin("copil");
            as(ground.reader).get(ground.desk("")).then().statusCode(200).body(not(containsString("Retour sur")));
            as(ground.reader).get(ground.desk(note)).then().statusCode(404);
            as(ground.reader).get(ground.desk(note + ".docx")).then().statusCode(404);
        }

        @Test
        void composes_nothing() {
            String note = begin("empty");
            as(ground.reader).get(ground.desk(note + "/composer")).then().statusCode(403);
            posting(ground.reader)
                    .formParam("kind", "free-text")
                    .post(ground.desk(note + "/composer/blocs"))
                    .then()
                    .statusCode(403);
        }
    }

    private XWPFDocument docx(String note) throws IOException {
        byte[] file = as(ground.facilitator)
                .get(ground.desk(note + ".docx"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
