package fr.portevoix.workshop.street;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.rights.ContactWish;
import fr.portevoix.workshop.WorkshopGround;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopSound;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Asking people in the street. */
@QuarkusTest
class StreetTest {
    private static final byte[] SOUND = Arrays.copyOf("OggS".getBytes(StandardCharsets.ISO_8859_1), 4000);

    private WorkshopGround ground;
    private String street;

    @BeforeEach
    void a_street_session_with_a_common_question_and_one_of_the_north() {
        ground = WorkshopGround.laid(LocalDate.of(2026, 3, 2));
        WorkshopGround.form(ground.facilitator)
                .formParam("titre", "Vivre ensemble")
                .formParam("genre", "STREET")
                .formParam("consultation", "concertation")
                .formParam("jour", "2026-03-02")
                .formParam("voix", "RESIDENT")
                .formParam("quartier", "nord")
                .formParam("quartier", "sud")
                .post(ground.here + "/modifier")
                .then()
                .statusCode(303);
        street = ground.here + "/rue";
        WorkshopGround.form(ground.facilitator)
                .formParam("question", "Que manque-t-il ici ?", "Et la place du marché ?", "")
                .formParam("temps", "NEEDS", "HINDERS", "NEEDS")
                .formParam("pour", "", "nord", "")
                .post(street + "/questions")
                .then()
                .statusCode(303);
    }

    private String id(String question) {
        return ground.page(street + "?quartier=nord")
                .select("label:contains(" + question + ")")
                .first()
                .attr("for")
                .replace("reponse-", "");
    }

    private RequestSpecification encounter(String key) {
        return WorkshopGround.upload(ground.facilitator)
                .multiPart("cle", key)
                .multiPart("quartier", "nord")
                .multiPart("voix", "RESIDENT");
    }

    private Response said(String words, String accord) {
        return encounter("k1")
                .multiPart("reponse-" + id("manque"), words, "text/plain; charset=UTF-8")
                .multiPart("son-" + id("manque"), "voix.ogg", SOUND, "audio/ogg")
                .multiPart("accord", accord)
                .post(street);
    }

    private long sounds() {
        return WorkshopGround.read(() -> WorkshopSound.count("item.workshop.contract.id", ground.contractId));
    }

    @Nested
    class Somebody_of_the_team {
        @Test
        void asks_what_is_asked_everywhere_and_what_is_asked_here() {
            assertThat(ground.page(street).select("textarea")).hasSize(1);
            assertThat(ground.page(street + "?quartier=sud").select("textarea")).hasSize(1);
            assertThat(ground.page(street + "?quartier=nord").select("textarea"))
                    .hasSize(2);
        }

        @Test
        void notes_each_answer_as_a_line_under_its_question() {
            encounter("k1")
                    .multiPart("reponse-" + id("manque"), "Des bancs")
                    .multiPart("reponse-" + id("place"), "Trop de voitures")
                    .post(street)
                    .then()
                    .statusCode(303);

            List<WorkshopItem> items = ground.items();
            assertThat(items)
                    .extracting(item -> item.contribution.body)
                    .containsExactly("Des bancs", "Trop de voitures");
            assertThat(items).allSatisfy(item -> {
                assertThat(item.contribution.channel).isEqualTo(Channel.FACE_TO_FACE);
                assertThat(item.contribution.quartiers)
                        .extracting(one -> one.slug)
                        .containsExactly("nord");
            });
            assertThat(items.get(1).question.body).isEqualTo("Et la place du marché ?");
        }

        @Test
        void doubles_nobody_who_was_sent_twice() {
            said("Des bancs", "oui").then().statusCode(303);
            said("Des bancs", "oui").then().statusCode(303);
            assertThat(ground.words()).containsExactly("Des bancs");
            assertThat(sounds()).isEqualTo(1);
        }

        @Test
        void changes_the_questions_and_keeps_the_answers() {
            said("Des bancs", "non");
            WorkshopGround.form(ground.facilitator)
                    .formParam("question", "Autre chose ?")
                    .formParam("temps", "NEEDS")
                    .formParam("pour", "")
                    .post(street + "/questions")
                    .then()
                    .statusCode(303);
            assertThat(ground.words()).containsExactly("Des bancs");
            assertThat(ground.items().get(0).question).isNull();
        }

        @Test
        void is_told_when_nothing_was_answered() {
            encounter("k1").post(street).then().statusCode(422);
        }
    }

    @Nested
    class A_voice {
        @Test
        void is_kept_with_its_owners_word_and_heard_by_the_team_alone() {
            said("Des bancs", "oui").then().statusCode(303);
            String sound = ground.here + "/lignes/1/son";
            given().cookie("session", ground.facilitator.cookie())
                    .get(sound)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "audio/ogg")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("Cache-Control", "no-store, private");
            given().redirects().follow(false).get(sound).then().statusCode(303);
            assertThat(ground.page(ground.here + "/lignes/1").select("audio")).hasSize(1);
        }

        @Test
        void is_not_kept_without_it_while_the_words_are() {
            said("Des bancs", "non").then().statusCode(303);
            assertThat(sounds()).isZero();
            assertThat(ground.words()).containsExactly("Des bancs");
        }

        @Test
        void alone_and_without_consent_keeps_nothing_and_says_so() {
            said("", "non").then().statusCode(422).body(containsString("aucun son n’est gardé"));
            assertThat(ground.words()).isEmpty();
            assertThat(sounds()).isZero();
        }

        @Test
        void waits_uncounted_until_somebody_wrote_it_down() {
            said("", "oui").then().statusCode(303);
            assertThat(ground.items().get(0).contribution.counted).isFalse();
            assertThat(ground.page(ground.here + "/relire").select("input[name=lu]"))
                    .isEmpty();
            WorkshopGround.form(ground.facilitator)
                    .formParam("cle", "k")
                    .formParam("texte", "Des bancs")
                    .formParam("phase", "NEEDS")
                    .formParam("voix", "RESIDENT")
                    .post(ground.here + "/lignes/1")
                    .then()
                    .statusCode(303);
            assertThat(ground.items().get(0).contribution.counted).isTrue();
        }

        @Test
        void goes_when_its_owner_takes_their_word_back_and_when_its_line_goes() {
            said("Des bancs", "oui");
            WorkshopGround.form(ground.facilitator)
                    .post(ground.here + "/lignes/1/son/effacer")
                    .then()
                    .statusCode(303);
            assertThat(sounds()).isZero();
            assertThat(ground.words()).containsExactly("Des bancs");
        }

        @Test
        void goes_with_its_line() {
            said("Des bancs", "oui");
            WorkshopGround.form(ground.facilitator).formParam("oui", "true").post(ground.here + "/lignes/1/effacer");
            assertThat(sounds()).isZero();
        }

        @Test
        void that_is_none_is_refused_with_the_words_kept() {
            for (byte[] file : List.of(
                    "<html><script>alert(1)</script>".repeat(9).getBytes(StandardCharsets.UTF_8),
                    new byte[10],
                    new byte[1_600_000])) {
                encounter("k2")
                        .multiPart("reponse-" + id("manque"), "Des bancs")
                        .multiPart("son-" + id("manque"), "voix.ogg", file, "audio/ogg")
                        .multiPart("accord", "oui")
                        .post(street)
                        .then()
                        .statusCode(422)
                        .body(containsString("Des bancs"));
            }
            assertThat(sounds()).isZero();
        }
    }

    @Nested
    class Somebody_who_wants_to_be_invited {
        private Response wish(String address, String age) {
            return encounter("k3")
                    .multiPart("reponse-" + id("manque"), "Des bancs")
                    .multiPart("adresse", address)
                    .multiPart("age", age)
                    .post(street);
        }

        private List<ContactWish> wishes() {
            return WorkshopGround.read(() -> ContactWish.list("consultation.contract.id", ground.contractId));
        }

        @Test
        void leaves_an_address_that_nothing_joins_to_the_answer() {
            wish("lea@exemple.example", "15").then().statusCode(303);
            assertThat(wishes()).hasSize(1);
            assertThat(wishes().get(0).confirmedOn).isNull();
            assertThat(new String(wishes().get(0).sealed, StandardCharsets.ISO_8859_1))
                    .doesNotContain("lea");
        }

        @Test
        void is_asked_about_their_age_and_a_readable_address_first() {
            wish("lea", "15").then().statusCode(422);
            Document page = org.jsoup.Jsoup.parse(wish("lea@exemple.example", "")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());
            assertThat(page.select("textarea").first().text()).isEqualTo("Des bancs");
            assertThat(wishes()).isEmpty();
            assertThat(ground.words()).isEmpty();
        }
    }
}
