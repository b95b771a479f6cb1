package fr.portevoix.action.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.AgendaSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and meetings as the team prepares them, and what residents may read of them meanwhile. */
@QuarkusTest
class MeetingDeskTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    @All
    List<AgendaSource> rooms;

    MeetingGround ground;

    @BeforeEach
    void lay() {
        ground = MeetingGround.laid();
    }

    String meetingDesk() {
        return "/" + ground.slug + "/bureau/reunions/copil-1";
    }

    Response change(String announced, String day, String begins, String ends) {
        return ground.posting()
                .formParam("instance", "copil")
                .formParam("titre", "Comité de pilotage d’essai")
                .formParam("jour", day)
                .formParam("debut", begins)
                .formParam("fin", ends)
                .formParam("lieu", "Salle de la mairie, rampe au 3")
                .formParam("acces", "Bus 2. Garde d’enfants sur place.")
                .formParam("annoncee", announced)
                .post(meetingDesk() + "/modifier");
    }

    Response upload(String name, byte[] content, boolean open) {
        return given().redirects()
                .follow(false)
                .cookie("session", ground.facilitator.cookie())
                .multiPart("_jeton", ground.facilitator.formToken())
                .multiPart("intitule", "")
                .multiPart("lien", "")
                .multiPart("ouvert", String.valueOf(open))
                .multiPart("fichier", name, content)
                .post(meetingDesk() + "/documents");
    }

    static byte[] archive(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Nested
    class A_facilitator {
        @Test
        void makes_a_body_in_their_own_words_and_says_who_sits_there_and_until_when() {
            Response made = ground.posting()
                    .formParam("nom", "Conseil citoyen du Nord")
                    .formParam("genre", "conseil citoyen")
                    .formParam("niveau", "donne son avis")
                    .formParam("quartier", "nord")
                    .post("/" + ground.slug + "/bureau/instances");
            assertThat(made.statusCode()).isEqualTo(303);
            String desk = "/" + ground.slug + "/bureau/instances/conseil-citoyen-du-nord";
            ground.posting()
                    .formParam("institution", "Collectif des habitants")
                    .formParam("nom", "Mme Essai")
                    .formParam("depuis", "2025-01-01")
                    .formParam("jusque", "2025-12-31")
                    .post(desk + "/sieges")
                    .then()
                    .statusCode(303);

            Document page = ground.desk("instances/conseil-citoyen-du-nord");
            assertThat(page.select("tr:contains(Collectif)").text()).contains("Mme Essai", "ne siège pas");
            assertThat(page.select("input[name=quartier][checked]").eachAttr("value"))
                    .containsExactly("nord");
            assertThat(ground.desk("instances").text()).contains("conseil citoyen · donne son avis", "0 siège");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "2025-13-01"})
        void is_told_how_to_mend_a_seat_and_loses_no_word(String day) {
            Response answer = ground.posting()
                    .formParam("institution", day.startsWith("2025") ? "Bailleur" : "")
                    .formParam("qualite", "Présidente")
                    .formParam("depuis", day)
                    .post("/" + ground.slug + "/bureau/instances/copil/sieges");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("Présidente");
        }

        @Test
        void orders_the_agenda_by_buttons_and_the_hours_follow() {
            change("", MeetingGround.YESTERDAY.toString(), "18h30", "20:00")
                    .then()
                    .statusCode(303);
            String first = ground.item("2.1");
            String second = ground.freeItem("Point d’actualité");
            ground.posting()
                    .formParam("texte", "Bilan")
                    .formParam("duree", "20")
                    .post(meetingDesk() + "/points")
                    .then()
                    .statusCode(303);
            for (int press = 0; press < 2; press++) {
                String third = ground.desk("reunions/copil-1")
                        .select("li.card:contains(Bilan)")
                        .attr("id")
                        .substring("point-".length());
                ground.posting()
                        .formParam("sens", "haut")
                        .post(meetingDesk() + "/points/" + third + "/deplacer")
                        .then()
                        .statusCode(303)
                        .header(
                                "Location",
                                org.hamcrest.Matchers.endsWith(press == 0 ? "#haut-" + third : "#bas-" + third));
            }

            Document page = ground.desk("reunions/copil-1");
            assertThat(page.select("ol.movable > li").eachAttr("id")).element(1).isEqualTo("point-" + first);
            assertThat(page.select("ol.movable > li > p:first-child").eachText())
                    .satisfiesExactly(
                            bilan -> assertThat(bilan).startsWith("18:30 · Bilan"),
                            objective -> assertThat(objective)
                                    .startsWith("18:50 · 2.1 Favoriser la tranquillité")
                                    .contains("Objectif"),
                            news -> assertThat(news).startsWith("Point d’actualité"));
            ground.posting()
                    .post(meetingDesk() + "/points/" + second + "/retirer")
                    .then()
                    .statusCode(303);
            assertThat(ground.desk("reunions/copil-1/imprimer").text())
                    .contains("Bilan", "☐ adopté")
                    .doesNotContain("actualité");
        }

        @Test
        void notes_who_was_there_by_institution_and_changes_it() {
            for (String people : List.of("2", "3")) {
                ground.posting()
                        .formParam("institution", "État")
                        .formParam("presence", "PRESENT")
                        .formParam("personnes", people)
                        .formParam("institution", "Région")
                        .formParam("presence", "EXCUSED")
                        .formParam("personnes", "")
                        .post(meetingDesk() + "/presence")
                        .then()
                        .statusCode(303);
            }
            Document page = ground.desk("reunions/copil-1");
            assertThat(page.select("tr:contains(État) input[name=personnes]").val())
                    .isEqualTo("3");
            assertThat(page.select("tr:contains(Région) option[selected]").text())
                    .isEqualTo("Excusé");
            assertThat(page.text()).contains("3 personnes comptées");
            for (String wrong : List.of("mille", "-1", "9999")) {
                ground.posting()
                        .formParam("institution", "État")
                        .formParam("presence", "PRESENT")
                        .formParam("personnes", wrong)
                        .post(meetingDesk() + "/presence")
                        .then()
                        .statusCode(422);
            }
            ground.posting()
                    .formParam("institution", "État")
                    .post(meetingDesk() + "/presence")
                    .then()
                    .statusCode(422);
        }

        @Test
        void may_not_end_a_meeting_before_it_begins_nor_announce_one_without_a_place() {
            assertThat(change("true", "demain", "20:00", "18:00").statusCode()).isEqualTo(422);
            Response nowhere = ground.posting()
                    .formParam("instance", "copil")
                    .formParam("titre", "Sans lieu")
                    .formParam("jour", "2026-12-01")
                    .formParam("annoncee", "true")
                    .post("/" + ground.slug + "/bureau/reunions");
            assertThat(nowhere.statusCode()).isEqualTo(422);
            assertThat(nowhere.asString()).contains("dites où elle se tient").contains("Sans lieu");
        }
    }

    @Nested
    class A_file {
        @Test
        void is_kept_as_what_it_is_and_leaves_as_a_download_where_nothing_runs() {
            upload("note.html.pdf", PDF, true).then().statusCode(303);
            String link = ground.desk("reunions/copil-1")
                    .select("#documents ~ ul a:contains(note)")
                    .attr("href");
            given().cookie("session", ground.facilitator.cookie())
                    .get(link)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", "attachment; filename=\"note-html.pdf\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("sandbox"));
        }

        @Test
        void that_is_not_what_it_is_called_is_refused_in_words() throws IOException {
            byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            for (byte[] hostile : List.of(
                    page,
                    "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1),
                    new byte[] {'P', 'K', 3, 4, 0, 0},
                    archive("index.html"),
                    archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                    archive("[Content_Types].xml", "../../evil"),
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))) {
                Response answer = upload("ordre-du-jour.pdf", hostile, true);
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.asString()).contains("type accepté");
            }
            upload("vide.pdf", new byte[0], true).then().statusCode(422);
            upload("gros.pdf", new byte[9_000_000], true).then().statusCode(422);
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> Paper.count("meeting.contract.id", ground.contract.id)))
                    .isZero();
        }

        @Test
        void of_an_office_is_known_by_what_is_in_it() throws IOException {
            upload("a", archive("[Content_Types].xml", "word/document.xml"), false)
                    .then()
                    .statusCode(303);
            upload("b", archive("mimetype", "content.xml"), false).then().statusCode(303);
            assertThat(ground.desk("reunions/copil-1")
                            .select("#documents ~ ul li")
                            .eachText())
                    .allMatch(line -> line.contains("texte, "));
        }

        @ParameterizedTest
        @ValueSource(strings = {"javascript:alert(1)", "//exemple.example", "data:text/html,x", "exemple", "https:"})
        void may_be_a_link_but_only_one_that_leads_to_a_site(String link) {
            given().redirects()
                    .follow(false)
                    .cookie("session", ground.facilitator.cookie())
                    .multiPart("_jeton", ground.facilitator.formToken())
                    .multiPart("lien", link)
                    .post(meetingDesk() + "/documents")
                    .then()
                    .statusCode(422);
        }
    }

    @Nested
    class A_resident {
        @Test
        void reads_nothing_of_a_meeting_before_it_is_announced() {
            ground.item("2.1");
            given().get("/" + ground.slug + "/reunions/copil-1").then().statusCode(404);
        }

        @Test
        void reads_where_and_how_to_come_and_only_the_papers_that_are_open() {
            ground.item("2.1");
            upload("ouvert.pdf", PDF, true).then().statusCode(303);
            upload("interne.pdf", PDF, false).then().statusCode(303);
            String internal = ground.desk("reunions/copil-1")
                    .select("#documents ~ ul a:contains(interne)")
                    .attr("href")
                    .replaceAll(".*/", "");
            change("true", LocalDate.now().plusDays(9).toString(), "18:30", "")
                    .then()
                    .statusCode(303);

            Document page = ground.page("/reunions/copil-1");
            assertThat(page.text())
                    .contains("18:30", "rampe au 3", "Garde d’enfants", "2.1 Favoriser la tranquillité", "ouvert.pdf")
                    .doesNotContain("interne");
            given().get(page.select("a:contains(ouvert.pdf)").attr("href"))
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf");
            given().get("/" + ground.slug + "/reunions/copil-1/documents/" + internal)
                    .then()
                    .statusCode(404);
            assertThat(rooms.stream().flatMap(room -> room.coming(ground.contract, java.util.Locale.FRENCH).stream()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.access()).contains("Garde d’enfants");
                        assertThat(entry.from()).isEqualTo(java.time.LocalTime.of(18, 30));
                    });
        }

        @Test
        void reads_the_minutes_with_their_headings_once_they_are_published() {
            String minutes = "# Ouverture\nLa séance est ouverte.\n\n## Bilan\n<script>alert(1)</script>";
            ground.posting()
                    .formParam("texte", minutes)
                    .post(meetingDesk() + "/compte-rendu")
                    .then()
                    .statusCode(303);
            given().get("/" + ground.slug + "/reunions/copil-1").then().statusCode(404);
            ground.posting()
                    .formParam("texte", minutes)
                    .formParam("publie", "true")
                    .post(meetingDesk() + "/compte-rendu")
                    .then()
                    .statusCode(303);

            Document page = ground.page("/reunions/copil-1");
            assertThat(page.select("h3").eachText()).contains("Ouverture");
            assertThat(page.select("h4").eachText()).containsExactly("Bilan");
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>");
        }
    }
}
