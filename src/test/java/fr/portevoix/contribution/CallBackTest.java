package fr.portevoix.contribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.contribution.callback.CallWish;
import fr.portevoix.contribution.rights.EraseReceipt;
import fr.portevoix.shared.database.WholeDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The wish to be called back: apart, sealed, noted when it is done, taken back with the receipt. */
@QuarkusTest
class CallBackTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    UseContributions useContributions;

    @Inject
    EraseReceipt eraseReceipt;

    @Inject
    Receipts receipts;

    @Inject
    DataSource database;

    Ground ground;
    EnterContribution.Entered mine;
    String digits;

    @BeforeEach
    void somebody_spoke() {
        ground = Ground.laid();
        mine = entered("Il fait noir derrière l’école.");
        digits = "06" + String.valueOf(10_000_000 + (int) (Math.random() * 89_999_999));
    }

    EnterContribution.Entered entered(String words) {
        return enterContribution.enter(
                ground.said(words, ground.north), UUID.randomUUID().toString(), null);
    }

    String address(EnterContribution.Entered of) {
        return "/" + ground.slug + "/suivi/" + of.number() + "/appel";
    }

    RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    void asks(EnterContribution.Entered of) {
        form().formParam("telephone", digits)
                .formParam("moment", "EVENING")
                .formParam("age", "15")
                .post(address(of))
                .then()
                .statusCode(303);
    }

    List<CallWish> wishes() {
        return Ground.inTransaction(() -> CallWish.list("contract", ground.contract));
    }

    @Nested
    class The_holder_of_a_receipt {
        @Test
        void asks_and_nothing_in_the_database_joins_the_number_to_the_words() throws Exception {
            asks(mine);
            assertThat(given().get(address(mine)).asString()).contains("Vous avez demandé à être rappelé");
            assertThat(WholeDatabase.columnsWith(database, digits.substring(1))).isEmpty();
            assertThat(WholeDatabase.columnsWith(database, mine.number().letters()))
                    .isEmpty();
        }

        @Test
        void takes_it_back_and_the_number_is_gone() {
            asks(mine);
            form().post(address(mine) + "/retirer").then().statusCode(200);
            assertThat(wishes()).isEmpty();
        }

        @Test
        void of_a_shared_telephone_takes_back_their_own_wish_alone() {
            EnterContribution.Entered sister = entered("Des jeux pour les petits.");
            asks(mine);
            asks(sister);
            assertThat(wishes()).hasSize(1);
            form().post(address(mine) + "/retirer");
            assertThat(wishes()).hasSize(1);
            assertThat(given().get(address(sister)).asString()).contains("Vous avez demandé");
            eraseReceipt.erase(receipts.hash(sister.number()), ErasedBy.HOLDER);
            assertThat(wishes()).isEmpty();
        }

        @Test
        void who_mistypes_keeps_what_was_typed() {
            Response refused =
                    form().formParam("telephone", "06 12").formParam("age", "").post(address(mine));
            assertThat(refused.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(refused.asString());
            assertThat(page.select("#telephone").val()).isEqualTo("06 12");
            assertThat(page.select("#age .error")).isNotEmpty();
            for (String hostile : List.of("x".repeat(10_000), "<script>", "=1+1", "+33 8 99 00 00 00 00")) {
                assertThat(form().formParam("telephone", hostile)
                                .formParam("age", "15")
                                .post(address(mine))
                                .statusCode())
                        .isEqualTo(422);
            }
        }
    }

    @Nested
    class A_stranger {
        @Test
        void cannot_ask_or_take_back_without_a_receipt() {
            String nobody = "/" + ground.slug + "/suivi/K7PM-4XQ2-9RTD-3/appel";
            given().redirects().follow(false).get(nobody).then().statusCode(303);
            form().formParam("telephone", digits)
                    .formParam("age", "15")
                    .post(nobody)
                    .then()
                    .statusCode(303);
            assertThat(wishes()).isEmpty();
        }
    }

    @Nested
    class A_facilitator {
        Visitor facilitator;

        @BeforeEach
        void arrives() {
            facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
            useContributions.use(
                    List.of(mine.contribution()),
                    UseTest.template(Relation.FEEDS, "sheet", UUID.randomUUID(), "Vous êtes nombreux à le dire."));
            asks(mine);
        }

        String desk() {
            return "/" + ground.slug + "/bureau/rappels";
        }

        @Test
        void opens_one_number_reads_what_to_tell_but_never_the_words_and_notes_the_call() {
            UUID wish = wishes().get(0).id;
            String list = facilitator.atPages().get(desk()).asString();
            assertThat(list)
                    .contains("À rappeler")
                    .contains("en fin de journée")
                    .doesNotContain(digits.substring(2));
            Response open = facilitator.posting().post(desk() + "/" + wish + "/ouvrir");
            assertThat(Jsoup.parse(open.asString()).select("a[href^=tel]").attr("href"))
                    .isEqualTo("tel:+33" + digits.substring(1));
            assertThat(open.asString())
                    .contains("Éclairer les cheminements")
                    .contains("Vous êtes nombreux à le dire.")
                    .doesNotContain("derrière l’école")
                    .doesNotContain(mine.number().toString());
            assertThat(facilitator.posting().post(desk() + "/" + wish).statusCode())
                    .isEqualTo(422);
            facilitator
                    .posting()
                    .formParam("dit", "La fiche sera décidée en juin.")
                    .post(desk() + "/" + wish)
                    .then()
                    .statusCode(303);
            assertThat(facilitator.atPages().get(desk()).asString())
                    .contains("Appelé le")
                    .contains("La fiche sera décidée en juin.");
        }

        @Test
        void who_reaches_nobody_finds_the_wish_in_the_list_again() {
            UUID wish = wishes().get(0).id;
            facilitator.posting().formParam("acte", "absent").post(desk() + "/" + wish);
            assertThat(facilitator.atPages().get(desk()).asString())
                    .contains("À rappeler")
                    .contains("Pas de réponse");
        }

        @Test
        void of_another_contract_opens_nothing() {
            Visitor stranger = Visitor.with(Role.FACILITATOR, Ground.laid().contract.id);
            Ground other = Ground.laid();
            Visitor theirs = Visitor.with(Role.FACILITATOR, other.contract.id);
            UUID wish = wishes().get(0).id;
            stranger.posting().post(desk() + "/" + wish + "/ouvrir").then().statusCode(403);
            theirs.posting()
                    .post("/" + other.slug + "/bureau/rappels/" + wish + "/ouvrir")
                    .then()
                    .statusCode(404);
        }
    }
}
