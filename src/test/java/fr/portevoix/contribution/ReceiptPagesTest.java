package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portevoix.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Words entered at the desk, the receipt that is handed over, and what its holder reads. */
@QuarkusTest
class ReceiptPagesTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    ImportCodebook importCodebook;

    @Inject
    CodeContribution codeContribution;

    Ground ground;

    @BeforeEach
    void ground() {
        ground = Ground.laid();
    }

    EnterContribution.Entered entered(String words) {
        return enterContribution.enter(
                ground.said(words, ground.north), UUID.randomUUID().toString(), null);
    }

    void code(Contribution contribution, Codebook codebook, String theme) {
        inTransaction(() -> codeContribution.give(
                Contribution.findById(contribution.id),
                Theme.named(codebook, theme).orElseThrow(),
                null));
    }

    void isNow(Contribution contribution, Reading reading) {
        inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", reading, contribution.id));
    }

    @Nested
    class The_holder_of_a_receipt {
        Document story(ReceiptNumber number, String language) {
            Response answer = given().get("/" + ground.slug + "/suivi/" + number + "?langue=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            return Jsoup.parse(answer.asString());
        }

        @Test
        void reads_their_words_and_what_is_to_come() {
            Document story = story(entered("Il fait noir <b>le soir</b>.").number(), "fr");
            assertThat(story.select("blockquote").text()).isEqualTo("Il fait noir <b>le soir</b>.");
            assertThat(story.select(".chain h3").eachText())
                    .startsWith("Reçu", "Lu et classé (à venir)")
                    .hasSize(7);
        }

        @Test
        void reads_the_themes_and_where_they_lead_once_coded() {
            Codebook codebook = ground.codebook("Besoins");
            importCodebook.into(codebook, ImportsTest.csv("theme,nodes\nÉclairage,2.1\n"));
            EnterContribution.Entered entered = entered("Il fait noir.");
            code(entered.contribution(), codebook, "Éclairage");
            String understood =
                    story(entered.number(), "fr").select(".chain > li").get(1).text();
            assertThat(understood).contains("Thèmes : Éclairage").contains("2.1 Favoriser la tranquillité");
            assertThat(understood).doesNotContain("personnes ont parlé");
        }

        @Test
        void is_told_how_many_spoke_of_the_same_only_from_eleven_people_on() {
            Codebook codebook = ground.codebook("Besoins", "Éclairage");
            EnterContribution.Entered mine = entered("Il fait noir.");
            code(mine.contribution(), codebook, "Éclairage");
            for (int i = 1; i < 10; i++) {
                code(entered("Pas de lumière " + i).contribution(), codebook, "Éclairage");
            }
            assertThat(story(mine.number(), "fr").text())
                    .contains("D’autres personnes ont parlé du même sujet")
                    .doesNotContain("10 personnes");
            code(entered("Pas de lumière 10").contribution(), codebook, "Éclairage");
            assertThat(story(mine.number(), "fr").text()).contains("11 personnes ont parlé du même sujet");
        }

        @Test
        void does_not_read_words_that_are_with_the_referent_nor_their_themes() {
            Codebook codebook = ground.codebook("Besoins", "Violences");
            EnterContribution.Entered entered = entered("Mon voisin me frappe.");
            code(entered.contribution(), codebook, "Violences");
            isNow(entered.contribution(), Reading.ASIDE);
            Document story = story(entered.number(), "fr");
            assertThat(story.text()).doesNotContain("voisin").doesNotContain("Violences");
            assertThat(story.text())
                    .contains("Une personne désignée lit vos mots")
                    .contains("3919");
        }

        @Test
        void reads_in_arabic_from_right_to_left() {
            Document story = story(entered("Il fait noir.").number(), "ar");
            assertThat(story.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(story.select("h1").text()).isEqualTo("ماذا يحدث لكلماتكم");
        }

        @Test
        void types_the_number_as_people_do() {
            ReceiptNumber number = entered("Il fait noir.").number();
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("numero", " " + number.letters().toLowerCase().replaceAll("(.{3})", "$1 "))
                    .post("/" + ground.slug + "/suivi")
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.endsWith("/suivi/" + number));
        }

        @Test
        void with_a_wrong_letter_is_told_kindly_and_keeps_what_was_typed() {
            Response answer = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("numero", "K7PM-4XQ2")
                    .post("/" + ground.slug + "/suivi");
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#numero").val()).isEqualTo("K7PM-4XQ2");
            assertThat(page.select("#numero-error").text()).contains("n’est pas complet");
        }

        @Test
        void with_one_wrong_letter_is_told_so_and_nothing_that_helps_guessing() {
            String letters = entered("Il fait noir.").number().letters();
            String wrong = letters.substring(0, 4) + (letters.charAt(4) == 'A' ? 'B' : 'A') + letters.substring(5);
            Response answer = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("numero", wrong)
                    .post("/" + ground.slug + "/suivi");
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#numero-error").text()).contains("au moins un caractère n’est pas le bon");
            assertThat(answer.asString()).doesNotContain(letters).contains(wrong);
        }

        @Test
        void can_have_the_chain_read_aloud() {
            Document story = story(entered("Il fait noir.").number(), "fr");
            assertThat(story.select("template#listen").attr("data-listen")).isEqualTo("Écouter");
            assertThat(story.select(".q [data-aloud]").eachText()).contains("Il fait noir.", "Reçu");
        }

        @Test
        void finds_nothing_in_another_contract() {
            ReceiptNumber number = entered("Il fait noir.").number();
            given().get("/" + Ground.laid().slug + "/suivi/" + number).then().statusCode(404);
        }
    }

    @Nested
    class A_facilitator {
        Visitor facilitator;

        @BeforeEach
        void arrives() {
            facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
        }

        Response enter(String key, String words) {
            return facilitator
                    .posting()
                    .formParam("cle", key)
                    .formParam("texte", words)
                    .formParam("consultation", "concertation")
                    .formParam("canal", "PHONE")
                    .formParam("voix", "RESIDENT")
                    .formParam("nature", "NEED")
                    .formParam("quartier", "nord")
                    .formParam("quartier", "sud")
                    .formParam("jour", "2026-03-12")
                    .formParam("langue", "fr")
                    .post("/" + ground.slug + "/bureau/saisir");
        }

        Document slipAfter(Response answer) {
            assertThat(answer.statusCode()).isEqualTo(303);
            return Jsoup.parse(facilitator
                    .atPages()
                    .get(answer.header("Location").replaceAll("^https?://[^/]+", ""))
                    .asString());
        }

        @Test
        void enters_words_and_hands_over_a_receipt_that_opens_them() {
            String key = UUID.randomUUID().toString();
            Document slip = slipAfter(enter(key, "Des bancs à l’ombre."));
            String number = slip.select(".slip .number").text();
            given().get("/" + ground.slug + "/suivi/" + number).then().statusCode(200);
            assertThat(slip.select("input[name=quartier][checked]").eachAttr("value"))
                    .containsExactly("nord", "sud");
            assertThat(slip.select("textarea").text()).isEmpty();
            assertThat(slip.select("input[name=cle]").val()).isNotEqualTo(key);
        }

        @Test
        void who_sends_twice_gets_the_same_receipt_and_one_contribution() {
            String key = UUID.randomUUID().toString();
            String first = slipAfter(enter(key, "Des bancs.")).select(".number").text();
            String second =
                    slipAfter(enter(key, "Des bancs.")).select(".number").text();
            assertThat(second).isEqualTo(first);
            assertThat(inTransaction(() -> Contribution.count("contract", ground.contract)))
                    .isEqualTo(1);
        }

        @Test
        void who_sends_other_words_under_the_same_key_is_asked_and_loses_none() {
            String key = UUID.randomUUID().toString();
            enter(key, "Des bancs.");
            Response answer = enter(key, "Des arbres.");
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("textarea").text()).isEqualTo("Des arbres.");
            assertThat(page.select("#texte-error").text()).contains("nouvelle parole");
            slipAfter(enter(page.select("input[name=cle]").val(), "Des arbres."));
            assertThat(inTransaction(() -> Contribution.count("contract", ground.contract)))
                    .isEqualTo(2);
        }

        @Test
        void with_hostile_input_gets_the_page_back() {
            for (String words : List.of("", "   ", "x".repeat(5001))) {
                assertThat(enter("k", words).statusCode()).isEqualTo(422);
            }
            facilitator
                    .posting()
                    .formParam("texte", "Des bancs.")
                    .formParam("canal", "<script>")
                    .formParam("jour", "demain")
                    .formParam("quartier", "'")
                    .post("/" + ground.slug + "/bureau/saisir")
                    .then()
                    .statusCode(422);
        }
    }

    @Nested
    class The_use_case {
        @Test
        void refuses_other_words_under_a_key_already_used() {
            enterContribution.enter(ground.said("Un."), "clé", null);
            assertThatThrownBy(() -> enterContribution.enter(ground.said("Deux."), "clé", null))
                    .isInstanceOf(EnterContribution.OtherWords.class);
        }
    }
}
