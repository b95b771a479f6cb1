package fr.portevoix.proposal;

import static fr.portevoix.proposal.ProposalGround.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.media.TestPhotos;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programmes propose as people do: once per key, moderated, with a receipt. */
@QuarkusTest
class ProposeApiTest {
    ProposalGround ground;

    @BeforeEach
    void an_open_call() {
        ground = new ProposalGround();
    }

    Response send(RequestSpecification who, String key, String body) {
        RequestSpecification post =
                who.contentType("application/json; charset=utf-8").body(body);
        return (key == null ? post : post.header("Idempotency-Key", key))
                .post("/api/v1/contracts/" + ground.contract.slug + "/proposals");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String bench(String more) {
        return "{\"idea\":\"Un banc à l’ombre\",\"quartiers\":[\"grazailles\"]" + more + "}";
    }

    @Nested
    class Somebody_without_an_account {
        @Test
        void gets_a_receipt_whose_page_tells_their_words_while_nobody_else_reads_them() {
            String receipt = send(given(), key(), bench(",\"need\":\"Il fait chaud\",\"place\":\"Place Noire\""))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("receipt");
            assertThat(page("/" + ground.contract.slug + "/suivi/" + receipt).text())
                    .contains("Un banc à l’ombre", "Il fait chaud");
            assertThat(page(ground.address()).text()).doesNotContain("Un banc");
            assertThat(given().get("/api/v1/contracts/" + ground.contract.slug + "/proposals")
                            .asString())
                    .doesNotContain("Un banc");
            assertThat(ground.deskPage("").text()).contains("Un banc à l’ombre");
        }

        @Test
        void sends_again_and_gets_the_same_receipt_and_other_words_are_not_swallowed() {
            String key = key();
            String first = send(given(), key, bench("")).path("receipt");
            Response again = send(given(), key, bench(""));
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.<String>path("receipt")).isEqualTo(first);
            send(given(), key, bench(",\"need\":\"Autre chose\"")).then().statusCode(422);
            assertThat(ProposalGround.in(() -> Proposal.count("proposalCall.id", ground.call.id)))
                    .isEqualTo(1);
        }

        @Test
        void sends_a_photo() {
            String photo = Base64.getEncoder().encodeToString(TestPhotos.jpeg(320, 240));
            send(given(), key(), bench(",\"photo\":\"" + photo + "\"")).then().statusCode(201);
            Proposal made = ground.last("Un banc à l’ombre");
            assertThat(ProposalGround.in(() -> ProposalPhoto.count("proposal", made)))
                    .isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[]",
                    "{}",
                    "null",
                    "{\"idea\":\"x\"}",
                    "{\"idea\":1,\"quartiers\":[\"grazailles\"]}",
                    "{\"idea\":\"x\",\"quartiers\":\"grazailles\"}",
                    "{\"idea\":\"x\",\"quartiers\":[\"ailleurs\"]}",
                    "{\"idea\":\"x\",\"quartiers\":[{}]}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"node\":\"99\"}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"speaker\":\"KING\"}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"photo\":\"<script>\"}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"call\":\"autre\"}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"language\":\"tlh\"}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"published\":true}",
                    "{\"idea\":\"x\",\"quartiers\":[\"grazailles\"],\"channel\":\"SMOKE\"}"
                })
        void is_told_what_cannot_be_taken(String body) {
            send(given(), key(), body).then().statusCode(422).contentType(containsString("problem+json"));
        }

        @Test
        void is_told_by_the_names_of_the_programmes_fields() {
            send(given(), key(), "{\"quartiers\":[]}")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("idea"))
                    .body("errors.field", hasItem("quartiers"));
            send(given(), null, bench("")).then().statusCode(400);
            send(given(), key(), "{\"idea\"").then().statusCode(400);
            send(given(), key(), bench("") + " {}").then().statusCode(400);
        }

        @Test
        void comes_too_late() {
            ground.open(LocalDate.now().minusDays(9), LocalDate.now().minusDays(1));
            send(given(), key(), bench("")).then().statusCode(422);
            send(given(), key(), bench(",\"call\":\"idees\"")).then().statusCode(422);
        }

        @Test
        void does_not_say_that_words_came_another_way() {
            send(given(), key(), bench(",\"channel\":\"PAPER\"")).then().statusCode(401);
            send(
                            given().auth()
                                    .oauth2(TestPeople.reader(ground.contract.id)
                                            .bearer()),
                            key(),
                            bench(",\"channel\":\"PAPER\""))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_facilitator_enters_what_came_on_paper_after_the_call_has_closed() {
        ground.open(LocalDate.now().minusDays(9), LocalDate.now().minusDays(1));
        send(
                        given().auth().oauth2(ground.facilitator.bearer()),
                        key(),
                        bench(",\"channel\":\"PAPER\",\"call\":\"idees\""))
                .then()
                .statusCode(201);
        Proposal made = ground.last("Un banc à l’ombre");
        assertThat(ground.words(made)).singleElement().satisfies(said -> {
            assertThat(said.channel).isEqualTo(Channel.PAPER);
            assertThat(said.enteredBy).isEqualTo(ground.facilitator.personId());
        });
    }

    @Test
    void the_description_for_programmes_says_how() {
        given().get("/q/openapi?format=json").then().statusCode(200).body(containsString("Propose an action"));
    }
}
