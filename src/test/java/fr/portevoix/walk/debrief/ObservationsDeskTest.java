package fr.portevoix.walk.debrief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.walk.WalkGround;
import fr.portevoix.walk.observe.ObservationPhoto;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The team reads what was noted, puts it right, and decides what everybody may read and see. */
@QuarkusTest
class ObservationsDeskTest {
    private WalkGround ground;

    @BeforeEach
    void a_walk_with_two_observations() throws Exception {
        ground = WalkGround.laid();
        note("Monsieur Untel laisse son chien", "PROBLEM", true);
        note("Le jardin est beau", "GOOD", false);
    }

    private void note(String words, String kind, boolean photo) throws Exception {
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("acte", "noter")
                .formParam("code", ground.code())
                .formParam("cle", FormKey.fresh())
                .formParam("appareil", FormKey.fresh())
                .formParam("genre", kind)
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

    private int review(String act, String words, String... photos) {
        var form = WalkGround.form(ground.facilitator)
                .formParam("genre", "PROBLEM")
                .formParam("theme", ground.themes().get(1).id.toString())
                .formParam("gravite", "1")
                .formParam("arret", "")
                .formParam("service", "Propreté urbaine")
                .formParam("mots", words)
                .formParam("acte", act);
        for (String photo : photos) {
            form.formParam("montrer", photo);
        }
        return form.post(ground.here + "/observations/1").statusCode();
    }

    private String publicPage() {
        return WalkGround.seen(ground.pages + "/autour-de-l-ecole").html();
    }

    @Nested
    class A_facilitator {
        @Test
        void sees_all_on_one_map_and_one_list_and_filters() {
            Document all = ground.page(ground.here + "/observations");
            assertThat(all.select("article.card")).hasSize(2);
            assertThat(all.select("svg .number-mark text").eachText()).containsExactly("1", "2");
            assertThat(all.select(".thumbs img")).hasSize(1);

            assertThat(ground.page(ground.here + "/observations?genre=GOOD")
                            .select("article.card")
                            .text())
                    .contains("Le jardin est beau")
                    .doesNotContain("Untel");
            assertThat(ground.page(ground.here + "/observations?genre=N%27importe&theme=x&arret=y&etat=z")
                            .select("article.card"))
                    .isEmpty();
        }

        @Test
        void publishes_masked_words_and_only_the_photos_that_were_ticked() {
            assertThat(review("publier", "Quelqu’un laisse son chien")).isEqualTo(303);
            assertThat(publicPage())
                    .contains("Quelqu’un laisse son chien", "Propreté")
                    .doesNotContain("Untel", "<img");
            given().get(ground.pages + "/autour-de-l-ecole/photos/" + photo())
                    .then()
                    .statusCode(404);

            assertThat(review("publier", "Quelqu’un laisse son chien", photo().toString()))
                    .isEqualTo(303);
            given().get(ground.pages + "/autour-de-l-ecole/photos/" + photo())
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
        }

        @Test
        void withdraws_and_nothing_of_it_is_public() {
            review("publier", "Quelqu’un laisse son chien", photo().toString());
            review("retirer", "Quelqu’un laisse son chien");

            assertThat(publicPage()).doesNotContain("chien");
            given().get(ground.pages + "/autour-de-l-ecole/photos/" + photo())
                    .then()
                    .statusCode(404);
        }

        @Test
        void hands_it_to_the_referent_and_sees_neither_words_nor_photo_any_more() {
            UUID photo = photo();
            assertThat(review("referent", "")).isEqualTo(303);

            assertThat(ground.page(ground.here + "/observations").text()).doesNotContain("Untel");
            assertThat(ground.page(ground.here + "/observations/1").text()).doesNotContain("Untel");
            given().cookie("session", ground.facilitator.cookie())
                    .get(ground.here + "/observations/photos/" + photo)
                    .then()
                    .statusCode(404);
            assertThat(review("publier", "Untel")).isEqualTo(404);
        }

        @Test
        void is_told_what_to_mend_and_loses_nothing() {
            assertThat(review("garder", "")).isEqualTo(422);
        }

        @Test
        void erases_a_photo_for_good() {
            WalkGround.form(ground.facilitator)
                    .post(ground.here + "/observations/photos/" + photo() + "/effacer")
                    .then()
                    .statusCode(303);
            assertThat(ground.page(ground.here + "/observations").select(".thumbs img"))
                    .isEmpty();
        }
    }

    @Nested
    class Somebody_who_walked {
        @Test
        void follows_each_observation_by_the_number_of_the_poster() {
            String story = "/" + ground.slug + "/suivi/" + ground.receipt();
            assertThat(WalkGround.seen(story).text()).doesNotContain("Untel", "jardin");

            review("publier", "Quelqu’un laisse son chien");
            Document told = WalkGround.seen(story);
            assertThat(told.select("article")).hasSize(2);
            assertThat(told.select("article").get(0).text()).contains("Quelqu’un laisse son chien", "Propreté");
            assertThat(told.select("article").get(1).text()).doesNotContain("jardin");
        }

        @Test
        void cannot_erase_what_all_the_others_noted() {
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("oui", "true")
                    .post("/" + ground.slug + "/suivi/" + ground.receipt() + "/effacer");
            assertThat(ground.observations()).hasSize(2);
        }
    }
}
