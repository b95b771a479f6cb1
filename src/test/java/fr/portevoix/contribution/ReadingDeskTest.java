package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reading and coding at the desk, as its plain forms do it. */
@QuarkusTest
class ReadingDeskTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    ImportCodebook importCodebook;

    Ground ground;
    Codebook codebook;

    @BeforeEach
    void ground() {
        ground = Ground.laid();
        codebook = ground.codebook("Besoins");
        importCodebook.into(codebook, ImportsTest.csv("theme,nodes\nÉclairage,2.1\nPropreté,2.2\n"));
    }

    UUID said(String words) {
        return enterContribution
                .enter(ground.said(words, ground.north), UUID.randomUUID().toString(), null)
                .contribution()
                .id;
    }

    Contribution found(UUID id) {
        return inTransaction(() -> Contribution.findById(id));
    }

    String address(String rest) {
        return "/" + ground.slug + "/bureau/lire" + rest;
    }

    @Nested
    class A_facilitator {
        Visitor facilitator;

        @BeforeEach
        void arrives() {
            facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
        }

        Document page(String address) {
            return Jsoup.parse(facilitator
                    .atPages()
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }

        Document afterActing(UUID text, String act) {
            Response answer = facilitator.posting().formParam("acte", act).post(address("/" + text));
            assertThat(answer.statusCode()).isEqualTo(303);
            return page(answer.header("Location").replaceAll("^https?://[^/]+", ""));
        }

        @Test
        void gives_several_themes_and_sees_where_they_lead() {
            UUID text = said("Il fait noir devant l’école.");
            Document page = page(address(""));
            assertThat(page.select(".words").text()).isEqualTo("Il fait noir devant l’école.");
            String first = page.select("button.theme").first().val();
            String second = page.select("button.theme").last().val();
            afterActing(text, first);
            page = afterActing(text, second);
            assertThat(page.select("button.theme[aria-pressed=true]").eachText())
                    .containsExactly("Éclairage 1", "Propreté 2");
            assertThat(page.select(".leads li").eachText())
                    .containsExactly("2.1 Favoriser la tranquillité", "2.2 Embellir les lieux de vie");
            assertThat(page.select(".progress-line").text()).isEqualTo("1 sur 1 lus");
        }

        @Test
        void undoes_the_last_act_and_the_text_is_unread_again() {
            UUID text = said("Il fait noir.");
            String theme = page(address("")).select("button.theme").first().val();
            String undo = afterActing(text, theme).select("input[name=dernier]").val();
            facilitator
                    .posting()
                    .formParam("dernier", undo)
                    .post(address("/annuler"))
                    .then()
                    .statusCode(303);
            assertThat(found(text).reading).isEqualTo(Reading.UNREAD);
            assertThat(inTransaction(() -> Coding.count("contribution.id", text)))
                    .isZero();
        }

        @Test
        void goes_on_to_the_next_text_and_the_progress_follows() {
            UUID one = said("Premier texte.");
            UUID two = said("Second texte.");
            String shown = page(address("?etat=a-lire")).select("#reader").attr("data-text");
            Document next = afterActing(UUID.fromString(shown), "lu");
            assertThat(next.select("#reader").attr("data-text"))
                    .isEqualTo(shown.equals(one.toString()) ? two.toString() : one.toString());
            assertThat(next.select(".progress-line").text()).isEqualTo("1 sur 2 lus, 1 sans thème");
        }

        @Test
        void puts_a_text_aside_and_its_words_are_nowhere_any_more() {
            UUID text = said("Mon voisin Untel me frappe.");
            assertThat(page(address("")).select(".caution").text()).contains("Peut-être sensible");
            afterActing(text, "aside");
            assertThat(found(text).reading).isEqualTo(Reading.ASIDE);
            for (String place : new String[] {
                "/lire", "/lire?texte=" + text, "/lire?mot=voisin", "/contributions", "/contributions?mot=voisin"
            }) {
                assertThat(page("/" + ground.slug + "/bureau" + place).html()).doesNotContain("Untel");
            }
        }

        @Test
        void ties_a_node_directly_and_unties_it() {
            UUID text = said("Des bancs.");
            String act = "noeud:" + ground.nodes.get("2.2").id;
            assertThat(afterActing(text, act).select(".tagged").text()).contains("Embellir");
            assertThat(afterActing(text, act).select(".tagged")).isEmpty();
        }

        @Test
        void with_hostile_input_gets_an_answer_and_never_a_failure() {
            UUID text = said("Des bancs.");
            for (String act :
                    new String[] {"", "theme:", "theme:x", "theme:" + UUID.randomUUID(), "noeud:'", "autre"}) {
                facilitator
                        .posting()
                        .formParam("acte", act)
                        .post(address("/" + text))
                        .then()
                        .statusCode(400);
            }
            facilitator
                    .posting()
                    .formParam("dernier", "a.b.c.d.e")
                    .post(address("/annuler"))
                    .then()
                    .statusCode(303);
            page(address(
                    "?quartier=%27&canal=x&nature=%00&etat=%F0%9F%92%A3&mot=%25_!%27&consultation=%3Cb%3E&livre=x"));
            facilitator.atPages().get(address("?texte=pas-un-id")).then().statusCode(404);
        }

        @Test
        void cannot_open_what_only_the_referent_reads() {
            facilitator
                    .atPages()
                    .get("/" + ground.slug + "/bureau/referent")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class Somebody_else {
        @Test
        void is_sent_to_sign_in_or_refused() {
            io.restassured.RestAssured.given()
                    .redirects()
                    .follow(false)
                    .get(address(""))
                    .then()
                    .statusCode(303);
            Visitor.with(Role.FACILITATOR, Ground.laid().contract.id)
                    .atPages()
                    .get(address(""))
                    .then()
                    .statusCode(403);
        }
    }
}
