package fr.portevoix.walk.debrief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.walk.WalkGround;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.Priority;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** After the walk the group looks at what was noted twice, and agrees, thing by thing, in front of the wall. */
@QuarkusTest
class DebriefDeskTest {
    private static final String DARK = "Le passage est noir le soir, deux lampes sont cassées";
    private static final String AGAIN = "Lampes cassees dans le passage : on n’y voit rien";

    private WalkGround ground;
    private String debrief;

    @BeforeEach
    void two_telephones_noted_one_thing_and_one_another() throws Exception {
        ground = WalkGround.laid();
        debrief = ground.here + "/restitution";
        note(DARK, "PROBLEM", 0, false, "43.2106, 2.3506");
        note(AGAIN, "IDEA", 0, true, "43.2107, 2.3507");
        note("Des lampes cassées aussi derrière le square", "PROBLEM", 1, false, "43.2150, 2.3550");
        for (int number = 1; number <= 3; number++) {
            read(number);
        }
    }

    private void note(String words, String kind, int stop, boolean photo, String place) throws Exception {
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("acte", "noter")
                .formParam("code", ground.code())
                .formParam("cle", FormKey.fresh())
                .formParam("appareil", FormKey.fresh())
                .formParam("genre", kind)
                .formParam("mots", words)
                .formParam("arret", ground.stops().get(stop).id.toString())
                .formParam("point", place)
                .formParam(
                        "image1",
                        photo ? Picture.read(TestPhotos.jpeg(200, 100)).text() : "")
                .post(ground.notes)
                .then()
                .statusCode(200);
    }

    private void read(int number) {
        Observation one = one(number);
        WalkGround.form(ground.facilitator)
                .formParam("genre", one.kind.name())
                .formParam("mots", one.contribution.body)
                .formParam("acte", "garder")
                .post(ground.here + "/observations/" + number)
                .then()
                .statusCode(303);
    }

    private Observation one(int number) {
        return ground.observations().get(number - 1);
    }

    private int post(String act, String... fields) {
        var form = WalkGround.form(ground.facilitator);
        for (int at = 0; at < fields.length; at += 2) {
            form.formParam(fields[at], fields[at + 1]);
        }
        return form.post(debrief + act).statusCode();
    }

    @Nested
    class What_looks_alike {
        @Test
        void is_proposed_where_it_is_near_and_said_in_similar_words() {
            Document page = ground.page(debrief);
            assertThat(page.select(".twins")).hasSize(1);
            assertThat(page.select(".twins").text()).contains(DARK, AGAIN, "lamp");
        }

        @Test
        void is_joined_with_nothing_lost_and_taken_apart_again() {
            assertThat(post("/reunir", "garde", "1", "avec", "2")).isEqualTo(303);

            Document joined = ground.page(debrief);
            assertThat(joined.select(".twins")).isEmpty();
            assertThat(joined.text()).contains("2 choses notées", "noté 2 fois", AGAIN, "1 photo");
            assertThat(ground.observations()).hasSize(3);
            Document wall = ground.page(debrief + "/1");
            assertThat(wall.text()).contains(DARK, AGAIN);
            assertThat(wall.select("img.large")).hasSize(1);
            // Whoever looks for the second finds the thing.
            assertThat(ground.page(debrief + "/2").text()).contains(DARK);

            assertThat(post("/separer", "numero", "2")).isEqualTo(303);
            assertThat(ground.page(debrief).select(".twins")).hasSize(1);
        }

        @Test
        void is_not_proposed_again_once_the_group_found_two_things() {
            assertThat(post("/distinguer", "un", "2", "autre", "1")).isEqualTo(303);
            assertThat(post("/distinguer", "un", "1", "autre", "2")).isEqualTo(303);
            assertThat(ground.page(debrief).select(".twins")).isEmpty();
        }

        @Test
        void never_makes_a_ring() {
            post("/reunir", "garde", "1", "avec", "2");
            post("/reunir", "garde", "2", "avec", "1");
            post("/reunir", "garde", "2", "avec", "2");
            post("/reunir", "garde", "3", "avec", "2");

            assertThat(ground.page(debrief).text()).contains("1 chose notée", "noté 3 fois");
            assertThat(ground.page(debrief + "/1").select("h1 .badge").text()).isEqualTo("3");
        }
    }

    @Nested
    class The_wall {
        @Test
        void shows_nothing_that_nobody_of_the_team_has_read_and_nothing_that_is_with_the_referent() throws Exception {
            note("Monsieur Untel crie la nuit", "PROBLEM", 0, false, "43.2106, 2.3506");
            assertThat(ground.page(debrief).text()).contains("1 à lire d’abord").doesNotContain("Untel");
            given().cookie("session", ground.facilitator.cookie())
                    .get(debrief + "/4")
                    .then()
                    .statusCode(404);

            post("/reunir", "garde", "1", "avec", "2");
            WalkGround.form(ground.facilitator)
                    .formParam("acte", "referent")
                    .post(ground.here + "/observations/1")
                    .then()
                    .statusCode(303);
            assertThat(ground.page(debrief).text()).contains(AGAIN).doesNotContain(DARK);
            assertThat(ground.page(debrief + "/2").text()).doesNotContain(DARK);
        }

        @Test
        void keeps_what_the_group_agrees_and_leads_on_to_the_next_choice() {
            String theme = ground.themes().get(0).id.toString();
            String to = WalkGround.form(ground.facilitator)
                    .formParam("theme", theme)
                    .post(debrief + "/1")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            assertThat(to).endsWith("/restitution/1?rang=priorite");
            assertThat(post("/1", "priorite", "FIRST")).isEqualTo(303);
            assertThat(post("/1", "service", "  Éclairage   public ")).isEqualTo(303);

            Observation agreed = one(1);
            assertThat(agreed.priority).isEqualTo(Priority.FIRST);
            assertThat(agreed.service).isEqualTo("Éclairage public");
            assertThat(agreed.theme.id.toString()).isEqualTo(theme);
            Document wall = ground.page(debrief + "/1");
            assertThat(wall.select("[aria-pressed=true]").eachText())
                    .containsExactly("Éclairage", "D’abord", "Éclairage public");
            assertThat(wall.select("a[rel=next]")).hasSize(1);
            assertThat(ground.page(debrief).text()).contains("1 avec un ordre décidé");
        }

        @Test
        void refuses_what_is_not_of_this_walk() {
            assertThat(post("/1", "theme", "00000000-0000-0000-0000-000000000000"))
                    .isEqualTo(400);
            assertThat(post("/99", "priorite", "FIRST")).isEqualTo(404);
            assertThat(post("/x", "priorite", "FIRST")).isEqualTo(404);
            assertThat(post("/reunir", "garde", "x", "avec", "1")).isEqualTo(404);
            assertThat(post("/reunir", "garde", "99", "avec", "1")).isEqualTo(303);
        }
    }
}
