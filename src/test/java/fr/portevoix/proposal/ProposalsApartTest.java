package fr.portevoix.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals that feed an action sheet are listed on its page one by one, while they are public, and never counted. */
@QuarkusTest
class ProposalsApartTest {
    ProposalGround ground;

    @BeforeEach
    void ground() {
        ground = new ProposalGround();
    }

    private String sheets() {
        return "/" + ground.contract.slug + "/bureau/fiches";
    }

    private String fed(Proposal proposal) {
        String sheet = ground.atDesk()
                .formParam("title", "Des bancs à l’ombre")
                .post(sheets())
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/fiches/|/ecrire$", "");
        List<UUID> words = ground.words(proposal).stream().map(said -> said.id).toList();
        ground.atDesk()
                .formParam("choisi", words)
                .formParam("reason", "Vous proposiez des bancs.")
                .post(sheets() + "/" + sheet + "/paroles")
                .then()
                .statusCode(303);
        ground.atDesk()
                .formParam("note", "")
                .formParam("revision", 0)
                .post(sheets() + "/" + sheet + "/figer")
                .then()
                .statusCode(303);
        ground.atDesk()
                .post(sheets() + "/" + sheet + "/versions/1/publier")
                .then()
                .statusCode(303);
        return sheet;
    }

    private Document origin(String sheet) {
        return Jsoup.parse(given().get("/" + ground.contract.slug + "/fiches/" + sheet + "/origine")
                .asString());
    }

    @Test
    void a_published_proposal_is_listed_with_its_page_and_no_number() {
        Proposal proposal = ground.published("Mettre des bancs à l’ombre devant la halle.");
        Document page = origin(fed(proposal));
        assertThat(page.select(".doors a").attr("href")).isEqualTo(ground.address() + "/" + proposal.slug);
        assertThat(page.text()).contains("propositions auxquelles elle répond").doesNotContain("‹ 11");
    }

    @Test
    void one_that_is_with_the_referent_is_nowhere() {
        Proposal proposal = ground.published("Mettre des bancs à l’ombre devant la halle.");
        String sheet = fed(proposal);
        QuarkusTransaction.requiringNew()
                .run(() -> Contribution.update(
                        "reading = ?1 where sourceKind = 'proposal' and sourceId = ?2", Reading.ASIDE, proposal.id));
        assertThat(origin(sheet).text()).doesNotContain("bancs à l’ombre devant");
    }

    @Test
    void nobody_makes_it_public_or_takes_it_back_from_the_sheet() {
        Proposal proposal = ground.published("Mettre des bancs à l’ombre devant la halle.");
        String sheet = fed(proposal);
        Document desk = Jsoup.parse(given().cookie("session", ground.facilitator.cookie())
                .get(sheets() + "/" + sheet + "/paroles")
                .asString());
        assertThat(desk.select("form[action$=/citer], form[action$=/taire]")).isEmpty();
        assertThat(desk.text()).contains("publiée à part");
        String untie = desk.select("form[action$=/retirer]").first().attr("action");
        ground.atDesk().post(untie.replace("/retirer", "/taire")).then().statusCode(404);
    }
}
