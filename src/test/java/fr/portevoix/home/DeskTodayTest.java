package fr.portevoix.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Ground;
import fr.portevoix.contribution.Reading;
import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.shared.text.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The desk's first page says what waits, so that nobody has to look into each room. */
@QuarkusTest
class DeskTodayTest {
    /** A contract with a call for proposals. */
    static class Town extends Ground {
        static Town laid() {
            Town town = new Town();
            QuarkusTransaction.requiringNew().run(town::lay);
            return town;
        }

        @Override
        protected void lay() {
            super.lay();
            ProposalCall call = new ProposalCall();
            call.contract = contract;
            call.consultation = consultation;
            call.slug = "idees";
            call.title = Wording.french("Vos idées");
            call.presentation = Wording.french("Dites-les.");
            call.opensOn = LocalDate.of(2026, 1, 1);
            call.closesOn = LocalDate.of(2099, 1, 1);
            call.published = true;
            call.persist();
        }
    }

    Town town;
    TestPeople.Visitor facilitator;

    @BeforeEach
    void ground() {
        town = Town.laid();
        facilitator = TestPeople.with(Role.FACILITATOR, town.contract.id);
    }

    Document today(TestPeople.Visitor visitor) {
        return Jsoup.parse(given().cookie("session", visitor.cookie())
                .get("/" + town.slug + "/bureau")
                .asString());
    }

    void propose(String idea) {
        assertThat(given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .formParam("cle", UUID.randomUUID().toString())
                        .formParam("idee", idea)
                        .formParam("quartier", "nord")
                        .formParam("voix", "RESIDENT")
                        .post("/" + town.slug + "/propositions/appels/idees")
                        .statusCode())
                .isEqualTo(303);
    }

    @Nested
    class The_facilitator {
        @Test
        void reads_that_nothing_waits() {
            assertThat(today(facilitator).text()).contains("Rien d’autre n’attend.");
        }

        @Test
        void goes_to_what_waits_and_sees_what_is_late_first() {
            propose("Un banc devant l’école.");
            propose("Un jardin partagé.");
            QuarkusTransaction.requiringNew().run(() -> {
                Proposal.<Proposal>list("contract", town.contract).get(0).proposedOn = LocalDate.of(2026, 2, 1);
                Contribution.update("reading = ?1 where contract = ?2", Reading.READ, town.contract);
            });
            Document page = today(facilitator);
            assertThat(page.select("ul.doors li").eachText())
                    .containsExactly("2 propositions à modérer dont 1 en retard", "2 paroles à qualifier");
            assertThat(page.select("ul.doors a").eachAttr("href"))
                    .containsExactly("/" + town.slug + "/bureau/propositions", "/" + town.slug + "/bureau/qualifier");
        }
    }

    @Nested
    class The_reader {
        @Test
        void is_not_told_of_it() {
            propose("Un banc devant l’école.");
            assertThat(today(TestPeople.with(Role.READER, town.contract.id)).text())
                    .doesNotContain("à modérer");
        }
    }
}
