package fr.portevoix.walk.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkGround;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody walks, and notes with the code of the poster alone. */
@QuarkusTest
class NotePagesTest {
    private WalkGround ground;
    private String code;

    @BeforeEach
    void a_walk() {
        ground = WalkGround.laid();
        code = ground.code();
    }

    private Document open() {
        return WalkGround.seen(ground.notes + "?code=" + code);
    }

    /** What the form of a page would send, with these changes. */
    private static Map<String, String> filled(Document page, String... changes) {
        Map<String, String> fields = new HashMap<>();
        page.select("form.walk-note input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("acte", "noter");
        fields.put("genre", "PROBLEM");
        fields.put("mots", "Le lampadaire est cassé");
        for (int at = 0; at < changes.length; at += 2) {
            fields.put(changes[at], changes[at + 1]);
        }
        return fields;
    }

    private Response send(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(ground.notes);
    }

    private Document sent(Map<String, String> fields) {
        return Jsoup.parse(send(fields).then().statusCode(200).extract().asString());
    }

    @Nested
    class At_the_door {
        @Test
        void the_code_of_the_poster_opens_however_it_is_typed() {
            String typed = code.substring(0, 3).toLowerCase() + " - " + code.substring(3);
            assertThat(sent(Map.of("code", typed, "acte", "entrer")).select("form.walk-note"))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"AAAAAA", "' or 1=1 --", "%00", "<script>"})
        void another_code_opens_nothing_and_is_told(String typed) {
            send(Map.of("code", typed, "acte", "entrer"))
                    .then()
                    .statusCode(422)
                    .body(containsString("le code de cette marche"))
                    .body(not(containsString("walk-note")))
                    .body(not(containsString("<script>\"")));
        }

        @Test
        void no_cookie_is_set_and_nothing_is_kept_by_caches() {
            Response page = given().get(ground.notes + "?code=" + code);
            assertThat(page.cookies()).isEmpty();
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.asByteArray().length).isLessThan(35_000);
        }

        @ParameterizedTest
        @ValueSource(strings = {"fr", "fr-x-simple", "en", "ar"})
        void every_language_asks_the_same(String language) {
            Document page = WalkGround.seen(ground.notes + "?code=" + code + "&langue=" + language);
            assertThat(page.select("input[name=genre]")).hasSize(3);
            assertThat(page.select("option").eachText()).contains("1. L’école");
            assertThat(page.select(".chips label").eachText()).contains("Éclairage");
        }

        @Test
        void a_walk_long_over_takes_nothing_more() {
            Map<String, String> fields = filled(open());
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            Walk.update("heldOn = ?1 where id = ?2", WalkGround.TODAY.minusDays(30), ground.walk().id));
            send(fields).then().statusCode(200).body(containsString("finie"));
            assertThat(ground.observations()).isEmpty();
        }
    }

    @Nested
    class Noting {
        @Test
        void keeps_an_observation_that_nobody_else_reads_before_the_team() {
            Document after = sent(filled(
                    open(),
                    "theme",
                    ground.themes().get(0).id.toString(),
                    "gravite",
                    "2",
                    "arret",
                    ground.stops().get(1).id.toString(),
                    "lieu-at",
                    "43.21234 2.35678",
                    "lieu-other",
                    "au coin du square"));

            assertThat(after.select(".kept").text()).contains("observation 1");
            assertThat(ground.observations()).singleElement().satisfies(one -> {
                assertThat(one.kind).isEqualTo(ObservationKind.PROBLEM);
                assertThat(one.theme.label).isEqualTo("Éclairage");
                assertThat(one.severity).isEqualTo(2);
                assertThat(one.stop.name).isEqualTo("Le square");
                assertThat(one.spot().text()).isEqualTo("43.21230 2.35680");
                assertThat(one.placeWords).isEqualTo("au coin du square");
                assertThat(one.contribution.channel).isEqualTo(Channel.WALK);
                assertThat(one.contribution.nature).isEqualTo(Nature.HINDRANCE);
                assertThat(one.contribution.visibility).isEqualTo(Visibility.PRIVATE);
                assertThat(one.contribution.quartiers)
                        .extracting(each -> each.slug)
                        .containsExactly("nord");
            });
            assertThat(WalkGround.seen(ground.pages + "/autour-de-l-ecole").text())
                    .doesNotContain("lampadaire");
        }

        @Test
        void takes_the_quartier_of_the_place_and_not_that_of_the_walk() {
            sent(filled(open(), "lieu-at", "43.1950 2.3550"));
            assertThat(ground.observations().get(0).contribution.quartiers)
                    .extracting(each -> each.slug)
                    // The walk crosses the north alone: outside it, only what was chosen or the walk's own counts.
                    .containsExactly("nord");
            sent(filled(open(), "lieu", "sud"));
            assertThat(ground.observations().get(1).contribution.quartiers)
                    .extracting(each -> each.slug)
                    .containsExactly("sud");
        }

        @Test
        void sends_again_and_doubles_nothing() {
            Map<String, String> fields = filled(open());
            sent(fields);
            assertThat(sent(fields).select(".kept").text()).contains("observation 1");
            assertThat(ground.words()).containsExactly("Le lampadaire est cassé");
        }

        @Test
        void is_asked_when_a_page_comes_back_with_other_words_and_then_keeps_both() {
            Map<String, String> fields = filled(open());
            sent(fields);
            fields.put("mots", "Le banc est cassé");
            Document asked =
                    Jsoup.parse(send(fields).then().statusCode(422).extract().asString());
            assertThat(asked.select("textarea[name=mots]").text()).isEqualTo("Le banc est cassé");
            sent(filled(asked, "mots", "Le banc est cassé"));
            assertThat(ground.words()).containsExactly("Le banc est cassé", "Le lampadaire est cassé");
        }

        @Test
        void keeps_photos_without_what_they_hide_and_serves_them_to_nobody() {
            Document page = open();
            Response answer = given().multiPart("acte", "noter")
                    .multiPart("code", code)
                    .multiPart(
                            "appareil",
                            page.select("input[name=appareil]").first().val())
                    .multiPart("cle", page.select("input[name=cle]").val())
                    .multiPart("genre", "GOOD")
                    .multiPart("mots", "")
                    .multiPart("photo-1", "IMG.jpg", TestPhotos.withExif(TestPhotos.jpeg(800, 600), 6), "image/jpeg")
                    .multiPart("photo-2", "IMG2.jpg", TestPhotos.jpeg(300, 300), "image/jpeg")
                    .post(ground.notes);
            assertThat(answer.statusCode()).isEqualTo(200);

            ObservationPhoto photo = WalkGround.read(() -> ObservationPhoto.<ObservationPhoto>find(
                            "observation.walk.id = ?1 order by position", ground.walk().id)
                    .firstResult());
            assertThat(photo.width).isEqualTo(600);
            assertThat(new String(photo.image, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "GPS");
            given().get(ground.pages + "/autour-de-l-ecole/photos/" + photo.id)
                    .then()
                    .statusCode(404);
            assertThat(ground.words()).containsExactly("Photo sans mots");
        }

        @Test
        void is_told_what_is_no_photo_and_keeps_the_words() {
            Document page = open();
            given().multiPart("acte", "noter")
                    .multiPart("code", code)
                    .multiPart("cle", page.select("input[name=cle]").val())
                    .multiPart("genre", "GOOD")
                    .multiPart("mots", "Le beau jardin")
                    .multiPart(
                            "photo-1",
                            "x.jpg",
                            "<svg onload=alert(1)>".repeat(9).getBytes(),
                            "image/jpeg")
                    .post(ground.notes)
                    .then()
                    .statusCode(422)
                    .body(containsString("Le beau jardin"))
                    .body(containsString("JPEG"));
            assertThat(ground.observations()).isEmpty();
        }

        @Test
        void is_told_how_to_bring_a_photo_that_only_its_own_telephone_reads() {
            given().multiPart("acte", "noter")
                    .multiPart("code", code)
                    .multiPart("cle", open().select("input[name=cle]").val())
                    .multiPart("genre", "GOOD")
                    .multiPart("mots", "Le beau jardin")
                    .multiPart("photo-1", "IMG_1.HEIC", TestPhotos.heic(), "image/heic")
                    .post(ground.notes)
                    .then()
                    .statusCode(422)
                    .body(containsString("Le beau jardin"))
                    .body(containsString("Le plus compatible"));
            assertThat(ground.observations()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"48.85 2.35", "nulle part", "999 999"})
        void is_told_that_a_place_is_far_and_keeps_the_words(String place) {
            send(filled(open(), "lieu-at", place))
                    .then()
                    .statusCode(422)
                    .body(containsString("Le lampadaire est cassé"));
        }

        @Test
        void sends_what_concerns_somebody_to_the_referent_alone() {
            Document after = sent(filled(open(), "mots", "Monsieur Untel frappe son fils", "personne", "true"));

            assertThat(after.text()).contains("119").doesNotContain("Untel");
            assertThat(ground.observations().get(0).contribution.reading).isEqualTo(Reading.ASIDE);
            assertThat(ground.page(ground.here + "/observations").text())
                    .contains("avec le référent")
                    .doesNotContain("Untel");
        }
    }

    @Nested
    class The_telephone_s_own_list {
        @Test
        void holds_what_this_telephone_sent_and_nothing_of_another() {
            Document first = sent(filled(open()));
            Document again = sent(filled(first, "mots", "Le banc", "genre", "GOOD"));
            Document other = sent(filled(open(), "mots", "La fontaine", "genre", "GOOD"));

            assertThat(again.select(".plain-list li")).hasSize(2);
            assertThat(other.select(".plain-list li")).hasSize(1);
            assertThat(other.text()).doesNotContain("lampadaire");
        }

        @Test
        void lets_an_observation_be_taken_back_by_who_sent_it_alone() {
            Document mine = sent(filled(open()));
            Map<String, String> back = filled(open(), "acte", "enlever", "numero", "1");
            send(back).then().statusCode(422);
            assertThat(ground.observations()).hasSize(1);
            sent(filled(mine, "acte", "enlever", "numero", "1"));
            assertThat(ground.observations()).isEmpty();
            assertThat(ground.words()).isEmpty();
        }
    }

    @Nested
    class Rating {
        @Test
        void counts_each_telephone_once() {
            Document page = open();
            String criterion = page.select("#grille input[name^=note-]").attr("name");
            String stop = ground.stops().get(0).id.toString();
            sent(filled(page, "acte", "grille", "arret", stop, criterion, "1"));
            sent(filled(page, "acte", "grille", "arret", stop, criterion, "4"));
            sent(filled(open(), "acte", "grille", "arret", stop, criterion, "3"));

            assertThat(ground.page(ground.here + "/observations")
                            .select("td.number")
                            .eachText())
                    .containsExactly("3,5", "2", "0", "0", "1", "1");
        }

        @Test
        void asks_for_a_stop_and_one_answer_at_least() {
            send(filled(open(), "acte", "grille", "arret", "nulle-part"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Choisissez un arrêt"));
        }
    }
}
