package fr.portevoix.council.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.shared.web.FormKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a neighbour tells a member counts like any other word, and its receipt is handed over. */
@QuarkusTest
class RelayTest {
    private static final String PAGE = "/conseil/conseil/relais";

    private CouncilGround ground;

    @BeforeEach
    void lay() {
        ground = CouncilGround.laid();
    }

    @Nested
    class A_member {
        private TestPeople.Visitor member;

        @BeforeEach
        void sits() {
            member = ground.seats(ground.body, "Awa", false).visitor();
        }

        @Test
        void keeps_a_neighbours_words_and_hands_over_a_receipt_that_opens_their_story() {
            String key = FormKey.fresh();
            Response kept = words(member, key, "Il manque un banc à l’ombre.").post("/" + ground.slug + PAGE);
            assertThat(kept.statusCode()).isEqualTo(303);
            Document after = ground.page(member, PAGE + "?donne=" + key);
            String number = after.select("#recepisse bdi").text();
            assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
            assertThat(after.text()).contains("Il manque un banc à l’ombre.", "Reçu, pas encore lu", "Le Nord");
            given().get("/" + ground.slug + "/suivi/" + number)
                    .then()
                    .statusCode(200)
                    .body(org.hamcrest.Matchers.containsString("Il manque un banc"));
            Document slip = ground.page(member, PAGE + "/billet?donne=" + key);
            assertThat(slip.select("bdi").text()).isEqualTo(number);
            assertThat(slip.select("svg")).hasSize(1);
            Contribution said = only();
            assertThat(said.channel).isEqualTo(Channel.FACE_TO_FACE);
            assertThat(said.sourceKind).isEqualTo("council");
        }

        @Test
        void sends_twice_and_it_is_kept_once() {
            String key = FormKey.fresh();
            for (int i = 0; i < 2; i++) {
                assertThat(words(member, key, "Deux fois la même phrase.")
                                .post("/" + ground.slug + PAGE)
                                .statusCode())
                        .isEqualTo(303);
            }
            assertThat(only().body).isEqualTo("Deux fois la même phrase.");
            Response other = words(member, key, "D’autres mots.").post("/" + ground.slug + PAGE);
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.asString()).contains("D’autres mots.", "déjà servi");
        }

        @Test
        void reads_what_to_mend_in_the_language_of_the_page() {
            Response empty = words(member, FormKey.fresh(), " ").post("/" + ground.slug + PAGE + "?langue=en");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.asString()).contains("Write what the person said.");
        }

        @Test
        void sees_emergency_numbers_where_the_words_are_of_danger() {
            String key = FormKey.fresh();
            words(member, key, "Une voisine est frappée par son mari, il y a des violences.")
                    .post("/" + ground.slug + PAGE);
            assertThat(ground.page(member, PAGE + "?donne=" + key).text()).contains("3919");
        }

        @Test
        void sees_nothing_of_what_others_brought_in() {
            words(member, FormKey.fresh(), "Pour moi seule.").post("/" + ground.slug + PAGE);
            TestPeople.Visitor neighbour =
                    ground.seats(ground.body, "Bruno", false).visitor();
            assertThat(ground.page(neighbour, PAGE).text()).doesNotContain("Pour moi seule.");
            TestPeople.Visitor stranger =
                    ground.seats(ground.other, "Zoé", false).visitor();
            assertThat(ground.status(stranger, PAGE)).isEqualTo(403);
            assertThat(words(stranger, FormKey.fresh(), "Forcé.")
                            .post("/" + ground.slug + PAGE)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class The_team {
        @Test
        void writes_for_a_member_without_mailbox_only() {
            UUID marcelle = ground.seatsWithoutMailbox(ground.body, "Marcelle");
            assertThat(words(ground.facilitator, FormKey.fresh(), "Sans siège.")
                            .post("/" + ground.slug + PAGE)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(words(ground.facilitator, FormKey.fresh(), "Pour Marcelle.")
                            .formParam("pour", marcelle)
                            .post("/" + ground.slug + PAGE)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ground.page(ground.facilitator, PAGE + "?pour=" + marcelle)
                            .text())
                    .contains("Vous écrivez pour Marcelle.", "Pour Marcelle.");
        }
    }

    private RequestSpecification words(TestPeople.Visitor visitor, String key, String words) {
        return CouncilGround.form(visitor)
                .formParam("cle", key)
                .formParam("texte", words)
                .formParam("voix", "RESIDENT")
                .formParam("nature", "NEED")
                .formParam("quartier", "nord")
                .formParam("consultation", "concertation");
    }

    private Contribution only() {
        List<Contribution> all = QuarkusTransaction.requiringNew()
                .call(() -> Contribution.list("contract = ?1 and sourceKind = 'council'", ground.contract));
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
