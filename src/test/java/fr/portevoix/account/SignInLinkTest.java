package fr.portevoix.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.shared.mail.OutboxMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link sent by e-mail signs one person in, once. */
@QuarkusTest
class SignInLinkTest {
    @Inject
    SignInLinks links;

    @Inject
    LinkLetter letter;

    @Test
    void is_sent_to_whoever_has_an_account_and_the_page_says_the_same_to_everybody() {
        Person person = TestPeople.create("lien");
        Person demo = TestPeople.createWithEmail("Démo", UUID.randomUUID() + DemoDoor.DOMAIN);
        String nobody = UUID.randomUUID() + "@essai.example";
        assertThat(askedFor(person.email).replace(person.email, "X"))
                .isEqualTo(askedFor(nobody).replace(nobody, "X"))
                .isEqualTo(askedFor(demo.email).replace(demo.email, "X"));
        assertThat(waitingFor(person.email)).hasSize(1);
        assertThat(waitingFor(nobody)).isEmpty();
        assertThat(waitingFor(demo.email)).isEmpty();
    }

    @Test
    void stands_in_the_mail_in_the_language_of_who_asked_and_nowhere_in_the_database() {
        Person person = TestPeople.create("lien");
        given().formParam("linkEmail", person.email).post("/connexion/lien?langue=ar");
        OutboxMail mail = waitingFor(person.email).get(0);
        String text = QuarkusTransaction.requiringNew().call(() -> letter.write(mail.subjectId, mail.language)
                .orElseThrow()
                .text());
        assertThat(text).contains("/connexion/lien/" + mail.subjectId + ".").contains("مرحبًا");
    }

    @Test
    void does_nothing_when_a_scanner_opens_it_and_signs_in_when_a_person_presses_the_button() {
        String link = newLink(TestPeople.create("lien"), Duration.ofMinutes(20));
        for (int look = 0; look < 3; look++) {
            given().get(link).then().statusCode(200).body(containsString("<button"));
        }
        given().redirects()
                .follow(false)
                .post(link)
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("session=ey"));
        given().post(link).then().statusCode(410).body(containsString("ne sert plus"));
        given().get(link).then().statusCode(410).body(containsString("ne sert plus"));
    }

    @Test
    void leads_back_to_the_page_at_whose_door_it_was_asked_for_and_never_out_of_the_service() {
        for (String[] asked : new String[][] {
            {"/essai/conseil/conseil/reunions/mars?pour=1", "/essai/conseil/conseil/reunions/mars?pour=1"},
            {"//ailleurs.example/vol", "/compte"},
            {"https://ailleurs.example/vol", "/compte"},
            {"/" + "a".repeat(600), "/compte"}
        }) {
            Person person = TestPeople.create("lien");
            given().formParam("linkEmail", person.email)
                    .formParam("retour", asked[0])
                    .post("/connexion/lien")
                    .then()
                    .statusCode(200);
            String link = QuarkusTransaction.requiringNew()
                    .call(() -> letter.write(waitingFor(person.email).get(0).subjectId, "fr")
                            .orElseThrow()
                            .text())
                    .replaceAll("(?s).*(/connexion/lien/\\S+).*", "$1");
            given().redirects()
                    .follow(false)
                    .post(link)
                    .then()
                    .statusCode(303)
                    .header("Location", org.hamcrest.Matchers.endsWith(asked[1]));
        }
    }

    @Test
    void signs_in_one_of_many_who_press_at_the_same_moment() throws Exception {
        String link = newLink(TestPeople.create("lien"), Duration.ofMinutes(20));
        Callable<Integer> press =
                () -> given().redirects().follow(false).post(link).statusCode();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers =
                    crowd.invokeAll(Stream.generate(() -> press).limit(16).toList());
            List<Integer> statuses =
                    answers.stream().map(SignInLinkTest::answerOf).sorted().toList();
            assertThat(statuses.subList(0, 1)).containsExactly(303);
            assertThat(statuses.subList(1, 16)).containsOnly(410);
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void is_over_when_its_time_is_and_its_mail_does_not_leave_any_more() {
        String link = newLink(TestPeople.create("lien"), Duration.ofSeconds(-1));
        given().get(link).then().statusCode(410);
        given().post(link).then().statusCode(410);
        UUID id = UUID.fromString(link.replaceAll(".*/([^/.]+)\\..*", "$1"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> letter.write(id, "fr")))
                .isEmpty();
    }

    @Test
    void opens_nothing_with_another_secret_or_for_a_closed_account() {
        Person person = TestPeople.create("lien");
        String link = newLink(person, Duration.ofMinutes(20));
        given().post(link.substring(0, link.length() - 2) + "xx").then().statusCode(410);
        given().post("/connexion/lien/" + UUID.randomUUID() + ".x").then().statusCode(410);
        given().post("/connexion/lien/rien").then().statusCode(410);
        QuarkusTransaction.requiringNew().run(() -> Person.update("active = false where id = ?1", person.id));
        given().post(link).then().statusCode(410);
    }

    private String newLink(Person person, Duration good) {
        String address = QuarkusTransaction.requiringNew().call(() -> links.address(links.create(person, good, "")));
        return address.substring(address.indexOf("/connexion"));
    }

    private static String askedFor(String email) {
        return given().formParam("linkEmail", email)
                .post("/connexion/lien")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<OutboxMail> waitingFor(String email) {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMail.list("recipient", email));
    }

    private static int answerOf(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
