package fr.portevoix.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.database.WholeDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What somebody answered and said goes when they ask for it, everywhere, and they can prove it. */
@QuarkusTest
class ErasureTest {
    @Inject
    TestSurveys surveys;

    @Inject
    DataSource database;

    Survey survey;
    String contract;
    String key;
    String words;
    String story;

    @BeforeEach
    void somebody_answered() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        contract = QuarkusTransaction.requiringNew().call(() -> Survey.<Survey>findById(survey.id).contract.slug);
        key = UUID.randomUUID().toString();
        words = "Mon voisin Zéphyrin " + UUID.randomUUID();
        story = send();
    }

    /** Sends the form and answers where it leads. */
    String send() {
        String to = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("cle", key)
                .formParam("q-quartier", "grazailles")
                .formParam("q-situation", "lyceen")
                .formParam("information", "3")
                .formParam("q-needs", words)
                .post("/" + contract + "/enquetes/habitants")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return to.substring(to.indexOf("/" + contract));
    }

    RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    Document page(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    void erased() {
        form().formParam("oui", "true").post(story + "/effacer").then().statusCode(303);
    }

    Response response() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Response.<Response>list("survey", survey).get(0));
    }

    @Nested
    class The_holder {
        @Test
        void reads_what_goes_and_what_stays_before_anything_goes() {
            assertThat(page(story).select("a[href$=/effacer]")).hasSize(1);
            assertThat(page(story + "/effacer").text())
                    .contains("Ce qui sera effacé")
                    .contains("Les résultats déjà publiés");
            form().post(story + "/effacer").then().statusCode(422);
            assertThat(page(story).text()).contains(words);
        }

        @Test
        void leaves_no_word_in_any_table() throws Exception {
            assertThat(WholeDatabase.columnsWith(database, words)).containsExactly("contribution.body");
            assertThat(response().information).isEqualTo(3);

            erased();

            assertThat(WholeDatabase.columnsWith(database, words)).isEmpty();
            assertThat(response().answers).isEqualTo("{}");
            assertThat(response().quartier).isNull();
        }

        @Test
        void counts_no_longer() {
            erased();

            long counted = QuarkusTransaction.requiringNew().call(() -> Response.counted(Survey.findById(survey.id)));
            assertThat(counted).isZero();
        }

        @Test
        void gets_a_proof_instead_of_their_words() {
            erased();

            String proof = page(story).text();
            assertThat(proof)
                    .contains("à votre demande")
                    .contains("Vos réponses à 3 questions")
                    .contains("1 texte")
                    .doesNotContain(words);
            assertThat(Jsoup.parse(given().get(story + "?langue=ar").asString()).text())
                    .contains("رمز الإثبات");
        }

        @Test
        void brings_nothing_back_when_the_telephone_sends_the_form_again() throws Exception {
            erased();

            assertThat(send()).isEqualTo(story);
            assertThat(WholeDatabase.columnsWith(database, words)).isEmpty();
        }

        @Test
        void can_press_twice() {
            erased();
            String before = page(story).text();
            erased();

            assertThat(page(story).text()).isEqualTo(before);
        }
    }

    @Nested
    class Somebody_without_the_number {
        @Test
        void erases_nothing() {
            form().formParam("oui", "true")
                    .post("/" + contract + "/suivi/K7PM-4XQ2-9RTD-3/effacer")
                    .then()
                    .statusCode(303);
            assertThat(page(story).text()).contains(words);
        }
    }

    @Nested
    class The_team {
        TestPeople.Visitor facilitator;

        @BeforeEach
        void signs_in() {
            facilitator = TestPeople.with(Role.FACILITATOR, contractId());
        }

        UUID contractId() {
            return QuarkusTransaction.requiringNew().call(() -> Survey.<Survey>findById(survey.id).contract.id);
        }

        RequestSpecification desk() {
            return form().cookie("session", facilitator.cookie()).formParam("_jeton", facilitator.formToken());
        }

        String number() {
            return story.substring(story.lastIndexOf('/') + 1);
        }

        @Test
        void erases_for_a_person_who_calls_and_reads_no_word_of_theirs() throws Exception {
            String seen = desk().formParam("numero", number().toLowerCase())
                    .post("/" + contract + "/bureau/droits/numero")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(seen).contains("1 texte").doesNotContain(words);

            desk().formParam("numero", number())
                    .formParam("oui", "true")
                    .post("/" + contract + "/bureau/droits/effacer")
                    .then()
                    .statusCode(200);
            assertThat(WholeDatabase.columnsWith(database, words)).isEmpty();
            assertThat(WholeDatabase.columnsWith(database, number())).isEmpty();
            assertThat(page(story).text()).contains("par l’équipe");
        }

        @Test
        void tells_a_proof_of_ours_from_one_that_was_made_up() {
            erased();
            String code = page(story).select(".receipt-number").last().text();
            String today = response().erasedOn.toString();

            assertThat(verdict(number(), today, code)).contains("authentique");
            assertThat(verdict(number(), "2026-01-01", code)).contains("pas une preuve");
            assertThat(verdict(code, today, number())).contains("pas une preuve");
            desk().formParam("preuve", "rien")
                    .post("/" + contract + "/bureau/droits/preuve")
                    .then()
                    .statusCode(422);
        }

        String verdict(String number, String day, String code) {
            return desk().formParam("preuve", number)
                    .formParam("jour", day)
                    .formParam("code", code)
                    .post("/" + contract + "/bureau/droits/preuve")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }

        @Test
        void reads_nothing_of_it_in_lists_and_exports_any_more() {
            erased();

            long said = QuarkusTransaction.requiringNew().call(() -> Contribution.count("sourceId", response().id));
            assertThat(said).isZero();
            assertThat(given().cookie("session", facilitator.cookie())
                            .get("/" + contract + "/bureau/enquetes/habitants/export/reponses.csv")
                            .asString()
                            .lines())
                    .hasSize(1);
        }
    }
}
