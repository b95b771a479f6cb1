package fr.portevoix.territory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.shared.text.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A translation is shown as unread until somebody signs it, in each language and contract by itself. */
@QuarkusTest
class LanguagesDeskTest {
    Contract contract;
    TestPeople.Visitor facilitator;

    @BeforeEach
    void a_contract() {
        contract = QuarkusTransaction.requiringNew().call(() -> {
            Contract made = new Contract();
            made.slug = "l" + UUID.randomUUID().toString().substring(0, 12);
            made.name = "Contrat d’essai";
            made.territory = "Essai";
            made.presentation = new Wording(Map.of());
            made.persist();
            return made;
        });
        facilitator = TestPeople.facilitator(contract.id);
    }

    @Test
    void pages_say_in_their_own_language_that_nobody_read_them_over_until_somebody_signs() {
        assertThat(notice("ar")).contains("لم يراجع أحد");
        assertThat(notice("en")).contains("Nobody has read");
        assertThat(notice("fr-x-simple")).contains("Personne n’a encore relu");
        assertThat(notice("fr")).isEmpty();

        assertThat(post("/ar", "reviewer", "Samira B., traductrice").statusCode())
                .isEqualTo(303);

        assertThat(notice("ar")).isEmpty();
        assertThat(notice("en")).isNotEmpty();
        assertThat(desk()).contains("Samira B., traductrice");

        assertThat(post("/ar/retirer", "x", "").statusCode()).isEqualTo(303);
        assertThat(notice("ar")).isNotEmpty();
    }

    @Test
    void a_signature_needs_a_name_and_a_language_that_pages_speak() {
        assertThat(post("/ar", "reviewer", "  ").statusCode()).isEqualTo(422);
        assertThat(post("/ar", "reviewer", "x".repeat(201)).statusCode()).isEqualTo(422);
        assertThat(post("/fr", "reviewer", "Moi").statusCode()).isEqualTo(404);
        assertThat(post("/xx", "reviewer", "Moi").statusCode()).isEqualTo(404);
        assertThat(notice("ar")).isNotEmpty();
    }

    private String notice(String language) {
        return Jsoup.parse(given().queryParam("langue", language)
                        .get("/" + contract.slug + "/glossaire")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select(".unread")
                .text();
    }

    private String desk() {
        return given().cookie("session", facilitator.cookie())
                .get("/" + contract.slug + "/bureau/langues")
                .asString();
    }

    private Response post(String address, String field, String value) {
        return given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken())
                .formParam(field, value)
                .post("/" + contract.slug + "/bureau/langues" + address);
    }
}
