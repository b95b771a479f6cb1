package fr.portevoix.action;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.contribution.similar.SimilarText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Published sheets: what residents read, where it comes from, and what the authors of words find again. */
@QuarkusTest
class SheetPagesTest {
    @Inject
    FindSimilar findSimilar;

    SheetGround ground;

    @BeforeEach
    void ground() {
        ground = SheetGround.laid();
    }

    private Document page(String rest) {
        Response answer = given().get(ground.open(rest));
        assertThat(answer.statusCode()).isEqualTo(200);
        // A language that was asked for is kept.
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isEqualTo(rest.contains("langue"));
        return Jsoup.parse(answer.asString());
    }

    /** Keeps a step; where it is told to somebody, after reading to whom. */
    private void told(String sheet, String state, String reason) {
        Response answer = step(sheet, state, reason, "");
        if (answer.statusCode() == 200) {
            String mark =
                    Jsoup.parse(answer.asString()).select("input[name=mark]").val();
            answer = step(sheet, state, reason, mark);
        }
        answer.then().statusCode(303);
    }

    private Response step(String sheet, String state, String reason, String mark) {
        return ground.atDesk()
                .multiPart("_jeton", ground.facilitator.formToken())
                .multiPart("state", state)
                .multiPart("day", "2026-05-04")
                .multiPart("mark", mark)
                .multiPart("reason", reason, "text/plain; charset=UTF-8")
                .post(ground.desk("/" + sheet + "/avancement"));
    }

    @Nested
    class A_resident {
        @Test
        void reads_the_published_version_and_not_the_draft() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.written(sheet, "Un brouillon secret.");
            Document page = page("/" + sheet);
            assertThat(page.select("h1").text()).isEqualTo("Un bus de la santé");
            assertThat(page.text()).contains("Beaucoup renoncent à se soigner.").doesNotContain("brouillon secret");
            assertThat(page.select(".chips a").attr("href")).isEqualTo("/" + ground.slug + "/feuille-de-route/v1/1.1");
        }

        @Test
        void finds_sheets_by_objective_quartier_and_state() {
            String done = ground.publishedSheet("Un bus de la santé");
            ground.publishedSheet("Des jardins partagés");
            told(done, "DONE", "Le bus roule.");
            assertThat(page("").select(".sheets h2").eachText())
                    .containsExactly("Des jardins partagés", "Un bus de la santé");
            assertThat(page("?etat=DONE").select(".sheets h2").eachText()).containsExactly("Un bus de la santé");
            assertThat(page("?objectif=1.1").select(".sheets h2")).hasSize(2);
            assertThat(page("?quartier=nord").select(".sheets h2")).isEmpty();
            assertThat(page("?etat=n%27importe").select(".sheets h2")).isEmpty();
        }

        @Test
        void finds_from_an_objective_the_sheets_that_work_on_it_and_how_far_they_are() {
            String done = ground.publishedSheet("Un bus de la santé");
            told(done, "DONE", "Le bus roule.");
            Document objective = Jsoup.parse(
                    given().get("/" + ground.slug + "/feuille-de-route/v1/1.1").asString());
            assertThat(objective.select(".node a[href*=/fiches/]").attr("href")).isEqualTo(ground.open("/" + done));
            assertThat(objective.select(".node:has(a[href*=/fiches/]) .pill").text())
                    .isEqualTo("Faite");
            assertThat(given().get("/" + ground.slug + "/feuille-de-route/v1/1").asString())
                    .doesNotContain("/fiches/" + done);
        }

        @Test
        void reads_the_frame_in_arabic_and_the_text_in_french() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            Document page = page("/" + sheet + "?langue=ar");
            assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
            assertThat(page.text()).contains("إلى أين وصلنا؟", "نص البطاقة باللغة الفرنسية.");
        }

        @Test
        void sees_how_far_it_is_with_the_proof() throws IOException {
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.atDesk()
                    .multiPart("_jeton", ground.facilitator.formToken())
                    .multiPart("state", "UNDER_WAY")
                    .multiPart("day", "2026-05-04")
                    .multiPart("dueOn", "2027-01-01")
                    .multiPart("reason", "Le bus est commandé.", "text/plain; charset=UTF-8")
                    .multiPart("proofLink", "https://example.org/delib")
                    .multiPart("photo", "bus.png", png(), "image/png")
                    .multiPart("shows", "Un bus devant la halle", "text/plain; charset=UTF-8")
                    .post(ground.desk("/" + sheet + "/avancement"))
                    .then()
                    .statusCode(303);
            Document page = page("/" + sheet);
            assertThat(page.select(".timeline h3").text()).isEqualTo("En cours depuis le 4 mai 2026");
            assertThat(page.select(".timeline").text())
                    .contains("Le bus est commandé.", "Prochaine échéance : 1er janvier 2027");
            assertThat(page.select(".timeline a").attr("href")).isEqualTo("https://example.org/delib");
            assertThat(page.select(".timeline img").attr("alt")).isEqualTo("Un bus devant la halle");
            given().get(page.select(".timeline img").attr("src"))
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
            assertThat(given().get(page.select(".timeline img").attr("src")).asByteArray())
                    .startsWith(0xFF, 0xD8);
        }

        @Test
        void sees_what_changed_from_one_published_version_to_another() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.written(sheet, "Beaucoup renoncent à consulter.");
            ground.frozen(sheet, "Mot plus juste.");
            assertThat(page("/" + sheet + "/versions").text()).doesNotContain("Mot plus juste.");
            ground.published(sheet, 2);
            Document page = page("/" + sheet + "/versions");
            assertThat(page.select("section del").text()).isEqualTo("[retiré se soigner]");
            assertThat(page.select("section ins").text()).isEqualTo("[ajouté consulter]");
            assertThat(page.text()).contains("Mot plus juste.");
        }

        @Test
        void prints_it() throws IOException {
            String sheet = ground.publishedSheet("Un bus de la santé");
            byte[] pdf = given().get(ground.open("/" + sheet + ".pdf"))
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(read))
                        .contains("Un bus de la santé", "Beaucoup renoncent à se soigner.", "1.1 Vivre en bonne santé");
            }
            given().get(ground.open("/" + sheet + ".pdf?langue=ar")).then().statusCode(200);
        }

        @Test
        void is_shown_it_before_proposing_the_same() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.written(sheet, "Des trottinettes pour les infirmières.");
            assertThat(findSimilar.like(ground.contract, "on renonce à se soigner", 5))
                    .extracting(SimilarText::address)
                    .containsExactly(ground.open("/" + sheet));
            assertThat(findSimilar.like(ground.contract, "trottinettes", 5)).isEmpty();
            ground.posting().post(ground.desk("/" + sheet + "/retirer")).then().statusCode(303);
            assertThat(findSimilar.like(ground.contract, "on renonce à se soigner", 5))
                    .isEmpty();
        }

        @Test
        void meets_no_markup_that_somebody_wrote_in_a_sheet() {
            String sheet = ground.begun("<b>Bus</b> & \u202Esanté");
            ground.written(sheet, "<script>alert(1)</script>\u0000 ]]> <!-- {page.language}");
            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            Document page = page("/" + sheet);
            assertThat(page.select("h1 b, main script")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>", "{page.language}");
            given().get(ground.open("/" + sheet + ".pdf")).then().statusCode(200);
            given().get(ground.open("/" + sheet + "/versions?de=-1&a=%00&vue=x"))
                    .then()
                    .statusCode(200);
            given().get(ground.open("/" + sheet + "/etapes/" + UUID.randomUUID() + ".jpg"))
                    .then()
                    .statusCode(404);
        }

        @Test
        void sees_measures_year_by_year_and_what_nobody_knows() {
            String sheet = ground.begun("Un bus de la santé");
            ground.posting()
                    .formParam("revision", 0)
                    .formParam("title", "Un bus de la santé")
                    .formParam("indicatorLabel", "Personnes reçues", "Personnes sans médecin")
                    .formParam("indicatorBaseline", "0", "")
                    .formParam("indicatorTarget", "200", "")
                    .post(ground.desk("/" + sheet + "/ecrire"))
                    .then()
                    .statusCode(303);
            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            List<SheetContent.Indicator> indicators = ground.sheet(sheet).read().indicators();
            measured(sheet, indicators.get(0), "2026", "50");
            measured(sheet, indicators.get(0), "2026", "40");
            measured(sheet, indicators.get(1), "2026", "");
            ground.posting()
                    .formParam("indicator", "autre")
                    .formParam("year", "26")
                    .formParam("amount", "beaucoup")
                    .post(ground.desk("/" + sheet + "/avancement/mesures"))
                    .then()
                    .statusCode(422)
                    .body(containsString("« beaucoup » n’est pas un nombre"));
            Document page = page("/" + sheet);
            assertThat(page.select("table thead th").eachText())
                    .containsExactly("Indicateur", "Au départ", "2026", "Cible");
            assertThat(page.select("table tbody tr").get(0).select("td").eachText())
                    .containsExactly("0", "40", "200");
            assertThat(page.select("table tbody tr").get(0).text()).contains("20 % du chemin vers la cible");
            assertThat(page.select("table tbody tr").get(1).select("td").eachText())
                    .containsExactly("non connu", "non connu", "non connu");
        }

        private void measured(String sheet, SheetContent.Indicator indicator, String year, String amount) {
            ground.posting()
                    .formParam("indicator", indicator.key())
                    .formParam("year", year)
                    .formParam("amount", amount)
                    .post(ground.desk("/" + sheet + "/avancement/mesures"))
                    .then()
                    .statusCode(303);
        }

        @Test
        void no_longer_reads_what_was_withdrawn() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            ground.posting().post(ground.desk("/" + sheet + "/retirer")).then().statusCode(303);
            for (String rest : List.of("", "/origine", "/versions", ".pdf")) {
                given().get(ground.open("/" + sheet + rest)).then().statusCode(404);
            }
            given().get("/api/v1/contracts/" + ground.slug + "/sheets")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            given().get("/api/v1/contracts/" + ground.slug + "/sheets/" + sheet)
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class Where_a_sheet_comes_from {
        @Test
        void is_told_below_the_floor_without_a_number() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Beaucoup renoncent à se soigner.");
            ground.fed(sheet, ground.voices(10, Channel.PHONE, Speaker.RESIDENT, ground.north), "Vous le demandiez.");
            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            Document page = page("/" + sheet + "/origine");
            assertThat(page.text()).contains("Voix qui la nourrissent : ‹ 11").doesNotContain("par téléphone");
            assertThat(page.select("table")).isEmpty();
        }

        @Test
        void hides_small_groups_and_what_would_give_them_away() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Beaucoup renoncent à se soigner.");
            List<UUID> all = new ArrayList<>(ground.voices(30, Channel.PHONE, Speaker.RESIDENT, ground.north));
            all.addAll(ground.voices(25, Channel.ONLINE, Speaker.RESIDENT, ground.south));
            all.addAll(ground.voices(3, Channel.LETTER, Speaker.RESIDENT));
            ground.fed(sheet, all, "Vous le demandiez.");
            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            Document page = page("/" + sheet + "/origine");
            assertThat(page.text()).contains("Voix qui la nourrissent : 58");
            assertThat(page.select("table:contains(par téléphone) td").eachText())
                    .containsExactlyInAnyOrder("30", "masqué", "‹ 11");
            assertThat(page.select("table:contains(Habitantes) td").eachText()).containsExactly("58");
            assertThat(page.select("table:contains(Le Nord) td").eachText())
                    .containsExactlyInAnyOrder("30", "masqué", "‹ 11");
        }

        @Test
        void does_not_change_by_one_voice_that_two_readings_would_tell_apart() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Beaucoup renoncent à se soigner.");
            ground.fed(sheet, ground.voices(12, Channel.PHONE, Speaker.RESIDENT, ground.north), "Vous le demandiez.");
            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            ground.fed(sheet, ground.voices(1, Channel.PHONE, Speaker.RESIDENT, ground.north), "Vous aussi.");
            ground.posting()
                    .post(ground.desk("/" + sheet + "/paroles/chiffres"))
                    .then()
                    .statusCode(303);
            assertThat(page("/" + sheet + "/origine").text()).contains("Voix qui la nourrissent : 12");
            ground.fed(sheet, ground.voices(10, Channel.PHONE, Speaker.RESIDENT, ground.north), "Vous aussi.");
            ground.posting()
                    .post(ground.desk("/" + sheet + "/paroles/chiffres"))
                    .then()
                    .statusCode(303);
            assertThat(page("/" + sheet + "/origine").text()).contains("Voix qui la nourrissent : 23");
        }

        @Test
        void quotes_only_what_may_be_quoted_and_was_made_public() {
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Beaucoup renoncent à se soigner.");
            List<UUID> said = ground.voices(3, Channel.PHONE, Speaker.RESIDENT, ground.north);
            ground.fed(sheet, said, "Vous le demandiez.");
            for (int one = 0; one < 2; one++) {
                ground.change(said.get(one), contribution -> contribution.quotable = true);
            }
            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            Document desk = Jsoup.parse(
                    ground.atDesk().get(ground.desk("/" + sheet + "/paroles")).asString());
            List<String> quoting = desk.select("form[action$=/citer]").eachAttr("action");
            assertThat(quoting).hasSize(2);
            quoting.forEach(address -> ground.posting().post(address).then().statusCode(303));
            assertThat(page("/" + sheet + "/origine").select("blockquote").eachText())
                    .containsExactlyInAnyOrder("Une parole 0", "Une parole 1");
            ground.change(said.get(0), contribution -> contribution.reading = Reading.ASIDE);
            assertThat(page("/" + sheet + "/origine").select("blockquote").eachText())
                    .containsExactly("Une parole 1");
        }
    }

    @Nested
    class Who_fed_a_sheet {
        @Test
        void reads_with_their_receipt_why_and_what_is_done() {
            EnterContribution.Entered entered =
                    ground.entered("Un médecin, vite.", Channel.PHONE, Speaker.RESIDENT, ground.north);
            String sheet = ground.begun("Un bus de la santé");
            ground.written(sheet, "Beaucoup renoncent à se soigner.");
            ground.fed(sheet, List.of(entered.contribution().id), "Vous demandiez un médecin.");
            told(sheet, "UNDER_WAY", "Le bus est commandé.");
            String story = "/" + ground.slug + "/suivi/" + entered.number();
            given().get(story)
                    .then()
                    .body(containsString("Vous demandiez un médecin."), not(containsString("Le bus est commandé.")));
            assertThat(Jsoup.parse(given().get(story).asString()).select(".chain a[href*=/fiches/]"))
                    .isEmpty();

            ground.frozen(sheet, "");
            ground.published(sheet, 1);
            told(sheet, "DONE", "Le bus passe le mardi.");
            Document read = Jsoup.parse(given().get(story).asString());
            assertThat(read.select(".chain a[href*=/fiches/]").first().attr("href"))
                    .isEqualTo(ground.open("/" + sheet));
            assertThat(read.select(".chain > li").last().text())
                    .contains("Fait : Un bus de la santé", "Le bus passe le mardi.");
            assertThat(Jsoup.parse(given().get(story + "?langue=ar").asString()).text())
                    .contains("أُنجز: Un bus de la santé");
        }
    }

    @Nested
    class A_programme {
        @Test
        void lists_sheets_and_reads_one_with_its_versions() {
            String sheet = ground.publishedSheet("Un bus de la santé");
            told(sheet, "PLANNED", "Voté.");
            given().get("/api/v1/contracts/" + ground.slug + "/sheets")
                    .then()
                    .statusCode(200)
                    .body("items.slug", contains(sheet))
                    .body("items[0].objectives", contains("1.1"))
                    .body("items[0].state", equalTo("PLANNED"))
                    .body("next", nullValue());
            given().get("/api/v1/contracts/" + ground.slug + "/sheets/" + sheet)
                    .then()
                    .statusCode(200)
                    .body("sheet.title", equalTo("Un bus de la santé"))
                    .body("versions.number", contains(1))
                    .body("versions[0].content.stakes", equalTo("Beaucoup renoncent à se soigner."))
                    .body("delivery[0].reason", equalTo("Voté."))
                    .body("origins.all.value", equalTo(0));
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
