package fr.portevoix.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.portevoix.account.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions for programmes. */
@QuarkusTest
class WorkshopApiTest {
    private WorkshopGround ground;
    private String api;

    @BeforeEach
    void a_session() {
        ground = WorkshopGround.laid(LocalDate.of(2026, 3, 2));
        api = "/api/v1/contracts/" + ground.slug + "/workshops";
    }

    private Response send(String bearer, String key, String body) {
        var request = given().contentType("application/json").body(body);
        if (bearer != null) {
            request.auth().oauth2(bearer);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(api + "/vivre-ensemble/lines");
    }

    @Nested
    class Anybody {
        @Test
        void lists_what_is_announced_and_reads_no_line_before_it_is_published() {
            ground.say("Un banc", "NEEDS", "k1");
            given().get(api)
                    .then()
                    .statusCode(200)
                    .body("items.slug", contains("vivre-ensemble"))
                    .body("next", equalTo(null));
            given().get(api + "/vivre-ensemble")
                    .then()
                    .statusCode(200)
                    .body("heads[0].heads", equalTo(12))
                    .body("lines", empty());
        }

        @Test
        void reads_the_lines_that_were_read_over_once_it_is_published() {
            ground.say("Un banc", "NEEDS", "k1");
            ground.say("Monsieur Untel crie", "HINDERS", "k2");
            WorkshopGround.form(ground.facilitator).formParam("lu", "1").post(ground.here + "/relire");
            WorkshopGround.form(ground.facilitator).post(ground.here + "/relire/2/referent");
            WorkshopGround.form(ground.facilitator).post(ground.here + "/publier");
            given().get(api + "/vivre-ensemble")
                    .then()
                    .body("session.state", equalTo("PUBLISHED"))
                    .body("lines", hasSize(1))
                    .body("lines[0].words", equalTo("Un banc"))
                    .body(not(containsString("Untel")));
        }

        @Test
        void takes_nothing_down() {
            send(null, "k", "{\"phase\":\"NEEDS\",\"words\":\"Rien\"}").then().statusCode(401);
            send(TestPeople.reader(ground.contractId).bearer(), "k", "{\"phase\":\"NEEDS\",\"words\":\"Rien\"}")
                    .then()
                    .statusCode(403);
            assertThat(ground.words()).isEmpty();
        }
    }

    @Nested
    class A_facilitators_programme {
        @Test
        void takes_a_line_down_once() {
            String body = "{\"phase\":\"PROPOSALS\",\"words\":\"Un banc\",\"quartiers\":[\"sud\"],\"hearts\":3}";
            send(ground.facilitator.bearer(), "k", body).then().statusCode(201).body("number", equalTo(1));
            send(ground.facilitator.bearer(), "k", body).then().statusCode(200).body("number", equalTo(1));
            send(ground.facilitator.bearer(), "k", body.replace("banc", "bus"))
                    .then()
                    .statusCode(422);
            assertThat(ground.words()).containsExactly("Un banc");
            assertThat(ground.items().get(0).hearts).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{}",
                    "{\"phase\":\"NEEDS\"}",
                    "{\"phase\":\"PARTY\",\"words\":\"x\"}",
                    "{\"phase\":\"NEEDS\",\"words\":\"x\",\"quartiers\":[\"la-lune\",null]}",
                    "{\"phase\":\"NEEDS\",\"words\":\"x\",\"hearts\":-1}",
                    "{\"phase\":\"NEEDS\",\"words\":\"x\",\"speaker\":\"KING\"}"
                })
        void is_told_what_is_wrong(String body) {
            send(ground.facilitator.bearer(), "k", body)
                    .then()
                    .statusCode(org.hamcrest.Matchers.in(java.util.List.of(400, 422)))
                    .contentType("application/problem+json");
            assertThat(ground.words()).isEmpty();
        }

        @Test
        void needs_a_key() {
            send(ground.facilitator.bearer(), null, "{\"phase\":\"NEEDS\",\"words\":\"x\"}")
                    .then()
                    .statusCode(400);
        }
    }
}
