package fr.portevoix.walk.blur;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.account.TestPeople;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.walk.WalkGround;
import fr.portevoix.walk.observe.ObservationPhoto;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The team blurs a photo before everybody sees it; what it was before is never public. */
@QuarkusTest
class BlurDeskTest {
    private WalkGround ground;
    private ObservationPhoto before;
    private String page;
    private String shown;

    @BeforeEach
    void an_observation_with_a_photo() {
        ground = WalkGround.laid();
        Document open = WalkGround.seen(ground.notes + "?code=" + ground.code());
        given().multiPart("acte", "noter")
                .multiPart("code", ground.code())
                .multiPart("cle", open.select("input[name=cle]").val())
                .multiPart("genre", "PROBLEM")
                .multiPart("mots", "La plaque")
                .multiPart("photo-1", "x.jpg", TestPhotos.jpeg(800, 600), "image/jpeg")
                .post(ground.notes)
                .then()
                .statusCode(200);
        before = photo();
        page = ground.here + "/photos/" + before.id;
        shown = ground.pages + "/autour-de-l-ecole/photos/" + before.id;
    }

    private ObservationPhoto photo() {
        return WalkGround.read(() -> ObservationPhoto.<ObservationPhoto>find("observation.walk.id", ground.walk().id)
                .firstResult());
    }

    private Response act(String... fields) {
        var form =
                WalkGround.form(ground.facilitator).formParam("colonnes", "12").formParam("lignes", "9");
        for (int at = 0; at < fields.length; at += 2) {
            form = form.formParam(fields[at], fields[at + 1]);
        }
        return form.post(page);
    }

    private void publish() {
        WalkGround.form(ground.facilitator)
                .formParam("genre", "PROBLEM")
                .formParam("mots", "La plaque")
                .formParam("montrer", before.id.toString())
                .formParam("acte", "publier")
                .post(ground.here + "/observations/1")
                .then()
                .statusCode(303);
    }

    private static byte[] bytes(Response answer) {
        return answer.then().statusCode(200).extract().asByteArray();
    }

    private byte[] atTheDesk(String address) {
        return bytes(given().cookie("session", ground.facilitator.cookie()).get(address));
    }

    @Nested
    class The_team {
        @Test
        void ticks_squares_and_the_blurred_picture_is_the_one_that_everybody_sees() {
            publish();
            assertThat(bytes(given().get(shown))).isEqualTo(before.image);

            act("carre", "3-4", "carre", "3-5").then().statusCode(303);

            byte[] now = bytes(given().get(shown));
            assertThat(now).isNotEqualTo(before.image).isEqualTo(photo().image);
            assertThat(atTheDesk(ground.here + "/observations/photos/" + before.id))
                    .isEqualTo(now);
            assertThat(atTheDesk(page + "/originale")).isEqualTo(before.image);
        }

        @Test
        void blurs_once_more_from_what_came_and_never_brings_it_back() {
            act("carre", "0-0").then().statusCode(303);
            byte[] first = photo().image;
            act("carre", "8-11").then().statusCode(303);
            assertThat(photo().original).isEqualTo(before.image);
            act("carre", "0-0", "depuis", "originale").then().statusCode(303);
            assertThat(photo().image).isEqualTo(first);
            assertThat(photo().original).isEqualTo(before.image);
        }

        @Test
        void blurs_all_of_it() {
            act("acte", "tout").then().statusCode(303);
            assertThat(photo().image).isNotEqualTo(before.image);
            assertThat(photo().original).isEqualTo(before.image);
        }

        @Test
        void erases_what_came_for_good() {
            act("carre", "0-0");
            act("acte", "oublier").then().statusCode(303);
            assertThat(photo().original).isNull();
            given().cookie("session", ground.facilitator.cookie())
                    .get(page + "/originale")
                    .then()
                    .statusCode(404);
            act("carre", "1-1");
            assertThat(photo().original).isNull();
        }

        @Test
        void is_asked_what_to_blur() {
            act().then().statusCode(422).body(containsString("Choisissez d’abord"));
            act("carre", "77-77").then().statusCode(422);
            assertThat(Arrays.equals(photo().image, before.image)).isTrue();
        }

        @Test
        void finds_a_square_for_every_part_of_the_picture() {
            Document seen = ground.page(page);
            assertThat(seen.select("input[name=carre]")).hasSize(12 * 9);
            assertThat(seen.select(".blur-grid.c12")).hasSize(1);
        }
    }

    @Nested
    class Anybody_else {
        @Test
        void finds_the_unblurred_picture_at_no_address() {
            act("carre", "3-4");
            publish();
            for (String address :
                    new String[] {shown, shown + "/originale", shown + "?depuis=originale", page, page + "/originale"
                    }) {
                byte[] got = given().redirects()
                        .follow(false)
                        .get(address)
                        .then()
                        .extract()
                        .asByteArray();
                assertThat(got).as(address).isNotEqualTo(before.image);
            }
        }

        @Test
        void of_another_contract_is_kept_out() {
            act("carre", "3-4");
            TestPeople.Visitor other = WalkGround.laid().facilitator;
            given().redirects()
                    .follow(false)
                    .cookie("session", other.cookie())
                    .get(page + "/originale")
                    .then()
                    .statusCode(403);
        }

        @Test
        void who_asks_for_no_photo_gets_none() {
            given().cookie("session", ground.facilitator.cookie())
                    .get(ground.here + "/photos/nulle-part")
                    .then()
                    .statusCode(404);
        }
    }
}
