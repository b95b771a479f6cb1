package fr.portevoix.contribution.level;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;

import fr.portevoix.account.TestPeople;
import fr.portevoix.roadmap.ExampleContracts;
import fr.portevoix.territory.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far residents' words weigh, declared by subject and commune, and read by residents. */
@QuarkusTest
class DeclaredLevelTest {
    private Contract contract;
    private TestPeople.Visitor facilitator;

    @BeforeEach
    void a_contract() {
        contract = ExampleContracts.firstTerritory();
        facilitator = TestPeople.facilitator(contract.id);
    }

    @Test
    void residents_read_what_the_team_declared_in_their_language() {
        declare("Propreté des rues", "", "CODECISION").statusCode(303);
        declare("Rénovation", "carcassonne", "CONCERTATION").statusCode(303);

        given().get(page())
                .then()
                .statusCode(200)
                .body(containsString("Propreté des rues"))
                .body(containsString("Dans toutes les communes"))
                .body(containsString("vous décidez avec les élus"));
        given().get(page() + "?langue=ar").then().body(containsString("قرار مشترك"));
    }

    @Test
    void what_is_declared_again_replaces_what_was_there_for_that_place_only() {
        declare("Rénovation", "", "INFORMATION").statusCode(303);
        declare("Rénovation", "carcassonne", "CONSULTATION").statusCode(303);
        declare("rénovation", "", "CONCERTATION").statusCode(303);

        assertThat(Jsoup.parse(given().cookie("session", facilitator.cookie())
                                .get(desk())
                                .asString())
                        .select("main tbody tr"))
                .hasSize(2);
        given().get(page()).then().body(not(containsString("Information")));
    }

    @Test
    void a_declaration_is_taken_away_by_its_own_contract_alone() {
        declare("Rénovation", "", "INFORMATION").statusCode(303);
        String form = Jsoup.parse(given().cookie("session", facilitator.cookie())
                        .get(desk())
                        .asString())
                .select("form[action$=effacer]")
                .attr("action");
        Contract other = ExampleContracts.empty();
        TestPeople.Visitor stranger = TestPeople.facilitator(other.id);
        post(form.replace(contract.slug, other.slug), stranger).statusCode(404);
        post(form, stranger).statusCode(403);
        post(form, facilitator).statusCode(303);
        given().get(page()).then().body(containsString("encore rien déclaré"));
    }

    @Test
    void bad_input_comes_back_with_its_words() {
        declare("", "", "").statusCode(422).body(containsString("Choisissez le niveau"));
        declare("Écoles", "atlantis", "CONCERTATION").statusCode(422).body(containsString("value=\"Écoles\""));
        declare("x".repeat(201), "", "CODECISION").statusCode(422);
        declare("Écoles", "", "MONARCHIE").statusCode(422);
    }

    private ValidatableResponse declare(String subject, String commune, String level) {
        return given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .formParam("subject", subject)
                .formParam("commune", commune)
                .formParam("level", level)
                .redirects()
                .follow(false)
                .post(desk())
                .then();
    }

    private ValidatableResponse post(String address, TestPeople.Visitor by) {
        return given().cookie("session", by.cookie())
                .formParam("_jeton", by.formToken())
                .redirects()
                .follow(false)
                .post(address)
                .then();
    }

    private String page() {
        return "/" + contract.slug + "/participation";
    }

    private String desk() {
        return "/" + contract.slug + "/bureau/participation";
    }
}
