package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.portevoix.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contributions for programmes. */
@QuarkusTest
class ContributionApiTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    ImportCodebook importCodebook;

    @Inject
    CodeContribution codeContribution;

    Ground ground;
    Codebook codebook;

    @BeforeEach
    void ground() {
        ground = Ground.laid();
        codebook = ground.codebook("Besoins");
        importCodebook.into(codebook, ImportsTest.csv("theme,nodes\nÉclairage,2.1\nPropreté,2.2\n"));
    }

    String address() {
        return "/api/v1/contracts/" + ground.slug + "/contributions";
    }

    UUID coded(String words, String theme) {
        Contribution said = enterContribution
                .enter(ground.said(words, ground.north), UUID.randomUUID().toString(), null)
                .contribution();
        inTransaction(() -> codeContribution.give(
                Contribution.findById(said.id), Theme.named(codebook, theme).orElseThrow(), null));
        return said.id;
    }

    @Nested
    class A_reader {
        Visitor reader;

        @BeforeEach
        void arrives() {
            reader = Visitor.with(Role.READER, ground.contract.id);
        }

        @Test
        void finds_what_leads_to_a_node_or_below_it() {
            coded("Il fait noir.", "Éclairage");
            coded("C’est sale.", "Propreté");
            reader.atApi()
                    .get(address() + "?node=2.1")
                    .then()
                    .statusCode(200)
                    .body("items.body", contains("Il fait noir."));
            reader.atApi()
                    .get(address() + "?node=2&kind=NEED&quartier=nord&since=2026-01-01")
                    .then()
                    .body("items", hasSize(2));
            reader.atApi().get(address() + "?quartier=sud").then().body("items", empty());
        }

        @Test
        void pages_through_everything_once() {
            for (int i = 0; i < 3; i++) {
                coded("Texte " + i, "Éclairage");
            }
            String next = reader.atApi()
                    .get(address() + "?limit=2")
                    .then()
                    .body("items", hasSize(2))
                    .extract()
                    .path("next");
            reader.atApi()
                    .get(address() + "?limit=2&after=" + next)
                    .then()
                    .body("items", hasSize(1))
                    .body("next", nullValue());
        }

        @Test
        void is_given_neither_words_nor_themes_while_the_referent_has_them() {
            UUID id = coded("Untel me menace.", "Éclairage");
            inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, id));
            reader.atApi()
                    .get(address() + "/" + id)
                    .then()
                    .body("body", nullValue())
                    .body("themes", empty());
            reader.atApi().get(address() + "/" + id + "/trace").then().body("items.stage", contains("SAID"));
            reader.atApi().get(address() + "?node=2.1").then().body("items", empty());
            for (String type : List.of("text/csv", "application/x-ndjson", "application/json")) {
                assertThat(reader.atApi().accept(type).get(address()).asString())
                        .contains(id.toString())
                        .doesNotContain("Untel");
            }
        }

        @Test
        void follows_a_contribution_to_its_themes_and_nodes() {
            UUID id = coded("Il fait noir.", "Éclairage");
            reader.atApi()
                    .get(address() + "/" + id + "/trace")
                    .then()
                    .statusCode(200)
                    .body("items.kind", contains("contribution", "theme", "node"))
                    .body("items.label", hasItems("Éclairage", "2.1 Favoriser la tranquillité"));
        }

        @Test
        void takes_a_file_that_no_spreadsheet_runs() {
            coded("=HYPERLINK(\"x\")", "Éclairage");
            String csv = reader.atApi()
                    .accept("text/csv")
                    .get(address())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(csv).startsWith("id,consultation,channel").contains("'=HYPERLINK");
            assertThat(reader.atApi()
                            .accept("application/x-ndjson")
                            .get(address())
                            .asString()
                            .strip()
                            .lines())
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"?node=99", "?kind=x", "?since=hier", "?quartier=%27"})
        void with_a_wrong_parameter_gets_a_problem(String query) {
            reader.atApi().get(address() + query).then().statusCode(400).contentType("application/problem+json");
        }

        @Test
        void may_not_enter() {
            reader.atApi()
                    .contentType("application/json")
                    .header("Idempotency-Key", "k")
                    .body(Map.of("body", "x"))
                    .post(address())
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class A_facilitator {
        io.restassured.response.Response enter(String key, String words) {
            return Visitor.with(Role.FACILITATOR, ground.contract.id)
                    .atApi()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Map.of(
                            "consultation",
                            "concertation",
                            "body",
                            words,
                            "channel",
                            "LETTER",
                            "quartiers",
                            List.of("nord")))
                    .post(address());
        }

        @Test
        void enters_once_per_key_and_other_words_are_refused() {
            String receipt =
                    enter("k1", "Des bancs.").then().statusCode(201).extract().path("receipt");
            enter("k1", "Des bancs.").then().statusCode(200).body("receipt", equalTo(receipt));
            enter("k1", "Des arbres.").then().statusCode(422).contentType("application/problem+json");
            given().get("/" + ground.slug + "/suivi/" + receipt).then().statusCode(200);
        }

        @Test
        void with_flaws_is_told_each() {
            enter("k2", "").then().statusCode(422).body("errors.field", hasItems("texte"));
        }
    }

    @Nested
    class Anybody_else {
        @Test
        void is_refused() {
            given().get(address()).then().statusCode(401);
            Visitor.with(Role.COUNCIL_MEMBER, ground.contract.id)
                    .atApi()
                    .get(address())
                    .then()
                    .statusCode(403);
            Visitor.with(Role.FACILITATOR, Ground.laid().contract.id)
                    .atApi()
                    .get(address())
                    .then()
                    .statusCode(403);
        }
    }
}
