package fr.portevoix.walk.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.walk.WalkGround;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A telephone's notebook sends what it kept, again if it must. */
@QuarkusTest
class BookPagesTest {
    private final String device = FormKey.fresh();
    private WalkGround ground;
    private String book;

    @BeforeEach
    void a_walk() {
        ground = WalkGround.laid();
        book = ground.pages + "/autour-de-l-ecole/carnet/" + ground.code();
    }

    private Response send(String... fields) {
        return sendBy(device, fields);
    }

    private Response sendBy(String device, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("appareil", device, "cle", FormKey.fresh()));
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(all)
                .post(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-x-simple", "en", "ar"})
    void the_page_has_all_that_is_needed_on_the_way(String language) {
        Document page = WalkGround.seen(book + "?langue=" + language);
        assertThat(page.select("form.walk-book input[name=genre]")).hasSize(3);
        assertThat(page.select("form.walk-book .chips input[name=theme]")).hasSize(3);
        assertThat(page.select("form.walk-grid select option")).hasSize(2);
        assertThat(page.select(".asks li").eachText()).contains("Qui est là ?");
        assertThat(page.select(".spot").attr("data-stops")).contains("[235050,4321050]");
        assertThat(page.outerHtml().length()).isLessThan(35_000);
    }

    @Nested
    class A_stop_rated_without_network {
        private String criterion() {
            return WalkGround.seen(book).select(".walk-grid input[name^=note-]").attr("name");
        }

        @Test
        void counts_once_however_often_it_is_sent() {
            String stop = ground.stops().get(1).id.toString();
            String criterion = criterion();
            String key = FormKey.fresh();
            for (int time = 0; time < 2; time++) {
                send("acte", "grille", "cle", key, "arret", stop, criterion, "2")
                        .then()
                        .statusCode(200)
                        .body("number", equalTo(2));
            }
            sendBy(FormKey.fresh(), "acte", "grille", "arret", stop, criterion, "4")
                    .then()
                    .statusCode(200);
            assertThat(WalkGround.read(() -> StopRating.of(ground.walk())))
                    .extracting(each -> each.rating)
                    .containsExactlyInAnyOrder(2, 4);
        }

        @Test
        void is_told_what_is_missing() {
            send("acte", "grille", "arret", "nulle-part", criterion(), "2")
                    .then()
                    .statusCode(422)
                    .body("why", containsString("Choisissez un arrêt"));
        }
    }

    @Nested
    class Two_telephones_at_the_same_place {
        @Test
        void are_two_observations_each_its_own() {
            String other = FormKey.fresh();
            for (String each : new String[] {device, other, device, other}) {
                sendBy(each, "genre", "PROBLEM", "mots", "Un trou", "lieu-at", "43.2121 2.3541", "cle", key(each))
                        .then()
                        .statusCode(200);
            }
            assertThat(ground.observations()).extracting(one -> one.number).containsExactlyInAnyOrder(1, 2);
        }

        private String key(String device) {
            return new StringBuilder(device).reverse().toString();
        }

        @Test
        void take_back_their_own_alone() {
            send("genre", "PROBLEM", "mots", "Un trou").then().statusCode(200);
            sendBy(FormKey.fresh(), "acte", "enlever", "numero", "1")
                    .then()
                    .statusCode(422)
                    .body("why", containsString("ne peut plus être enlevée"));
            assertThat(ground.observations()).hasSize(1);
            send("acte", "enlever", "numero", "1").then().statusCode(200);
            assertThat(ground.observations()).isEmpty();
        }
    }
}
