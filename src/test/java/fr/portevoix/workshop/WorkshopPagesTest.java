package fr.portevoix.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.document.Pdfs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions as they are planned, announced, and followed by the number on the wall. */
@QuarkusTest
class WorkshopPagesTest {
    private static final LocalDate HELD = LocalDate.of(2026, 3, 2);

    private WorkshopGround ground;

    @BeforeEach
    void a_session() {
        ground = WorkshopGround.laid(HELD);
    }

    private void read(int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> WorkshopItem.update(
                        "readableOn = ?1 where workshop.id = ?2 and number = ?3", HELD, ground.workshop().id, number));
    }

    @Nested
    class A_resident {
        @ParameterizedTest
        @ValueSource(strings = {"fr", "fr-x-simple", "en", "ar"})
        void reads_when_where_and_how_to_come_in_every_language(String language) {
            ground.begin(ground.facilitator, "Bientôt", LocalDate.of(2099, 5, 4), "DROP_IN");
            Document list = WorkshopGround.seen(ground.pages + "?langue=" + language);
            Document one = WorkshopGround.seen(ground.pages + "/bientot?langue=" + language);

            assertThat(list.select("h3").eachText()).containsExactly("Bientôt", "Vivre ensemble");
            assertThat(one.select("h1").text()).isEqualTo("Bientôt");
            assertThat(one.select("dd").text())
                    .contains("Centre social du Nord", "De plain-pied", "Le Nord", "CAF, Ville", "2099");
            assertThat(one.select("dd").text()).contains(language.startsWith("fr") ? "18 h 30" : "18:30");
            assertThat(one.text()).doesNotContain("Habitants");
        }

        @Test
        void reads_how_many_came_once_it_was_held() {
            assertThat(WorkshopGround.seen(ground.pages + "/vivre-ensemble").text())
                    .contains("12 personnes", "Habitants : 12");
        }

        @Test
        void does_not_find_a_session_that_is_not_announced() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Workshop.update("announced = false where id = ?1", ground.workshop().id));
            given().get(ground.pages + "/vivre-ensemble").then().statusCode(404);
            assertThat(WorkshopGround.seen(ground.pages).text()).doesNotContain("Vivre ensemble");
            assertThat(WorkshopGround.seen("/" + ground.slug + "/consultations/concertation")
                            .text())
                    .doesNotContain("Vivre ensemble");
        }

        @Test
        void meets_it_on_the_page_of_its_consultation() {
            assertThat(WorkshopGround.seen("/" + ground.slug + "/consultations/concertation")
                            .select("a[href$=/ateliers/vivre-ensemble]"))
                    .hasSize(1);
        }
    }

    @Nested
    class Somebody_who_was_there {
        @Test
        void follows_every_line_by_the_number_on_the_wall() {
            ground.say("Un banc devant l’école", "NEEDS", "k1");
            ground.say("Un bus le soir", "PUBLICS", "k2");
            read(1);
            String number = ground.receipt();

            Document story = WorkshopGround.seen("/" + ground.slug + "/suivi/" + number);
            assertThat(story.select("article h2").eachText())
                    .containsExactly("Ligne 2 · Qui est concerné ?", "Ligne 1 · Avec quels besoins ?");
            assertThat(story.select("article").get(1).text()).contains("Un banc devant l’école", "Le Nord", "Reçu");
        }

        @Test
        void reads_no_words_that_nobody_of_the_team_has_read() {
            ground.say("Monsieur Untel vend de la drogue", "HINDERS", "k1");
            String page = given().get("/" + ground.slug + "/suivi/" + ground.receipt() + "/lignes")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .extract()
                    .asString();
            assertThat(page).contains("Ligne 1").doesNotContain("Untel");
        }

        @Test
        void cannot_erase_what_all_the_others_said() {
            ground.say("Un banc", "NEEDS", "k1");
            String number = ground.receipt();
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("oui", "true")
                    .post("/" + ground.slug + "/suivi/" + number + "/effacer")
                    .then()
                    .statusCode(303);
            WorkshopGround.form(ground.facilitator)
                    .formParam("numero", number)
                    .formParam("oui", "true")
                    .post("/" + ground.slug + "/bureau/droits/effacer")
                    .then()
                    .statusCode(422)
                    .body(containsString("celui d’une séance"));
            assertThat(ground.words()).containsExactly("Un banc");
        }

        @Test
        void leaves_an_address_for_news_apart_from_every_line() {
            given().get("/" + ground.slug + "/suivi/" + ground.receipt() + "/nouvelles")
                    .then()
                    .statusCode(200);
        }

        @Test
        void finds_pages_that_a_poor_network_carries_however_long_the_session() {
            for (int line = 0; line < 45; line++) {
                ground.say(
                        "Une parole assez longue pour compter vraiment sur la page ".repeat(3) + line,
                        "NEEDS",
                        "k" + line);
            }
            QuarkusTransaction.requiringNew().run(() -> WorkshopItem.update("readableOn = ?1", HELD));
            String page = given().get("/" + ground.slug + "/suivi/" + ground.receipt() + "/lignes?page=2")
                    .asString();
            assertThat(page.length()).isLessThan(35_000);
            assertThat(page).contains("Page 2 sur 3");
        }
    }

    @Nested
    class Somebody_who_guesses {
        @ParameterizedTest
        @ValueSource(strings = {"0000-0000-0000-0", "n'importe quoi", "%00", "../../etc"})
        void finds_nothing(String guess) {
            given().urlEncodingEnabled(true)
                    .get("/" + ground.slug + "/suivi/{guess}/lignes", guess)
                    .then()
                    .statusCode(org.hamcrest.Matchers.in(java.util.List.of(200, 400, 404, 429)))
                    .body(org.hamcrest.Matchers.not(containsString("Vivre ensemble")));
        }
    }

    @Nested
    class A_facilitator {
        @Test
        void prints_a_poster_with_the_number_on_one_page() {
            Pdfs poster = Pdfs.read(
                    "wall",
                    given().cookie("session", ground.facilitator.cookie())
                            .get(ground.here + "/affiche.pdf")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
            assertThat(poster.text()).contains(ground.receipt(), "Vivre ensemble");
            assertThat(poster.pages()).isEqualTo(1);
        }

        @Test
        void is_told_what_to_mend_and_loses_nothing() {
            WorkshopGround.form(ground.facilitator)
                    .formParam("titre", "")
                    .formParam("genre", "PARTY")
                    .formParam("consultation", "ailleurs")
                    .formParam("jour", "demain")
                    .formParam("debut", "20:00")
                    .formParam("fin", "18:00")
                    .formParam("lieu", "La <i>salle</i>")
                    .formParam("publics", "Habitants")
                    .formParam("nombre", "beaucoup")
                    .post(ground.desk)
                    .then()
                    .statusCode(422)
                    .body(containsString("La &lt;i&gt;salle&lt;/i&gt;"))
                    .body(containsString("finit avant de commencer"))
                    .body(containsString("un nombre de personnes"));
        }
    }
}
