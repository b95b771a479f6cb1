package fr.portevoix.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the demo, its accounts sign in with the password that its README tells. */
@QuarkusTest
@TestProfile(DemoAccountsTest.Demo.class)
class DemoAccountsTest {
    /** An instance that is the demo. */
    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("portevoix.demo", "true");
        }
    }

    @Inject
    DemoAccounts accounts;

    @BeforeEach
    void create() {
        Contract contract = QuarkusTransaction.requiringNew()
                .call(() -> Contract.at("demo-comptes").orElseGet(() -> {
                    Contract made = new Contract();
                    made.slug = "demo-comptes";
                    made.name = "Contrat";
                    made.territory = "Territoire";
                    made.persist();
                    return made;
                }));
        accounts.create(contract.id);
        accounts.create(contract.id);
    }

    @ParameterizedTest
    @CsvSource({"admin, /bureau", "animation, /bureau", "conseil, /bureau", "copil, /bureau"})
    void each_lands_where_its_grants_lead(String name, String landing) {
        given().redirects()
                .follow(false)
                .formParam("email", name + "@demo.example")
                .formParam("password", "portevoix-demo")
                .post("/connexion")
                .then()
                .statusCode(303)
                .header("Location", containsString(landing));
    }
}
