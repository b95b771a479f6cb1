package fr.portevoix.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people come in with a password, and how they leave. */
@QuarkusTest
class SignInTest {

    @Nested
    class Somebody_with_an_account {
        @Test
        void comes_in_with_address_and_password_whatever_the_capitals_of_the_address() {
            Person person = TestPeople.create("capitales");
            String cookie = signIn(" " + person.email.toUpperCase(), TestPeople.PASSWORD, "")
                    .statusCode(303)
                    .extract()
                    .header("Set-Cookie");
            assertThat(cookie)
                    .startsWith("session=")
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax")
                    .containsIgnoringCase("Max-Age=43200")
                    .contains("Path=/")
                    .doesNotContainIgnoringCase("Secure");
        }

        @Test
        void lands_at_their_account_when_no_desk_is_open_to_them() {
            Person person = TestPeople.create("sans.bureau");
            assertThat(location(signIn(person.email, TestPeople.PASSWORD, ""))).isEqualTo("/compte");
        }

        @Test
        void lands_at_the_desk_of_their_contract() {
            Contract contract = newContract();
            Person person = TestPeople.create("animatrice");
            TestPeople.grant(person, Role.FACILITATOR, ScopeKind.CONTRACT, contract.id);
            assertThat(location(signIn(person.email, TestPeople.PASSWORD, "")))
                    .isEqualTo("/" + contract.slug + "/bureau");
        }

        @Test
        void lands_where_they_wanted_to_go() {
            Person person = TestPeople.create("retour");
            assertThat(location(signIn(person.email, TestPeople.PASSWORD, "/lieu/bureau/notes?page=2")))
                    .isEqualTo("/lieu/bureau/notes?page=2");
        }

        @Test
        void gets_a_session_of_its_own_each_time_and_the_one_before_ends_with_it() {
            Person person = TestPeople.create("deux.fois");
            TestPeople.Visitor first = TestPeople.signIn(person);
            String second = given().redirects()
                    .follow(false)
                    .cookie("session", first.cookie())
                    .formParam("_jeton", first.formToken())
                    .formParam("email", person.email)
                    .formParam("password", TestPeople.PASSWORD)
                    .post("/connexion")
                    .then()
                    .statusCode(303)
                    .extract()
                    .cookie("session");
            assertThat(second).isNotEqualTo(first.cookie());
            assertThat(isSignedIn(second)).isTrue();
            assertThat(isSignedIn(first.cookie())).isFalse();
        }

        @Test
        void leaves_and_the_token_opens_nothing_any_more_wherever_it_was_copied() {
            TestPeople.Visitor visitor = TestPeople.withoutGrant();
            Response left = given().redirects()
                    .follow(false)
                    .cookie("session", visitor.cookie())
                    .formParam("_jeton", visitor.formToken())
                    .post("/deconnexion");
            assertThat(left.statusCode()).isEqualTo(303);
            assertThat(left.header("Set-Cookie")).startsWith("session=;").containsIgnoringCase("Max-Age=0");
            assertThat(isSignedIn(visitor.cookie())).isFalse();
        }

        @Test
        void is_known_by_what_is_seen_of_their_address_and_nothing_that_is_not() {
            Person person = TestPeople.create("recopie");
            for (String hidden : List.of("\u0000", "\u0007")) {
                assertThat(Person.withEmail(person.email + hidden)).isEmpty();
                signIn(person.email + hidden, "un autre mot", "").statusCode(422);
                signIn(person.email + hidden, TestPeople.PASSWORD, "").statusCode(303);
            }
        }
    }

    @Nested
    class Somebody_without {
        @Test
        void reads_one_sentence_whatever_was_wrong_and_keeps_the_address_they_wrote() {
            Person known = TestPeople.create("connue");
            Person closed = TestPeople.create("fermee");
            QuarkusTransaction.requiringNew().run(() -> Person.update("active = false where id = ?1", closed.id));
            String unknown = "personne." + UUID.randomUUID() + "@essai.example";

            String wrongPassword = refusal(known.email, "pas le bon mot de passe");
            assertThat(wrongPassword).contains("ne vont pas ensemble").contains(known.email);
            assertThat(refusal(unknown, TestPeople.PASSWORD).replace(unknown, "X"))
                    .isEqualTo(wrongPassword.replace(known.email, "X"));
            assertThat(refusal(closed.email, TestPeople.PASSWORD).replace(closed.email, "X"))
                    .isEqualTo(wrongPassword.replace(known.email, "X"));
        }

        @Test
        void is_not_taken_for_the_person_whose_address_looks_like_theirs() {
            Person person = TestPeople.create("sosie");
            for (String alike :
                    List.of(person.email.replaceFirst("o", "ó"), person.email.replace("example", "éxample"))) {
                assertThat(Person.withEmail(alike)).as(alike).isEmpty();
                signIn(alike, TestPeople.PASSWORD, "").statusCode(422);
            }
        }

        @Test
        void reads_it_also_for_an_empty_form_and_for_an_endless_one() {
            given().post("/connexion").then().statusCode(422);
            signIn("x".repeat(100_000), "y".repeat(100_000), "z".repeat(100_000))
                    .statusCode(422);
        }

        @Test
        void is_asked_to_wait_after_ten_attempts_on_one_address_even_with_the_right_password() {
            Person person = TestPeople.create("visee");
            for (int attempt = 0; attempt < 10; attempt++) {
                signIn(person.email, "mauvais " + attempt, "").statusCode(422);
            }
            signIn(person.email, TestPeople.PASSWORD, "")
                    .statusCode(429)
                    .body(containsString("Trop d’essais"))
                    .body(containsString(person.email));
        }

        @Test
        void finds_the_form_in_arabic_too() {
            given().get("/connexion?langue=ar")
                    .then()
                    .statusCode(200)
                    .body(containsString("dir=\"rtl\""))
                    .body(containsString("تسجيل الدخول"))
                    .body(not(containsString("Mot de passe")));
        }
    }

    @Nested
    class Somebody_who_sends_others_here {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "//evil.example",
                    "///evil.example",
                    "/\\evil.example",
                    "\\\\evil.example",
                    "https://evil.example/",
                    "javascript:alert(1)",
                    "/\t/evil.example",
                    "/a\r\nSet-Cookie: x=y",
                    "/ //evil.example",
                    "/a/..//evil.example",
                    "evil.example",
                    "/connexion",
                    "/deconnexion"
                })
        void cannot_have_them_sent_on_elsewhere_after_they_signed_in(String elsewhere) {
            Person person = TestPeople.create("abusee");
            assertThat(location(signIn(person.email, TestPeople.PASSWORD, elsewhere)))
                    .isEqualTo("/compte");
        }
    }

    private static ValidatableResponse signIn(String email, String password, String comeBack) {
        return given().redirects()
                .follow(false)
                .formParam("email", email)
                .formParam("password", password)
                .formParam("retour", comeBack)
                .post("/connexion")
                .then();
    }

    private static String refusal(String email, String password) {
        return signIn(email, password, "").statusCode(422).extract().asString();
    }

    private static String location(ValidatableResponse response) {
        URI location = URI.create(response.statusCode(303).extract().header("Location"));
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    private static boolean isSignedIn(String cookie) {
        return given().redirects()
                        .follow(false)
                        .cookie("session", cookie)
                        .get("/compte")
                        .statusCode()
                == 200;
    }

    private static Contract newContract() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Contract contract = new Contract();
            contract.slug = "lieu-" + UUID.randomUUID();
            contract.name = "Contrat";
            contract.territory = "Territoire";
            contract.startsOn = LocalDate.of(2024, 1, 1);
            contract.endsOn = LocalDate.of(2030, 12, 31);
            contract.persist();
            return contract;
        });
    }
}
