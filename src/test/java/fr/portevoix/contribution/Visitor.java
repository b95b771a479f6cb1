package fr.portevoix.contribution;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.Role;
import fr.portevoix.account.TestPeople;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody signed in, with the requests that tests of this room make in their name. */
record Visitor(TestPeople.Visitor person) {
    static Visitor with(Role role, UUID contract) {
        return new Visitor(TestPeople.with(role, contract));
    }

    RequestSpecification atPages() {
        return given().cookie("session", person.cookie()).redirects().follow(false);
    }

    RequestSpecification posting() {
        return atPages()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", person.formToken());
    }

    RequestSpecification atApi() {
        return given().auth().oauth2(person.bearer());
    }
}
