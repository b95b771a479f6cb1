package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.shared.database.WholeDatabase;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Words that are handed on to a service: the mail, the page behind its link, the one answer, and reminders. */
@QuarkusTest
class TaskTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    UseContributions useContributions;

    @Inject
    HandOn handOn;

    @Inject
    DataSource database;

    @Inject
    @All
    List<MailWriter> writers;

    Ground ground;
    Visitor facilitator;
    EnterContribution.Entered mine;
    Task task;

    @BeforeEach
    void somebodys_words_were_handed_on() {
        ground = Ground.laid();
        facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
        mine = entered("Des encombrants partout.");
        task = handedOn(LocalDate.now().plusDays(30), mine.contribution());
    }

    EnterContribution.Entered entered(String words) {
        return enterContribution.enter(
                ground.said(words, ground.north), UUID.randomUUID().toString(), null);
    }

    Task handedOn(LocalDate until, Contribution... said) {
        Task handed = inTransaction(() -> handOn.hand(
                Contract.findById(ground.contract.id),
                new HandOn.To(null, new HandOn.Fresh("Propreté", "Marie Exemple", "marie@ville.example"), until),
                "La ville ramasse.",
                UUID.randomUUID(),
                null));
        Use use = UseTest.template(Relation.HANDED_ON, Task.KIND, handed.id, "La ville ramasse.");
        use.label = "Propreté";
        use.untilOn = until;
        useContributions.use(List.of(said), use);
        return handed;
    }

    Optional<Letter> letter(String kind, UUID subject) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .write(subject, "fr");
    }

    /** The page of the link that the mail would bring if it left now. */
    String address(Task of) {
        Matcher link = Pattern.compile("https?://\\S+?(/" + ground.slug + "/taches/\\S+)")
                .matcher(letter("task", of.id).orElseThrow().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    Document page(String address) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        return Jsoup.parse(answer.asString());
    }

    @Nested
    class The_referent {
        @Test
        void reads_the_words_behind_the_link_alone_and_never_in_the_mail() {
            Letter letter = letter("task", task.id).orElseThrow();
            assertThat(letter.text())
                    .contains("Marie Exemple")
                    .contains("La ville ramasse.")
                    .doesNotContain("encombrants");
            assertThat(page(address(task)).text())
                    .contains("Des encombrants partout.")
                    .contains("Le Nord");
        }

        @Test
        void answers_once_and_the_first_answer_stands() {
            String address = address(task);
            form().formParam("reponse", "DONE")
                    .formParam("jour", "2026-10-02")
                    .post(address)
                    .then()
                    .statusCode(303);
            form().formParam("reponse", "NOT_OURS")
                    .formParam("mots", "Voyez l’agglo.")
                    .post(address)
                    .then()
                    .statusCode(303);
            Document after = page(address);
            assertThat(after.text()).contains("C’est fait, le 2 octobre 2026.").doesNotContain("agglo");
            assertThat(after.select("form textarea")).isEmpty();
            String story = given().get("/" + ground.slug + "/suivi/" + mine.number() + "?langue=fr")
                    .asString();
            assertThat(Jsoup.parse(story).text()).contains("Réponse reçue : C’est fait, le 2 octobre 2026.");
            assertThat(letter("task", task.id))
                    .as("no mail leaves for what is answered")
                    .isEmpty();
        }

        @Test
        void must_say_why_not_and_loses_no_word() {
            String address = address(task);
            Response refused = form().formParam("reponse", "NOT_DONE")
                    .formParam("mots", " ")
                    .post(address);
            assertThat(refused.statusCode()).isEqualTo(422);
            for (String words : List.of("x".repeat(10_000))) {
                assertThat(form().formParam("reponse", "DONE")
                                .formParam("mots", words)
                                .post(address)
                                .statusCode())
                        .isEqualTo(422);
            }
            assertThat(form().formParam("reponse", "<b>").post(address).statusCode())
                    .isEqualTo(422);
            assertThat(Jsoup.parse(form().formParam("reponse", "DONE")
                                    .formParam("mots", "Ramassé.")
                                    .formParam("jour", "hier")
                                    .post(address)
                                    .asString())
                            .select("#mots")
                            .val())
                    .isEqualTo("Ramassé.");
        }

        @Test
        void does_not_read_words_that_went_to_the_referent_for_sensitive_texts() {
            Contribution other = entered("Karim me frappe.").contribution();
            Task both = handedOn(LocalDate.now().plusDays(9), other);
            inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, other.id));
            assertThat(page(address(both)).text()).doesNotContain("Karim");
            assertThat(facilitator
                            .atPages()
                            .get("/" + ground.slug + "/bureau/taches/fichier.csv")
                            .asString())
                    .contains("encombrants")
                    .doesNotContain("Karim");
        }

        @Test
        void whom_another_replaces_opens_nothing_any_more() {
            String before = address(task);
            facilitator
                    .posting()
                    .formParam("serviceNom", "Propreté")
                    .formParam("referent", "Paul Exemple")
                    .formParam("courriel", "paul@ville.example")
                    .post("/" + ground.slug + "/bureau/taches/services/" + task.addressee.id)
                    .then()
                    .statusCode(303);
            given().get(before).then().statusCode(404);
            assertThat(page(address(task)).text()).contains("encombrants");
        }
    }

    @Nested
    class A_stranger {
        @Test
        void guesses_nothing_and_finds_no_secret_in_the_database() throws java.sql.SQLException {
            String address = address(task);
            String secret = address.substring(address.lastIndexOf('/') + 1);
            assertThat(secret).hasSize(43);
            given().get("/" + ground.slug + "/taches/" + "A".repeat(43)).then().statusCode(404);
            given().get("/" + ground.slug + "/taches/x").then().statusCode(404);
            given().get("/" + Ground.laid().slug + "/taches/" + secret).then().statusCode(404);
            assertThat(WholeDatabase.columnsWith(database, secret)).isEmpty();
        }
    }

    @Nested
    class A_facilitator {
        @Test
        void sees_what_is_late_first_and_reminds_with_one_press_once_a_day() {
            Task late =
                    handedOn(LocalDate.now().minusDays(3), entered("Des rats.").contribution());
            Document page = Jsoup.parse(facilitator
                    .atPages()
                    .get("/" + ground.slug + "/bureau/taches")
                    .asString());
            assertThat(page.select("tbody th a").get(0).attr("href")).endsWith(late.id.toString());
            assertThat(page.text()).contains("1 en retard.");
            facilitator
                    .posting()
                    .post("/" + ground.slug + "/bureau/taches/rappels")
                    .then()
                    .statusCode(303);
            facilitator
                    .posting()
                    .post("/" + ground.slug + "/bureau/taches/rappels")
                    .then()
                    .statusCode(303);
            assertThat(inTransaction(() -> OutboxMail.count("kind = 'task-reminder' and subjectId = ?1", late.id)))
                    .isEqualTo(1);
            assertThat(inTransaction(() -> OutboxMail.count("kind = 'task-reminder' and subjectId = ?1", task.id)))
                    .isZero();
            assertThat(letter("task-reminder", late.id).orElseThrow().subject()).startsWith("Rappel");
        }

        @Test
        void downloads_a_list_in_which_no_cell_starts_a_formula() {
            handedOn(
                    LocalDate.now().plusDays(3),
                    entered("=HYPERLINK(\"http://mal.example\")").contribution());
            String csv = facilitator
                    .atPages()
                    .get("/" + ground.slug + "/bureau/taches/fichier.csv")
                    .asString();
            assertThat(csv)
                    .contains("Propreté;Marie Exemple")
                    .doesNotContain(";=")
                    .doesNotContain(";\"=");
        }
    }
}
