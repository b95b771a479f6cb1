package fr.portevoix.walk.follow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.task.Task;
import fr.portevoix.contribution.task.TaskPhoto;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.walk.WalkGround;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was noted is handed on to a service, answered behind links with a photo, and told to all once somebody has looked. */
@QuarkusTest
class FollowTest {
    private static final String DARK = "Le passage est noir le soir";
    private static final String AGAIN = "On n’y voit rien dans ce passage";
    private static final String WASTE = "Des cartons traînent près de l’école";

    @Inject
    @All
    List<MailWriter> writers;

    private WalkGround ground;
    private String follow;

    @BeforeEach
    void three_things_were_noted_and_two_of_them_are_one() throws Exception {
        ground = WalkGround.laid();
        follow = ground.here + "/suites";
        note(DARK, true);
        note(AGAIN, false);
        note(WASTE, false);
        review(1, "publier", DARK, photo().toString());
        review(2, "publier", AGAIN);
        review(3, "publier", WASTE);
        WalkGround.form(ground.facilitator)
                .formParam("garde", "1")
                .formParam("avec", "2")
                .post(ground.here + "/restitution/reunir")
                .then()
                .statusCode(303);
    }

    private void note(String words, boolean photo) throws Exception {
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("acte", "noter")
                .formParam("code", ground.code())
                .formParam("cle", FormKey.fresh())
                .formParam("appareil", FormKey.fresh())
                .formParam("genre", "PROBLEM")
                .formParam("mots", words)
                .formParam("arret", ground.stops().get(0).id.toString())
                .formParam(
                        "image1",
                        photo ? Picture.read(TestPhotos.jpeg(200, 100)).text() : "")
                .post(ground.notes)
                .then()
                .statusCode(200);
    }

    private UUID photo() {
        return WalkGround.read(
                () -> ObservationPhoto.<ObservationPhoto>find("observation.walk.id = ?1", ground.walk().id)
                        .firstResult()
                        .id);
    }

    private void review(int number, String act, String words, String... photos) {
        var form = WalkGround.form(ground.facilitator)
                .formParam("genre", "PROBLEM")
                .formParam("theme", ground.themes().get(0).id.toString())
                .formParam("arret", ground.stops().get(0).id.toString())
                .formParam("service", "Éclairage")
                .formParam("mots", words)
                .formParam("acte", act);
        for (String photo : photos) {
            form.formParam("montrer", photo);
        }
        form.post(ground.here + "/observations/" + number).then().statusCode(303);
    }

    private int handOn(String email, int... numbers) {
        var form = WalkGround.form(ground.facilitator)
                .formParam("service", "nouveau")
                .formParam("serviceNom", "Éclairage")
                .formParam("referent", "Marie Exemple")
                .formParam("courriel", email)
                .formParam("echeance", LocalDate.now().plusDays(20).toString())
                .formParam("raison", "La ville éclaire les passages.");
        for (int number : numbers) {
            form.formParam("numero", number);
        }
        return form.post(follow + "/confier").statusCode();
    }

    private List<Task> tasks() {
        return WalkGround.read(() -> Task.<Task>list(
                "select t from Task t where t.addressee.contract.id = ?1 order by t.about", ground.contractId));
    }

    private Letter letter(String kind, UUID subject) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .write(subject, "fr")
                .orElseThrow();
    }

    private List<String> links() {
        Matcher found = Pattern.compile("https?://\\S+?(/" + ground.slug + "/taches/[A-Za-z0-9_-]+)\\s")
                .matcher(letter("tasks", tasks().get(0).act).text());
        return found.results().map(each -> each.group(1)).distinct().toList();
    }

    private void answer(String link, String outcome, String words, String day, byte[] photo) {
        var form = given().redirects()
                .follow(false)
                .multiPart("reponse", outcome)
                .multiPart(new MultiPartSpecBuilder(words.getBytes(StandardCharsets.UTF_8))
                        .controlName("mots")
                        .emptyFileName()
                        .mimeType("text/plain")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("jour", day);
        if (photo != null) {
            form.multiPart("photo", "apres.jpg", photo, "image/jpeg");
        }
        form.post(link).then().statusCode(303);
    }

    private String page(int number) {
        return WalkGround.seen(ground.pages + "/autour-de-l-ecole/suites")
                .select("#n" + number)
                .text();
    }

    @Nested
    class A_facilitator {
        @Test
        void hands_several_on_in_one_mail_that_says_nothing_of_what_was_said() {
            Document form = ground.page(follow + "/confier?service=Éclairage");
            assertThat(form.select("[name=numero][checked]").eachAttr("value")).containsExactly("1", "3");
            assertThat(handOn("marie@ville.example", 1, 3)).isEqualTo(303);

            assertThat(tasks()).hasSize(2);
            UUID act = tasks().get(0).act;
            assertThat(WalkGround.read(() -> OutboxMail.count("subjectId = ?1", act)))
                    .isEqualTo(1);
            assertThat(letter("tasks", act).text())
                    .contains("Marie Exemple", "n°\u00a01\u00a0: Éclairage, L’école", "n°\u00a03")
                    .doesNotContain(DARK, AGAIN, WASTE);
            assertThat(links()).hasSize(2);
            assertThat(ground.page(follow).text()).contains("Demandée à un service 2");
        }

        @Test
        void is_told_what_to_mend_and_loses_nothing() {
            assertThat(handOn("personne", 1)).isEqualTo(422);
            assertThat(handOn("marie@ville.example")).isEqualTo(422);
            assertThat(handOn("marie@ville.example", 99)).isEqualTo(422);
            assertThat(tasks()).isEmpty();
        }
    }

    @Nested
    class The_service {
        @Test
        void sees_all_that_was_said_of_one_thing_and_only_photos_that_were_looked_at() {
            handOn("marie@ville.example", 1, 3);
            String link = links().get(0);
            Document page = WalkGround.seen(link);
            assertThat(page.text()).contains(DARK, AGAIN).doesNotContain(WASTE);
            assertThat(page.select("img")).hasSize(1);
            assertThat(page.select("a[href*=/taches/]").text()).contains("n° 3");
            String image = page.select("img").attr("src");
            given().get(image).then().statusCode(200).contentType("image/jpeg");
            given().get(links().get(1) + "/photos/" + photo()).then().statusCode(404);
            assertThat(given().get(link + "/liste.csv")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains(DARK, AGAIN, WASTE, links().get(1));

            review(1, "garder", DARK);
            assertThat(WalkGround.seen(link).select("img")).isEmpty();
            given().get(image).then().statusCode(404);
        }

        @Test
        void answers_each_by_itself_and_its_photo_waits_to_be_looked_at() throws Exception {
            handOn("marie@ville.example", 1, 3);
            List<String> links = links();
            answer(links.get(0), "DONE", "Lampes changées.", "2026-01-05", TestPhotos.jpeg(300, 200));
            answer(links.get(1), "NOT_DONE", "Faute de moyens.", "", null);

            assertThat(page(1))
                    .contains("Faite", "Lampes changées.", "Notée 2 fois")
                    .doesNotContain("Après");
            assertThat(page(3)).contains("Ne sera pas faite", "Faute de moyens.");
            UUID after = WalkGround.read(() ->
                    TaskPhoto.<TaskPhoto>find("task.id", tasks().get(0).id).firstResult().id);
            String image = ground.pages + "/autour-de-l-ecole/apres/" + after;
            given().get(image).then().statusCode(404);

            WalkGround.form(ground.facilitator)
                    .formParam("acte", "montrer")
                    .formParam("decrit", "Le passage éclairé")
                    .post("/" + ground.slug + "/bureau/taches/" + tasks().get(0).id + "/photo")
                    .then()
                    .statusCode(303);
            given().get(image).then().statusCode(200).contentType("image/jpeg");
            assertThat(page(1)).contains("Avant", "Après");

            review(1, "retirer", DARK);
            review(2, "retirer", AGAIN);
            assertThat(page(1)).isEmpty();
            given().get(image).then().statusCode(404);
        }

        @Test
        void keeps_its_photo_while_something_else_is_mended_and_is_told_what_is_no_photo() throws Exception {
            handOn("marie@ville.example", 1, 3);
            String link = links().get(0);
            Document again = Jsoup.parse(given().multiPart("reponse", "NOT_DONE")
                    .multiPart("mots", "")
                    .multiPart("photo", "apres.jpg", TestPhotos.jpeg(300, 200), "image/jpeg")
                    .post(link)
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());
            String kept = again.select("[name=image]").attr("value");
            assertThat(kept).isNotEmpty();
            given().multiPart("reponse", "DONE")
                    .multiPart(
                            "photo",
                            "apres.jpg",
                            "<svg onload='alert(1)'/>".repeat(9).getBytes(),
                            "image/jpeg")
                    .post(link)
                    .then()
                    .statusCode(422);
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("reponse", "DONE")
                    .formParam("mots", "")
                    .formParam("jour", "")
                    .formParam("image", kept)
                    .post(link)
                    .then()
                    .statusCode(303);
            assertThat(WalkGround.read(() -> TaskPhoto.count("task.id", tasks().get(0).id)))
                    .isEqualTo(1);
        }

        @Test
        void is_asked_again_once_what_it_planned_should_be_done() {
            handOn("marie@ville.example", 1, 3);
            answer(links().get(0), "PLANNED", "", "2026-01-05", null);
            assertThat(page(1)).contains("Prévue");
            String desk = "/" + ground.slug + "/bureau/taches";
            assertThat(ground.page(desk).select("#prevu + ul li")).hasSize(1);

            for (int press = 0; press < 2; press++) {
                WalkGround.form(ground.facilitator)
                        .post(desk + "/" + tasks().get(0).id + "/redemander")
                        .then()
                        .statusCode(303);
            }
            assertThat(tasks()).hasSize(3);
            assertThat(page(1)).contains("Demandée à un service", "C’est prévu");
            assertThat(ground.page(desk).select("#prevu")).isEmpty();
        }
    }

    @Nested
    class Everybody {
        @Test
        void reads_nothing_that_is_not_published_and_finds_all_walks_on_one_page() {
            Observation third = ground.observations().get(2);
            review(3, "retirer", WASTE);
            Document page = WalkGround.seen(ground.pages + "/autour-de-l-ecole/suites");
            assertThat(page.select("article")).hasSize(1);
            assertThat(page.text()).contains(DARK).doesNotContain(WASTE);
            assertThat(page.select("svg .number-mark")).hasSize(1);
            assertThat(third.number).isEqualTo(3);

            Document all = WalkGround.seen(ground.pages + "/suites");
            assertThat(all.text()).contains("Autour de l’école", "1 chose notée");
            assertThat(WalkGround.seen(ground.pages + "/autour-de-l-ecole/suites?etat=DONE&page=zzz")
                            .select("article"))
                    .hasSize(1);
        }

        @Test
        void who_walked_reads_the_answer_by_the_number_of_the_poster() {
            handOn("marie@ville.example", 1, 3);
            answer(links().get(0), "DONE", "Lampes changées.", "", null);
            assertThat(WalkGround.seen("/" + ground.slug + "/suivi/" + ground.receipt() + "/observations")
                            .text())
                    .contains("C’est fait", "Lampes changées.");
        }
    }
}
