package fr.portevoix.proposal;

import static fr.portevoix.proposal.ProposalGround.page;
import static fr.portevoix.proposal.ProposalGround.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.web.FormKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which anybody proposes an action, without JavaScript, an account or a cookie. */
@QuarkusTest
class ProposePagesTest {
    ProposalGround ground;

    @BeforeEach
    void an_open_call() {
        ground = new ProposalGround();
    }

    @Nested
    class A_resident_who_proposes {
        @Test
        void finds_a_light_page_that_sets_no_cookie_and_gives_each_reader_another_key() {
            Response answer = given().get(ground.form());
            assertThat(answer.asByteArray().length).isLessThan(35_000);
            assertThat(answer.header("Set-Cookie")).isNull();
            String first = Jsoup.parse(answer.asString()).select("[name=cle]").val();
            assertThat(first)
                    .isNotEqualTo(page(ground.form()).select("[name=cle]").val());
            assertThat(page(ground.form()).select("[name=quartier]").eachAttr("value"))
                    .containsExactly("grazailles", "le-viguier", "tous");
        }

        @Test
        void is_led_to_a_receipt_that_tells_their_words_while_nothing_is_public() {
            String receipt = ground.proposes("Il fait trop chaud sur la place.", "Planter quatre arbres.");

            assertThat(receipt).matches("/" + ground.contract.slug + "/suivi/\\w{4}-\\w{4}-\\w{4}-\\w");
            assertThat(page(receipt).text())
                    .contains(
                            "Planter quatre arbres.",
                            "Il fait trop chaud",
                            "Vos idées",
                            "réponse de l’équipe avant le");
            assertThat(ground.words(ground.last("Planter quatre arbres.")))
                    .satisfiesExactly(
                            idea -> {
                                assertThat(idea.nature).isEqualTo(Nature.IDEA);
                                assertThat(idea.visibility).isEqualTo(Visibility.PRIVATE);
                                assertThat(idea.saidOn).isEqualTo(LocalDate.now());
                            },
                            need -> assertThat(need.nature).isEqualTo(Nature.NEED));
            assertThat(page(ground.address()).text()).doesNotContain("arbres");
            given().get("/api/v1/contracts/" + ground.contract.slug + "/proposals")
                    .then()
                    .statusCode(200);
            assertThat(given().get("/api/v1/contracts/" + ground.contract.slug + "/proposals")
                            .asString())
                    .doesNotContain("arbres");
        }

        @Test
        void may_mean_all_the_quartiers() {
            ground.send(FormKey.fresh(), "idee", "Un bus le soir", "quartier", "tous")
                    .then()
                    .statusCode(303);
            Proposal made = ground.last("Un bus le soir");
            assertThat(ProposalGround.in(() -> Said.of(made).quartiers().size()))
                    .isEqualTo(2);
        }

        @Test
        void gets_the_same_receipt_when_the_telephone_sends_twice() {
            String key = FormKey.fresh();
            String[] words = {"idee", "Un banc", "quartier", "grazailles"};
            assertThat(ground.send(key, words).header("Location"))
                    .isEqualTo(ground.send(key, words).header("Location"));
            assertThat(ProposalGround.in(() -> Proposal.count("proposalCall.id", ground.call.id)))
                    .isEqualTo(1);
        }

        @Test
        void is_asked_when_the_page_already_sent_other_words_and_loses_none() {
            String key = FormKey.fresh();
            ground.send(key, "idee", "Un banc", "quartier", "grazailles");
            Response again = ground.send(key, "idee", "Une fontaine", "quartier", "grazailles");
            assertThat(again.statusCode()).isEqualTo(422);
            Document form = Jsoup.parse(again.asString());
            assertThat(form.select("textarea[name=idee]").val()).isEqualTo("Une fontaine");
            String fresh = form.select("[name=cle]").val();
            assertThat(fresh).isNotEqualTo(key);
            ground.send(fresh, "idee", "Une fontaine", "quartier", "grazailles")
                    .then()
                    .statusCode(303);
        }

        @Test
        void sees_everything_to_mend_at_once_beside_their_words() {
            Response answer = ground.send(
                    FormKey.fresh(), "besoin", "Trop de bruit", "idee", " ", "objectif", "rien", "voix", "ROI");
            assertThat(answer.statusCode()).isEqualTo(422);
            Document form = Jsoup.parse(answer.asString());
            assertThat(form.select(".mend a").eachAttr("href"))
                    .containsExactly("#idee", "#quartier", "#objectif", "#voix");
            assertThat(form.select("textarea[name=besoin]").val()).isEqualTo("Trop de bruit");
        }

        @Test
        void may_look_first_whether_somebody_said_it_and_keeps_every_word() {
            ground.published("Installer des bancs près de l’école");
            Response looked = ground.send(
                    FormKey.fresh(), "idee", "Un banc devant les écoles", "quartier", "le-viguier", "voir", "oui");
            assertThat(looked.statusCode()).isEqualTo(200);
            Document form = Jsoup.parse(looked.asString());
            assertThat(form.select("#semblables a").text()).contains("Installer des bancs");
            assertThat(form.select("textarea[name=idee]").val()).isEqualTo("Un banc devant les écoles");
            assertThat(form.select("[value=le-viguier]").hasAttr("checked")).isTrue();
        }

        @Test
        void reads_emergency_numbers_when_the_words_tell_of_danger() {
            assertThat(page(ground.proposes("Mon voisin me menace.", "Un endroit où parler"))
                            .select("#emergency"))
                    .isNotEmpty();
        }

        @Test
        void may_send_a_photo_without_a_script_and_it_is_made_anew() throws IOException {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            given().redirects()
                    .follow(false)
                    .multiPart("cle", FormKey.fresh())
                    .multiPart("idee", "Une fresque ici", "text/plain; charset=utf-8")
                    .multiPart("quartier", "grazailles")
                    .multiPart("photo-photo", "mur.png", png.toByteArray(), "image/png")
                    .post(ground.form())
                    .then()
                    .statusCode(303);
            Proposal made = ground.last("Une fresque ici");
            byte[] image = ProposalGround.in(() -> ProposalPhoto.of(made).orElseThrow().image);
            assertThat(image).startsWith(0xFF, 0xD8, 0xFF);
            ground.publish(made, "Une fresque ici");
            Proposal published = ProposalGround.in(() -> Proposal.findById(made.id));
            given().get(ground.address() + "/" + published.slug + "/photo")
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
        }

        @ParameterizedTest
        @ValueSource(strings = {"fr", "fr-x-simple", "en", "ar"})
        void reads_the_page_in_every_language(String language) {
            Document form = Jsoup.parse(
                    given().queryParam("langue", language).get(ground.form()).asString());
            assertThat(form.select("html").attr("lang")).isEqualTo(language);
            assertThat(form.select("label[for=idee]").text()).isNotBlank();
        }
    }

    @Nested
    class A_crowd_behind_one_connection {
        @Test
        void is_asked_for_a_calculation_and_received_without_it_too() {
            String from = SupportTest.somewhere();
            for (int i = 0; i < 8; i++) {
                sending()
                        .header("X-Forwarded-For", from)
                        .formParam("cle", FormKey.fresh())
                        .formParam("idee", "Idée " + i)
                        .formParam("quartier", "tous")
                        .post(ground.form())
                        .then()
                        .statusCode(303);
            }
            String key = FormKey.fresh();
            Response asked = sending()
                    .header("X-Forwarded-For", from)
                    .formParam("cle", key)
                    .formParam("idee", "La neuvième idée")
                    .formParam("quartier", "tous")
                    .post(ground.form());
            assertThat(asked.statusCode()).isEqualTo(422);
            Document proof = Jsoup.parse(asked.asString());
            assertThat(proof.select("form.proof [name=idee]").val()).isEqualTo("La neuvième idée");
            sending()
                    .header("X-Forwarded-For", from)
                    .formParam("cle", key)
                    .formParam("idee", "La neuvième idée")
                    .formParam("quartier", "tous")
                    .formParam("sans-preuve", "oui")
                    .post(ground.form())
                    .then()
                    .statusCode(303);
        }
    }

    @Nested
    class Before_and_after_the_open_period {
        @Test
        void nothing_is_taken_before_the_first_day() {
            ground.open(LocalDate.now().plusDays(1), null);
            assertThat(page(ground.form()).select("textarea")).isEmpty();
            ground.send(FormKey.fresh(), "idee", "Trop tôt", "quartier", "tous")
                    .then()
                    .statusCode(422);
        }

        @Test
        void whoever_sends_too_late_gets_their_words_back() {
            ground.open(null, LocalDate.now().minusDays(1));
            Response late = ground.send(FormKey.fresh(), "idee", "Trop tard", "quartier", "tous");
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.asString()).contains("Trop tard");
        }
    }

    @Nested
    class Somebody_hostile {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "{{7*7}}{#if true}",
                    "' or 1=1 --",
                    "\u0000\u202e\uFFFF",
                    "=cmd|' /C calc'!A0",
                    "../../etc/passwd"
                })
        void gets_their_words_back_as_words(String words) {
            Response sent =
                    ground.send(FormKey.fresh(), "besoin", words, "idee", words + " idée", "quartier", "grazailles");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(given().get(sent.header("Location")).asString()).doesNotContain("<script>alert");
        }

        @Test
        void is_answered_in_words_whatever_the_fields_hold() {
            String long1 = "x".repeat(200_000);
            assertThat(ground.send(FormKey.fresh(), "idee", long1, "quartier", "grazailles")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(ground.send("court", "idee", "Un banc", "quartier", "grazailles")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(ground.send(FormKey.fresh(), "idee", "Un banc", "quartier", "ailleurs")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(ground.send(FormKey.fresh(), "idee", "Un banc", "quartier", "tous", "photo", "pas une photo")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(sending()
                            .formParam("mots", long1)
                            .post(ground.address() + "/semblables")
                            .statusCode())
                    .isEqualTo(200);
            given().get(ground.address() + "?page=-3&etat=zzz&quartier=%00&objectif=%27&mots=*:*%20AND%20(")
                    .then()
                    .statusCode(200);
            given().get(ground.address() + "/appels/inconnu").then().statusCode(404);
        }
    }
}
