package fr.portevoix.walk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.portevoix.document.Pdfs;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks as they are prepared, drawn and announced. */
@QuarkusTest
class WalkDeskTest {
    private static final String GPX = "<gpx><wpt lat='43.2115' lon='2.3515'><name>La poste</name></wpt><trk><trkseg>"
            + "<trkpt lat='43.2110' lon='2.3510'/><trkpt lat='43.2120' lon='2.3520'/></trkseg></trk></gpx>";

    private WalkGround ground;

    @BeforeEach
    void a_walk() {
        ground = WalkGround.laid();
    }

    @Nested
    class A_facilitator {
        @ParameterizedTest
        @EnumSource(WalkGuide.class)
        void begins_with_what_such_walks_look_at(WalkGuide guide) {
            Document form = ground.page(ground.desk + "/nouveau?modele=" + guide.name());

            assertThat(form.select("input[name=theme]").eachAttr("value")).containsAll(guide.themes());
            assertThat(form.select("input[name=critere]").eachAttr("value")).containsAll(guide.criteria());
            assertThat(form.select("textarea[name=consignes]").text())
                    .contains(guide.prompts().get(0));
            assertThat(form.select("input[name=publics]").eachAttr("value")).containsAll(WalkHead.USUAL);
        }

        @Test
        void changes_a_theme_without_losing_what_stands_under_it() {
            Document form = ground.page(ground.here + "/modifier");
            String id = form.select("input[name=themeId]").first().val();
            WalkGround.form(ground.facilitator)
                    .formParam("titre", "Autour de l’école")
                    .formParam("consultation", "concertation")
                    .formParam("jour", WalkGround.TODAY.toString())
                    .formParam("themeId", id)
                    .formParam("theme", "Lumière")
                    .formParam("noeud", "")
                    .formParam("annonce", "true")
                    .post(ground.here + "/modifier")
                    .then()
                    .statusCode(303);

            assertThat(ground.themes()).singleElement().satisfies(theme -> {
                assertThat(theme.id).hasToString(id);
                assertThat(theme.label).isEqualTo("Lumière");
            });
        }

        @Test
        void types_a_route_and_sees_it_drawn() {
            WalkGround.form(ground.facilitator)
                    .formParam("points", "43.2110, 2.3510\n43,2120 ; 2,3520\n")
                    .post(ground.here + "/parcours")
                    .then()
                    .statusCode(303);

            Document drawn = ground.page(ground.here + "/parcours");
            assertThat(drawn.select("path.way").attr("d")).startsWith("M").contains("L");
            assertThat(drawn.select("textarea[name=points]").text()).contains("43.21200 2.35200");
            assertThat(WalkGround.seen(ground.pages + "/autour-de-l-ecole")
                            .select("path.way")
                            .attr("d"))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"43.2110, 2.3510\nau coin de la rue", "43.21 2.35", "2.3510, 43.2110\n2.3520, 43.2120"})
        void is_told_what_is_wrong_with_a_route_and_keeps_what_was_typed(String typed) {
            WalkGround.form(ground.facilitator)
                    .formParam("points", typed)
                    .post(ground.here + "/parcours")
                    .then()
                    .statusCode(422)
                    .body(containsString("à corriger"))
                    .body(containsString(typed.lines().findFirst().orElseThrow()));
            assertThat(ground.walk().route).isNull();
        }

        @Test
        void brings_in_what_a_device_recorded_with_its_stops() {
            WalkGround.upload(ground.facilitator)
                    .multiPart("fichier", "marche.gpx", GPX.getBytes(StandardCharsets.UTF_8))
                    .multiPart("arrets", "true")
                    .post(ground.here + "/parcours/fichier")
                    .then()
                    .statusCode(303);

            assertThat(ground.walk().route).isEqualTo("43.21100 2.35100\n43.21200 2.35200");
            assertThat(ground.stops())
                    .extracting(stop -> stop.name)
                    .containsExactly("L’école", "Le square", "La poste");
        }

        @Test
        void is_told_that_a_hostile_file_is_none() {
            WalkGround.upload(ground.facilitator)
                    .multiPart(
                            "fichier",
                            "x.gpx",
                            "<!DOCTYPE g [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><gpx>&a;</gpx>"
                                    .getBytes(StandardCharsets.UTF_8))
                    .post(ground.here + "/parcours/fichier")
                    .then()
                    .statusCode(422)
                    .body(containsString("refusé"));
        }

        @Test
        void changes_the_order_of_stops_by_a_button() {
            String second = ground.stops().get(1).id.toString();
            WalkGround.form(ground.facilitator)
                    .formParam("vers", "haut")
                    .post(ground.here + "/arrets/" + second + "/ordre")
                    .then()
                    .statusCode(303);
            assertThat(ground.stops()).extracting(stop -> stop.name).containsExactly("Le square", "L’école");
            WalkGround.form(ground.facilitator)
                    .formParam("vers", "haut")
                    .post(ground.here + "/arrets/" + second + "/ordre")
                    .then()
                    .statusCode(303);
            assertThat(ground.stops()).extracting(stop -> stop.position).containsExactly(1, 2);
        }

        @Test
        void takes_a_stop_away_and_the_others_close_up() {
            WalkGround.form(ground.facilitator)
                    .post(ground.here + "/arrets/" + ground.stops().get(0).id + "/effacer")
                    .then()
                    .statusCode(303);
            assertThat(ground.stops()).singleElement().satisfies(stop -> {
                assertThat(stop.name).isEqualTo("Le square");
                assertThat(stop.position).isEqualTo(1);
            });
        }

        @Test
        void prints_a_poster_with_code_and_number_on_one_page() {
            Pdfs poster = Pdfs.read(
                    "walk",
                    given().cookie("session", ground.facilitator.cookie())
                            .get(ground.here + "/affiche.pdf")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
            assertThat(poster.text()).contains(ground.receipt(), ground.code(), "Autour de l’école");
            assertThat(poster.pages()).isEqualTo(1);
        }

        @Test
        void makes_another_code_when_the_old_one_went_too_far() {
            String before = ground.code();
            WalkGround.form(ground.facilitator)
                    .post(ground.here + "/code")
                    .then()
                    .statusCode(303);

            assertThat(ground.code()).isNotEqualTo(before).matches("[ACDEFGHJKMNPQRTUVWXY3479]{6}");
            given().get(ground.notes + "?code=" + before).then().statusCode(422);
        }

        @Test
        void is_told_what_to_mend_and_loses_nothing() {
            WalkGround.form(ground.facilitator)
                    .formParam("titre", "")
                    .formParam("consultation", "ailleurs")
                    .formParam("jour", "demain")
                    .formParam("debut", "16:00")
                    .formParam("fin", "14:00")
                    .formParam("lieu", "La <i>mairie</i>")
                    .formParam("publics", "Habitants")
                    .formParam("nombre", "beaucoup")
                    .formParam("theme", "Éclairage")
                    .formParam("theme", "éclairage")
                    .post(ground.desk)
                    .then()
                    .statusCode(422)
                    .body(containsString("La &lt;i&gt;mairie&lt;/i&gt;"))
                    .body(containsString("finit avant de commencer"))
                    .body(containsString("un nombre de personnes"))
                    .body(containsString("Deux lignes disent la même chose"));
        }
    }

    @Nested
    class A_resident {
        @ParameterizedTest
        @ValueSource(strings = {"fr", "fr-x-simple", "en", "ar"})
        void reads_when_where_and_how_to_join_in_every_language(String language) {
            ground.begin("Le soir", LocalDate.of(2099, 5, 4));
            Document list = WalkGround.seen(ground.pages + "?langue=" + language);
            Document one = WalkGround.seen(ground.pages + "/le-soir?langue=" + language);

            assertThat(list.select("h3").eachText()).containsExactly("Autour de l’école", "Le soir");
            assertThat(one.select("dd").text())
                    .contains("Devant la mairie", "Parcours plat", "Le Nord", "2099")
                    .contains(language.startsWith("fr") ? "14 h 30" : "14:30");
            assertThat(one.select(".card li")).hasSize(3);
        }

        @Test
        void finds_it_in_the_agenda_and_in_its_consultation() {
            assertThat(WalkGround.seen("/" + ground.slug + "/agenda").select("a[href$=/diagnostics/autour-de-l-ecole]"))
                    .isNotEmpty();
            assertThat(WalkGround.seen("/" + ground.slug + "/consultations/concertation")
                            .select("a[href$=/diagnostics/autour-de-l-ecole]"))
                    .isNotEmpty();
        }
    }

    @Nested
    class A_programme {
        @Test
        void reads_the_walk_with_its_stops() {
            given().get("/api/v1/contracts/" + ground.slug + "/walks/autour-de-l-ecole")
                    .then()
                    .statusCode(200)
                    .body("walk.state", equalTo("TODAY"))
                    .body("stops", hasSize(2))
                    .body("stops[0].coordinates[0]", equalTo(2.3505f))
                    .body("themes.label", equalTo(java.util.List.of("Éclairage", "Propreté")));
            given().get("/api/v1/contracts/" + ground.slug + "/walks")
                    .then()
                    .statusCode(200)
                    .body("items.slug", equalTo(java.util.List.of("autour-de-l-ecole")));
        }
    }
}
