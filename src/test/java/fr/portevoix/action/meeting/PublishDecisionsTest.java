package fr.portevoix.action.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.contribution.callback.CallWish;
import fr.portevoix.shared.mail.MailState;
import fr.portevoix.shared.mail.OutboxMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One act tells everybody whom a decision concerns, once, and nobody else. */
@QuarkusTest
class PublishDecisionsTest {
    @Inject
    UseContributions useContributions;

    MeetingGround ground;
    String receipt;
    String other;
    String address;
    String item;

    @BeforeEach
    void two_people_spoke_and_the_committee_met() {
        ground = MeetingGround.laid();
        receipt = ground.said("Il fait noir place du marché.", "2.1");
        other = ground.said("Des fleurs.", "2.2");
        address = MeetingGround.address();
        item = ground.item("2.1");
    }

    String story(String number) {
        return ground.page("/suivi/" + number).text();
    }

    @Nested
    class Before_it_is_published {
        @Test
        void nobody_outside_reads_anything_of_a_draft() {
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            String slug = ground.decisionOn(item);

            assertThat(story(receipt)).doesNotContain("Les lampes manquent");
            given().get("/" + ground.slug + "/decisions/" + slug).then().statusCode(404);
            assertThat(ground.page("/decisions").text()).doesNotContain("Les lampes");
            assertThat(given().get("/" + ground.slug + "/decisions.csv").asString())
                    .doesNotContain("Les lampes");
            given().get("/api/v1/contracts/" + ground.slug + "/decisions/" + slug)
                    .then()
                    .statusCode(404);
        }

        @Test
        void the_preview_says_what_will_be_told_to_whom_in_the_mails_own_words() {
            ground.wants(receipt, address);
            ground.wants(other, MeetingGround.address());
            ground.decides(item, "DEFERRED", "Le budget se vote en mars.");

            Document preview = ground.desk("reunions/copil-1/publier");
            assertThat(preview.select(".figure").eachText()).startsWith("1", "1");
            assertThat(preview.select("tbody tr td.number").eachText()).containsExactly("1", "1");
            assertThat(preview.text())
                    .contains("Une décision a été prise sur ce que vous avez dit")
                    .contains("une décision a été prise (Comité de pilotage)")
                    .doesNotContain(address);
            assertThat(preview.select("details li").eachText())
                    .contains("/" + ground.slug + "/decisions", "/" + ground.slug + "/reunions/copil-1");
        }

        @Test
        void a_decision_needs_its_reason_its_changes_and_its_day() {
            for (String outcome : List.of("", "MAYBE", "ADOPTED", "ADOPTED_WITH_CHANGES", "DEFERRED")) {
                ground.posting()
                        .formParam("sens", outcome)
                        .formParam("raison", outcome.startsWith("ADOPTED_") ? "Oui." : "")
                        .formParam("jusque", MeetingGround.YESTERDAY.toString())
                        .post("/" + ground.slug + "/bureau/reunions/copil-1/points/" + item + "/decision")
                        .then()
                        .statusCode(422);
            }
        }

        @Test
        void what_changed_since_the_preview_is_shown_again_before_it_is_told() {
            ground.decides(item, "ADOPTED", "Première raison.");
            String mark = ground.desk("reunions/copil-1/publier")
                    .select("input[name=marque]")
                    .val();
            ground.decides(item, "REFUSED", "Deuxième raison.");

            Response answer = ground.posting()
                    .formParam("marque", mark)
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/publier");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("ont changé depuis", "Deuxième raison");
            assertThat(story(receipt)).doesNotContain("raison");
        }

        @Test
        void a_meeting_to_come_publishes_nothing() {
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            QuarkusTransaction.requiringNew()
                    .run(() -> Meeting.update(
                            "heldOn = ?1 where contract = ?2",
                            java.time.LocalDate.now().plusDays(2),
                            ground.contract));
            ground.posting()
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/publier")
                    .then()
                    .statusCode(303);
            assertThat(ground.page("/decisions").text()).doesNotContain("Les lampes");
        }
    }

    @Nested
    class The_author {
        @Test
        void reads_the_decision_its_reason_and_its_day_on_their_receipt_and_in_their_language() {
            ground.decides(item, "ADOPTED_WITH_CHANGES", "Les lampes manquent.");
            ground.publishes().then().statusCode(303);

            assertThat(story(receipt))
                    .contains("Adopté avec des changements (Comité de pilotage) : 2.1 Favoriser la tranquillité")
                    .contains("Une rue de plus. Les lampes manquent.");
            assertThat(story(other)).doesNotContain("Les lampes manquent");
            assertThat(ground.desk("suites").select("main table").first().text())
                    .containsPattern("Décidé 1 50.%")
                    .containsPattern("Répondu 1 50.%");
            assertThat(given().get("/" + ground.slug + "/suivi/" + receipt + "?langue=ar")
                            .asString())
                    .contains("مقبول مع تعديلات");
        }

        @Test
        void of_words_that_fed_a_sheet_reads_it_too() {
            UUID sheet = UUID.randomUUID();
            QuarkusTransaction.requiringNew().run(() -> {
                Use use = new Use();
                use.relation = Relation.FEEDS;
                use.kind = "sheet";
                use.subjectId = sheet;
                use.reason = "Vos mots sont dans la fiche.";
                use.label = "Fiche Lumière";
                List<Contribution> fed =
                        Contribution.list("contract = ?1 and body like 'Des fleurs%'", ground.contract);
                useContributions.use(fed, use);
                AgendaItem.update("kind = 'sheet', subjectId = ?1 where id = ?2", sheet, UUID.fromString(item));
            });
            ground.decides(item, "REFUSED", "Trop cher cette année.");
            ground.publishes().then().statusCode(303);

            assertThat(story(other)).contains("Refusé", "Trop cher cette année.");
            assertThat(story(receipt)).doesNotContain("Trop cher");
        }

        @Test
        void whose_words_are_with_the_referent_is_told_nothing_of_what_they_are_about() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Contribution.update(
                            "reading = ?1 where contract = ?2 and body like 'Il fait noir%'",
                            Reading.ASIDE, ground.contract));
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            ground.publishes().then().statusCode(303);

            assertThat(story(receipt)).doesNotContain("Les lampes manquent");
        }

        @Test
        void who_wished_for_news_gets_one_mail_that_says_where_to_look_and_not_what_about() throws Exception {
            ground.wants(receipt, address);
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            ground.publishes().then().statusCode(303);

            List<MimeMessage> mails = ground.mailsTo(address);
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).getSubject()).isEqualTo("Une décision a été prise sur ce que vous avez dit");
            assertThat(MeetingGround.text(mails.get(0)))
                    .contains("/" + ground.slug + "/suivi/" + receipt)
                    .contains("/" + ground.slug + "/nouvelles/")
                    .doesNotContain("lampes", "tranquillité", "noir");
            assertThat(mails.get(0).getHeader("Message-ID")[0]).endsWith("@portevoix>");
        }

        @Test
        void of_something_else_gets_no_mail() {
            ground.wants(other, address);
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            ground.publishes().then().statusCode(303);

            assertThat(ground.mailsTo(address)).isEmpty();
        }
    }

    @Nested
    class Who_wished_to_be_called {
        @Test
        void stands_in_the_list_of_calls_again_when_something_is_decided_about_their_words() {
            wishesToBeCalled(receipt, "06 39 98 00 01");
            wishesToBeCalled(other, "06 39 98 00 02");
            calledAlready();
            assertThat(waiting()).isZero();
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            assertThat(ground.desk("reunions/copil-1/publier").select(".figure").eachText())
                    .startsWith("1", "0", "1");

            ground.publishes().then().statusCode(303);

            assertThat(waiting()).isOne();
        }

        private void wishesToBeCalled(String number, String telephone) {
            MeetingGround.form()
                    .formParam("telephone", telephone)
                    .formParam("moment", "ANY")
                    .formParam("age", "15")
                    .post("/" + ground.slug + "/suivi/" + number + "/appel")
                    .then()
                    .statusCode(303);
        }

        private void calledAlready() {
            QuarkusTransaction.requiringNew()
                    .run(() -> CallWish.update("calledOn = ?1 where contract = ?2", LocalDate.now(), ground.contract));
        }

        private long waiting() {
            return QuarkusTransaction.requiringNew()
                    .call(() -> CallWish.count("contract = ?1 and calledOn is null", ground.contract));
        }
    }

    @Nested
    class Publishing_again {
        @Test
        void changes_nothing_and_tells_nobody_twice() {
            ground.wants(receipt, address);
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            ground.publishes().then().statusCode(303);
            ground.publishes().then().statusCode(303);

            assertThat(ground.mailsTo(address)).hasSize(1);
            assertThat(story(receipt).split("Les lampes manquent", -1)).hasSize(2);
        }

        @Test
        void at_the_same_moment_is_publishing_once() throws Exception {
            ground.wants(receipt, address);
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            String mark = ground.desk("reunions/copil-1/publier")
                    .select("input[name=marque]")
                    .val();
            Callable<Integer> press = () -> ground.posting()
                    .formParam("marque", mark)
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/publier")
                    .statusCode();
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                for (var answer : two.invokeAll(List.of(press, press), 60, TimeUnit.SECONDS)) {
                    assertThat(answer.get()).isEqualTo(303);
                }
            } finally {
                two.shutdownNow();
            }
            assertThat(ground.mailsTo(address)).hasSize(1);
        }

        @Test
        void is_not_needed_when_the_service_was_killed_while_mail_left_and_the_one_in_doubt_can_be_recognised()
                throws Exception {
            ground.wants(receipt, address);
            ground.decides(item, "ADOPTED", "Les lampes manquent.");
            ground.publishes().then().statusCode(303);
            MimeMessage first = ground.mailsTo(address).get(0);
            // The service died after the mail server took it and before that could be noted.
            QuarkusTransaction.requiringNew()
                    .run(() -> OutboxMail.update("state = ?1 where id = ?2", MailState.SENDING, mailId(first)));

            List<MimeMessage> again = ground.mailsTo(address);
            assertThat(again).hasSize(1);
            assertThat(again.get(0).getHeader("Message-ID")).isEqualTo(first.getHeader("Message-ID"));
            assertThat(ground.mailsTo(address)).isEmpty();
        }

        private UUID mailId(MimeMessage message) {
            try {
                return UUID.fromString(message.getHeader("Message-ID")[0].replaceAll("[<>]|@.*", ""));
            } catch (jakarta.mail.MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    @Nested
    class An_erratum {
        String slug;
        String desk;

        @BeforeEach
        void a_decision_is_public() {
            ground.wants(receipt, address);
            ground.decides(item, "REFUSED", "Trop cher.", "nord");
            ground.publishes().then().statusCode(303);
            assertThat(ground.mailsTo(address)).hasSize(1);
            slug = ground.decisionOn(item);
            desk = "/" + ground.slug + "/bureau/decisions/" + slug;
        }

        Response correct(String key, String words) {
            return ground.posting()
                    .formParam("cle", key)
                    .formParam("erratum", words)
                    .formParam("sens", "ADOPTED")
                    .formParam("raison", "Le budget existe.")
                    .post(desk + "/erratum");
        }

        @Test
        void is_the_only_way_to_change_what_is_public() {
            ground.posting()
                    .formParam("sens", "ADOPTED")
                    .formParam("raison", "Réécrit.")
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/points/" + item + "/decision")
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.endsWith(desk));
            ground.posting()
                    .post("/" + ground.slug + "/bureau/reunions/copil-1/points/" + item + "/retirer")
                    .then()
                    .statusCode(303);
            assertThat(ground.page("/decisions/" + slug).text())
                    .contains("Trop cher.")
                    .doesNotContain("Réécrit");
        }

        @Test
        void is_read_with_the_decision_and_on_the_receipt_and_told_by_mail_once() throws Exception {
            String key = UUID.randomUUID().toString();
            correct(key, "Le compte rendu disait refusé ; il a été adopté.")
                    .then()
                    .statusCode(303);
            correct(key, "Le compte rendu disait refusé ; il a été adopté.")
                    .then()
                    .statusCode(303);

            assertThat(ground.page("/decisions/" + slug).text())
                    .contains("Adopté", "Le budget existe.", "il a été adopté", "Trop cher.");
            assertThat(story(receipt)).contains("Adopté", "Correction de la décision", "il a été adopté");
            List<MimeMessage> mails = ground.mailsTo(address);
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).getSubject()).startsWith("Correction");
            assertThat(given().get("/" + ground.slug + "/decisions.csv").asString())
                    .contains("ADOPTED", "Le budget existe.");
        }

        @Test
        void without_words_is_refused_and_what_was_typed_is_kept() {
            Response answer = correct(UUID.randomUUID().toString(), " ");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("Le budget existe.");
        }

        @Test
        void and_what_was_done_since_are_read_by_the_author_too() {
            ground.posting()
                    .formParam("jour", MeetingGround.YESTERDAY.toString())
                    .formParam("texte", "Quatre lampes sont posées.")
                    .formParam("preuve", "https://exemple.example/photo")
                    .post(desk + "/suites")
                    .then()
                    .statusCode(303);
            for (String wrong : List.of("2199-01-01", "hier")) {
                ground.posting()
                        .formParam("jour", wrong)
                        .formParam("texte", "Rien.")
                        .post(desk + "/suites")
                        .then()
                        .statusCode(422);
            }
            assertThat(story(receipt)).contains("Quatre lampes sont posées.");
            assertThat(ground.page("/decisions?quartier=nord").text()).contains("Quatre lampes sont posées.");
        }
    }
}
