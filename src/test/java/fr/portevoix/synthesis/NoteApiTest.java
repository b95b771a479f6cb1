package fr.portevoix.synthesis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.portevoix.contribution.Channel;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Notes for programmes: the figures of the page, for those who may read the page. */
@QuarkusTest
class NoteApiTest {
    private final NoteGround ground = NoteGround.laid();

    private String api(String rest) {
        return "/api/v1/contracts/" + ground.contract.slug + "/notes" + rest;
    }

    @Test
    void gives_the_figures_that_the_page_shows() {
        ground.answer(12, Channel.ONLINE, "{\"priorites\":[\"sante\"]}");
        ground.answer(4, Channel.PHONE, "{\"priorites\":[\"securite\",\"sante\"]}");
        SynthesisNote note = ground.note("Priorités");
        ground.block(note, "ranked", "Les priorités", new MeasureSettings("enquete/priorites", List.of()));
        given().auth()
                .oauth2(ground.facilitator.bearer())
                .get(api("/priorites"))
                .then()
                .statusCode(200)
                .body("mark", equalTo("Document interne – ne pas diffuser"))
                .body("floor", equalTo(0))
                .body("blocks[0].kind", equalTo("ranked"))
                .body("blocks[0].figures[0].lines.label", contains("Santé", "Sécurité", "Propreté"))
                .body("blocks[0].figures[0].lines.count", contains(16, 4, 0))
                .body("blocks[0].figures[0].lines.base", contains(16, 16, 16))
                .body("blocks[0].figures[0].lines.share", contains(100.0f, 25.0f, 0.0f));
        String page = given().cookie("session", ground.facilitator.cookie())
                .get(ground.desk("/priorites"))
                .asString();
        assertThat(Jsoup.parse(page).select("article tbody tr").eachText())
                .containsExactly(
                        "Santé 16 100\u202f% 81 à 100\u202f%",
                        "Sécurité 4 25\u202f% 10 à 49\u202f%", "Propreté 0 0\u202f% 0 à 19\u202f%");
        assertThat(Jsoup.parse(page).select("article .shape rect").eachAttr("width"))
                .containsExactly("100.0", "25.0", "0.0");
    }

    @Test
    void shows_a_reader_nothing_internal() {
        ground.note("Interne");
        SynthesisNote copil = ground.note("Pour le COPIL");
        ground.mark(copil, Diffusion.COPIL);
        given().auth()
                .oauth2(ground.reader.bearer())
                .get(api(""))
                .then()
                .statusCode(200)
                .body("items.slug", contains("pour-le-copil"));
        given().auth()
                .oauth2(ground.reader.bearer())
                .get(api("/interne"))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(ground.reader.bearer())
                .get(api("/pour-le-copil.docx"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"pour-le-copil.docx\"");
    }

    @Test
    void is_closed_to_who_does_not_say_who_they_are() {
        given().get(api("")).then().statusCode(401);
        given().cookie("session", ground.facilitator.cookie())
                .get(api(""))
                .then()
                .statusCode(401);
    }

    @Test
    void is_empty_where_there_is_no_note() {
        given().auth()
                .oauth2(ground.facilitator.bearer())
                .get(api(""))
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
