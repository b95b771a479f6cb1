package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sensitive words: read by the referent alone, then by others once names are masked. */
@QuarkusTest
class ReferentDeskTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    ThemeCounts themeCounts;

    Ground ground;
    Codebook codebook;
    EnterContribution.Entered entered;

    @BeforeEach
    void a_text_is_aside() {
        ground = Ground.laid();
        codebook = ground.codebook("Besoins", "Violences");
        entered = enterContribution.enter(
                ground.said("Untel me menace au bloc C.", ground.north),
                UUID.randomUUID().toString(),
                null);
        inTransaction(
                () -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, entered.contribution().id));
    }

    String address() {
        return "/" + ground.slug + "/bureau/referent/" + entered.contribution().id;
    }

    Contribution found() {
        return inTransaction(() -> Contribution.findById(entered.contribution().id));
    }

    ThemeCounts.Result counts() {
        return inTransaction(() -> themeCounts.of(ThemeCounts.Scope.of(codebook, List.of(ground.consultation))));
    }

    @Nested
    class The_referent {
        Visitor referent;

        @BeforeEach
        void arrives() {
            referent = Visitor.with(Role.REFERENT, ground.contract.id);
        }

        @Test
        void masks_codes_and_lets_others_read_only_the_masked_words() {
            String theme = Jsoup.parse(referent.atPages().get(address()).asString())
                    .select("input[name=theme]")
                    .val();
            assertThat(counts().said()).isZero();
            referent.posting()
                    .formParam("masque", "[nom masqué] me menace au bloc C.")
                    .formParam("theme", theme)
                    .formParam("acte", "lisible")
                    .post(address())
                    .then()
                    .statusCode(303);
            assertThat(found().reading).isEqualTo(Reading.CLEARED);
            Visitor facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
            for (String place : List.of("/bureau/lire", "/bureau/contributions")) {
                assertThat(facilitator.atPages().get("/" + ground.slug + place).asString())
                        .contains("[nom masqué]")
                        .doesNotContain("Untel");
            }
            assertThat(given().get("/" + ground.slug + "/suivi/" + entered.number())
                            .asString())
                    .doesNotContain("Untel");
            assertThat(counts().lines().get(0).in(ground.north)).isEqualTo(1);
        }

        @Test
        void keeps_what_was_begun_without_letting_anybody_read() {
            referent.posting()
                    .formParam("masque", "[nom masqué]")
                    .formParam("acte", "garder")
                    .post(address())
                    .then()
                    .statusCode(303);
            assertThat(found().reading).isEqualTo(Reading.ASIDE);
            assertThat(found().maskedBody).isEqualTo("[nom masqué]");
        }

        @Test
        void gives_back_what_is_not_sensitive() {
            referent.posting()
                    .formParam("acte", "rendre")
                    .post(address())
                    .then()
                    .statusCode(303);
            assertThat(found().reading).isEqualTo(Reading.UNREAD);
            referent.atPages().get(address()).then().statusCode(404);
        }

        @Test
        void with_hostile_input_gets_an_answer_and_never_a_failure() {
            referent.posting()
                    .formParam("acte", "lisible")
                    .post(address())
                    .then()
                    .statusCode(422);
            referent.posting()
                    .formParam("masque", "x")
                    .formParam("acte", "autre")
                    .post(address())
                    .then()
                    .statusCode(400);
            referent.posting()
                    .formParam("masque", "x")
                    .formParam("theme", "'")
                    .post(address())
                    .then()
                    .statusCode(400);
            assertThat(found().reading).isEqualTo(Reading.ASIDE);
        }
    }

    @Nested
    class Everybody_else {
        @ParameterizedTest
        @EnumSource(value = Role.class, names = "REFERENT", mode = EnumSource.Mode.EXCLUDE)
        void is_refused(Role role) {
            Visitor other = Visitor.with(role, ground.contract.id);
            other.atPages().get(address()).then().statusCode(403);
            other.posting().formParam("acte", "rendre").post(address()).then().statusCode(403);
            assertThat(found().reading).isEqualTo(Reading.ASIDE);
        }

        @Test
        void referent_of_another_contract_is_refused_too() {
            Visitor.with(Role.REFERENT, Ground.laid().contract.id)
                    .atPages()
                    .get(address())
                    .then()
                    .statusCode(403);
        }
    }
}
