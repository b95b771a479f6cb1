package fr.portevoix.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import fr.portevoix.account.TestPeople.Visitor;
import fr.portevoix.shared.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two doors, one credential each: pages take the cookie and a form's token, the API takes the bearer token. */
@QuarkusTest
class DoorsTest {
    private static final String API = "/api/v1/tokens/current";

    @Nested
    class A_programme {
        @Test
        void gets_a_token_that_opens_the_api_until_it_is_given_back() {
            Person person = TestPeople.create("programme");
            String token = ask(person.email, TestPeople.PASSWORD)
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body("token_type", equalTo("Bearer"))
                    .body("expires_in", greaterThan(3600))
                    .extract()
                    .path("access_token");
            bearer(token).delete(API).then().statusCode(204);
            bearer(token).delete(API).then().statusCode(401).contentType(Problem.MEDIA_TYPE);
        }

        @Test
        void reads_a_problem_when_address_or_password_are_wrong_missing_or_no_json() {
            Person person = TestPeople.create("programme");
            ask(person.email, "faux").statusCode(401).contentType(Problem.MEDIA_TYPE);
            ask("personne@essai.example", "faux").statusCode(401).contentType(Problem.MEDIA_TYPE);
            given().contentType("application/json")
                    .body("{}")
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(422)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("errors.field", hasItems("email", "password"));
            given().contentType("application/json")
                    .body("{\"email\":")
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(400);
        }

        @Test
        void is_asked_to_wait_after_too_many_attempts() {
            String email = UUID.randomUUID() + "@essai.example";
            for (int attempt = 0; attempt < 10; attempt++) {
                ask(email, "faux").statusCode(401);
            }
            ask(email, "faux").statusCode(429).contentType(Problem.MEDIA_TYPE);
        }

        @Test
        void finds_pages_closed_to_its_token() {
            given().redirects()
                    .follow(false)
                    .auth()
                    .preemptive()
                    .oauth2(TestPeople.administrator().bearer())
                    .get("/compte")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/connexion"));
        }

        @Test
        void finds_the_api_closed_to_a_token_that_nobody_signed() {
            bearer("eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0.").delete(API).then().statusCode(401);
            bearer("rien").delete(API).then().statusCode(401);
        }
    }

    @Nested
    class A_browser {
        @Test
        void finds_the_api_closed_to_its_cookie() {
            given().cookie("session", TestPeople.administrator().cookie())
                    .delete(API)
                    .then()
                    .statusCode(401)
                    .contentType(Problem.MEDIA_TYPE);
        }

        @Test
        void sends_no_form_of_another_site() {
            Visitor visitor = TestPeople.withoutGrant();
            signedInForm(visitor)
                    .header("Sec-Fetch-Site", "cross-site")
                    .post("/compte/deconnexions")
                    .then()
                    .statusCode(403);
            signedInForm(visitor)
                    .header("Sec-Fetch-Site", "same-site")
                    .post("/compte/deconnexions")
                    .then()
                    .statusCode(403);
            signedInForm(visitor)
                    .header("Origin", "https://evil.example")
                    .post("/compte/deconnexions")
                    .then()
                    .statusCode(403);
            signedInForm(visitor)
                    .header("Origin", "null")
                    .post("/compte/deconnexions")
                    .then()
                    .statusCode(403);
            given().header("Sec-Fetch-Site", "cross-site")
                    .post("/connexion")
                    .then()
                    .statusCode(403);
        }

        @Test
        void sends_no_form_without_the_token_of_its_session() {
            Visitor visitor = TestPeople.withoutGrant();
            given().cookie("session", visitor.cookie())
                    .post("/compte/deconnexions")
                    .then()
                    .statusCode(403);
            given().cookie("session", visitor.cookie())
                    .formParam("_jeton", TestPeople.withoutGrant().formToken())
                    .post("/compte/deconnexions")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class An_ended_session {
        @Test
        void closes_both_doors_at_once() {
            Visitor visitor = TestPeople.withoutGrant();
            signedInForm(visitor).post("/compte/deconnexions").then().statusCode(303);
            page(visitor).statusCode(303);
            bearer(visitor.bearer()).delete(API).then().statusCode(401);
        }

        @Test
        void is_also_one_whose_account_was_closed() {
            Visitor visitor = TestPeople.withoutGrant();
            page(visitor).statusCode(200);
            QuarkusTransaction.requiringNew()
                    .run(() -> Person.update("active = false where id = ?1", visitor.personId()));
            page(visitor).statusCode(303);
        }
    }

    @Nested
    class A_demo_account_outside_the_demo {
        @Test
        void opens_no_door_by_password_token_or_session() {
            Person person = TestPeople.createWithEmail("Démo", UUID.randomUUID() + DemoDoor.DOMAIN);
            given().formParam("email", person.email)
                    .formParam("password", TestPeople.PASSWORD)
                    .post("/connexion")
                    .then()
                    .statusCode(422);
            ask(person.email, TestPeople.PASSWORD).statusCode(401);
            page(TestPeople.signIn(person)).statusCode(303);
            bearer(TestPeople.signIn(person).bearer()).delete(API).then().statusCode(401);
        }
    }

    private static ValidatableResponse ask(String email, String password) {
        return given().contentType("application/json")
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/tokens")
                .then();
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().preemptive().oauth2(token);
    }

    private static RequestSpecification signedInForm(Visitor visitor) {
        return given().redirects()
                .follow(false)
                .cookie("session", visitor.cookie())
                .formParam("_jeton", visitor.formToken());
    }

    private static ValidatableResponse page(Visitor visitor) {
        return given().redirects()
                .follow(false)
                .cookie("session", visitor.cookie())
                .get("/compte")
                .then();
    }
}
