package fr.portevoix.survey.abuse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.AuditEntry;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.SurveyTallies;
import fr.portevoix.survey.SurveyTallies.Measure;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Responses that have something odd are looked at, set aside with a reason, and brought back. */
@QuarkusTest
class FlaggedDeskTest {
    private static final String SAME =
            "{\"bus\":\"bad\",\"rues\":\"bad\",\"halls\":\"bad\",\"jeux\":\"bad\",\"ecoles\":\"bad\"}";

    @Inject
    TestSurveys surveys;

    @Inject
    SurveyTallies tallies;

    BurstGround ground;
    TestPeople.Visitor facilitator;
    String desk;

    @BeforeEach
    void one_odd_response_among_two() {
        ground = new BurstGround(surveys.survey(BurstGround.SURVEY));
        facilitator = TestPeople.facilitator(ground.survey.contract.id);
        desk = "/" + ground.survey.contract.slug + "/bureau/enquetes/quartier/signalees";
        send("{\"views\":" + SAME + ",\"needs\":\"Tout est mal.\"}");
        send("{\"needs\":\"Un bus le soir.\"}");
    }

    void send(String answers) {
        ground.sendAsProgramme("127.0.0.1", "{\"answers\":" + answers + "}")
                .then()
                .statusCode(201);
    }

    Response odd() {
        return ground.responses().stream()
                .filter(response -> response.flags != null)
                .findFirst()
                .orElseThrow();
    }

    Document page(String query) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(desk + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    io.restassured.response.Response post(TestPeople.Visitor who, String act, Object... fields) {
        var form = given().redirects()
                .follow(false)
                .cookie("session", who.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", who.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            String name = (String) fields[i];
            if (fields[i + 1] instanceof List<?> many) {
                form.formParam(name, many);
            } else {
                form.formParam(name, fields[i + 1]);
            }
        }
        return form.post(desk + act);
    }

    void setAside(UUID id) {
        post(facilitator, "/ecarter", "choisi", id, "reason", "MACHINE", "confirm", "oui")
                .then()
                .statusCode(303);
    }

    int bad() {
        return QuarkusTransaction.requiringNew()
                .call(() -> tallies.count(ground.survey, new Measure("views", "bus"), "fr", Set.of())
                        .orElseThrow()
                        .count(1, 0));
    }

    long countedWords() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Contribution.count("contract = ?1 and counted = true", ground.survey.contract));
    }

    @Nested
    class A_facilitator {
        @Test
        void sees_what_is_odd_with_its_answers_in_words() {
            Document page = page("");

            assertThat(page.select("article")).hasSize(1);
            assertThat(page.select("article").text())
                    .contains("Lignes identiques", "Bus : Mal", "Tout est mal.", "en ligne");
        }

        @Test
        void filters_by_flag_channel_source_and_state() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Response.update("source = 'affiche-1' where id = ?1", odd().id));

            assertThat(page("?signe=SAME_ROWS&canal=ONLINE&source=affiche-1").select("article"))
                    .hasSize(1);
            assertThat(page("?signe=BURST").select("article")).isEmpty();
            assertThat(page("?canal=PHONE").select("article")).isEmpty();
            assertThat(page("?source=affiche-2").select("article")).isEmpty();
            assertThat(page("?etat=toutes").select("article")).hasSize(2);
            assertThat(page("?signe=%27%3B&canal=X&page=-3&etat=%00").select("article"))
                    .hasSize(1);
        }

        @Test
        void is_asked_once_more_before_anything_is_set_aside() {
            Document asked = Jsoup.parse(post(facilitator, "/ecarter", "choisi", odd().id, "reason", "DUPLICATE")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());

            assertThat(asked.select("h1").text()).isEqualTo("Écarter 1 réponse ?");
            assertThat(odd().asideOn).isNull();
        }

        @Test
        void takes_a_response_with_its_words_out_of_every_count_and_brings_it_back() {
            UUID id = odd().id;
            assertThat(bad()).isEqualTo(1);

            setAside(id);
            assertThat(odd().asideOn).isNotNull();
            assertThat(odd().asideBy).isEqualTo(facilitator.personId());
            assertThat(odd().asideReason).isEqualTo("Envoi automatique");
            assertThat(bad()).isZero();
            assertThat(countedWords()).isEqualTo(1);
            assertThat(page("").select("article")).isEmpty();
            assertThat(page("?etat=ecartees").select("article").text()).contains("Envoi automatique");

            post(facilitator, "/reprendre", "choisi", id).then().statusCode(303);
            assertThat(odd().asideOn).isNull();
            assertThat(bad()).isEqualTo(1);
            assertThat(countedWords()).isEqualTo(2);
        }

        @Test
        void leaves_a_trace_of_who_did_it() {
            setAside(odd().id);

            List<AuditEntry> entries = QuarkusTransaction.requiringNew()
                    .call(() -> AuditEntry.list(
                            "contractId = ?1 and act = ?2", ground.survey.contract.id, "survey.set-aside"));
            assertThat(entries).singleElement().satisfies(entry -> {
                assertThat(entry.personId).isEqualTo(facilitator.personId());
                assertThat(entry.detail).isEqualTo("1 : Envoi automatique");
            });
        }

        @Test
        void sets_many_aside_at_once() {
            List<UUID> ids =
                    ground.responses().stream().map(response -> response.id).toList();

            post(facilitator, "/ecarter", "choisi", ids, "reason", "OTHER", "details", "Essai du 3", "confirm", "oui");
            assertThat(ground.responses())
                    .allMatch(response -> response.asideReason.equals("Autre raison – Essai du 3"));
            assertThat(countedWords()).isZero();
        }

        @Test
        void gets_the_page_back_with_what_is_missing_and_what_was_ticked() {
            Document page = Jsoup.parse(post(facilitator, "/ecarter", "choisi", odd().id, "reason", "OTHER")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());

            assertThat(page.select(".mend a").attr("href")).isEqualTo("#details");
            assertThat(page.select("[name=choisi]").hasAttr("checked")).isTrue();
            post(facilitator, "/ecarter", "reason", "nonsense").then().statusCode(422);
            post(facilitator, "/ecarter", "choisi", "no-id", "reason", "MACHINE", "confirm", "oui")
                    .then()
                    .statusCode(422);
        }

        @Test
        void reaches_no_response_of_another_survey() {
            BurstGround other = new BurstGround(surveys.survey(BurstGround.SURVEY));
            other.sendAsProgramme("127.0.0.1", "{\"answers\":{\"needs\":\"Un banc.\"}}");

            setAside(other.responses().get(0).id);
            assertThat(other.responses().get(0).asideOn).isNull();
        }

        @Test
        void does_not_read_here_what_is_with_the_referent() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Contribution.update("reading = ?1 where sourceId = ?2", Reading.ASIDE, odd().id));

            assertThat(page("").text()).doesNotContain("Tout est mal.").contains("confié au référent");
        }

        @Test
        void finds_the_same_words_in_three_responses_and_not_in_two() {
            String copied = "Nous voulons un bus toutes les dix minutes, le soir aussi.";
            send("{\"needs\":\"" + copied + "\"}");
            send("{\"needs\":\"" + copied.toUpperCase(java.util.Locale.FRENCH) + "\"}");
            post(facilitator, "/chercher").then().statusCode(303);
            assertThat(page("?signe=SAME_WORDS").select("article")).isEmpty();

            send("{\"views\":" + SAME + ",\"needs\":\"" + copied + "\"}");
            post(facilitator, "/chercher").then().statusCode(303);
            post(facilitator, "/chercher").then().statusCode(303);
            assertThat(page("?signe=SAME_WORDS").select("article")).hasSize(3);
            assertThat(ground.responses())
                    .extracting(response -> response.flags)
                    .containsOnlyOnce("SAME_ROWS,SAME_WORDS");
        }
    }

    @Nested
    class Somebody_of_another_contract {
        @Test
        void may_neither_look_nor_set_aside() {
            TestPeople.Visitor stranger = TestPeople.facilitator(UUID.randomUUID());

            post(stranger, "/ecarter", "choisi", odd().id, "reason", "MACHINE", "confirm", "oui")
                    .then()
                    .statusCode(403);
            assertThat(odd().asideOn).isNull();
        }
    }

    @Nested
    class Its_author {
        @Test
        void still_finds_their_words_by_their_receipt() {
            String receipt = ground.sendAsProgramme("127.0.0.1", "{\"answers\":{\"needs\":\"Une fontaine.\"}}")
                    .path("receipt");
            ground.responses().forEach(response -> setAside(response.id));

            String story = given().get("/" + ground.survey.contract.slug + "/suivi/" + receipt)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(story).contains("Une fontaine.");
        }
    }
}
