package fr.portevoix.shared.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.portevoix.shared.mail.SlowPostOffice;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asked for news of their words is told of the decision, though the service dies while the mails leave. */
class NewsAfterKillIT {
    private static final String CONTRACT = "/carcassonne";
    private static final int AUTHORS = 60;
    private static final int LEFT_BEFORE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path temporary;

    private Path data;
    private SlowPostOffice office;
    private ServiceProcess service;
    private String facilitator;
    private String formToken;
    private String meeting;

    @BeforeEach
    void begin() throws IOException {
        data = temporary.toRealPath().resolve("data");
        office = new SlowPostOffice();
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        service.kill();
        RunningMariaDb.on(data.resolve("mariadb")).forEach(RunningMariaDb::stop);
        office.close();
    }

    @Test
    void everybody_gets_the_mail_once_and_one_at_most_gets_it_twice_under_one_number() throws Exception {
        start();
        List<String> contributions = somebodySpeaks();
        decideOn(contributions);

        office.answerLate(40);
        publish();
        // The server has taken one more by then than it could say.
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> news().size() >= LEFT_BEFORE);
        service.kill();
        assertThat(news()).as("mails that had left when it died").hasSizeLessThan(AUTHORS);

        office.answerLate(0);
        office.fallSilent(true);
        start();
        String administrator = token("admin@demo.example");
        await().atMost(PATIENCE).until(() -> outbox(administrator).text().contains("En cours, ou en doute"));
        assertThat(outbox(administrator)
                        .select("h2:contains(en doute) ~ div")
                        .first()
                        .select("tbody tr"))
                .as("the one in doubt at the desk")
                .hasSize(1);
        office.fallSilent(false);

        await().atMost(PATIENCE).until(() -> outbox(administrator).text().contains("Rien n’attend."));
        List<MimeMessage> news = news();
        Map<String, List<String>> numbers = news.stream()
                .collect(Collectors.groupingBy(
                        NewsAfterKillIT::recipient,
                        TreeMap::new,
                        Collectors.mapping(NewsAfterKillIT::number, Collectors.toList())));
        assertThat(numbers).as("everybody").hasSize(AUTHORS);
        assertThat(news.size()).as("one in doubt at most").isBetween(AUTHORS, AUTHORS + 1);
        assertThat(numbers.values())
                .allSatisfy(each -> assertThat(each).as("stable numbers").containsOnly(each.get(0)));
        assertThat(numbers.values().stream().map(each -> each.get(0))).doesNotHaveDuplicates();
    }

    private void start() throws IOException {
        service = ServiceProcess.start(
                        data,
                        List.of(),
                        ServiceProcess.PACKAGE,
                        Map.of(
                                "PORTEVOIX_DEMO", "true",
                                "QUARKUS_MAILER_HOST", "127.0.0.1",
                                "QUARKUS_MAILER_PORT", String.valueOf(office.port()),
                                "PORTEVOIX_MAIL_EVERY", "1s",
                                // The turn of a copy that died passes to the next one after this.
                                "PORTEVOIX_MAIL_TURN", "PT3S"))
                .ready();
    }

    /** Sixty people speak, wish for news and confirm it; what they said. */
    private List<String> somebodySpeaks() {
        facilitator = token("animation@demo.example");
        formToken =
                page("/bureau/qualifier").select("input[name=_jeton]").first().val();
        String consultation =
                at().get("/api/v1/contracts" + CONTRACT + "/consultations").path("items[0].slug");
        List<String> contributions = new ArrayList<>();
        for (int author = 0; author < AUTHORS; author++) {
            Response entered = at().auth()
                    .oauth2(facilitator)
                    .contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of(
                            "consultation",
                            consultation,
                            "body",
                            "Avant la panne, je dis " + author,
                            "channel",
                            "PHONE",
                            "quartiers",
                            List.of("grazailles")))
                    .post("/api/v1/contracts" + CONTRACT + "/contributions");
            assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
            contributions.add(entered.path("id"));
            form().formParam("adresse", "auteur" + author + "@exemple.example")
                    .formParam("age", "15")
                    .post(CONTRACT + "/suivi/" + entered.path("receipt") + "/nouvelles")
                    .then()
                    .statusCode(200);
        }
        await().atMost(PATIENCE).until(() -> toAuthors().size() >= AUTHORS);
        toAuthors()
                .forEach(asked ->
                        form().formParam("acte", "oui").post(link(asked)).then().statusCode(303));
        return contributions;
    }

    /** The words feed a sheet, on which a meeting of today decides. */
    private void decideOn(List<String> contributions) {
        String sheet = at().get("/api/v1/contracts" + CONTRACT + "/sheets").path("items[0].id");
        desk().formParam("choisi", contributions)
                .formParam("acte", "faire")
                .formParam("vu", contributions.size())
                .formParam("suite", "nourrit")
                .formParam("cible", "sheet:" + sheet)
                .formParam("raison", "Vous dites la même chose.")
                .post(CONTRACT + "/bureau/qualifier")
                .then()
                .statusCode(303);
        meeting = desk().formParam("instance", "comite-de-pilotage")
                .formParam("titre", "Comité de la panne")
                .formParam("jour", LocalDate.now().toString())
                .formParam("debut", "14:00")
                .post(CONTRACT + "/bureau/reunions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/reunions/", "");
        String item = desk().formParam("sujet", "sheet:" + sheet)
                .post(CONTRACT + "/bureau/reunions/" + meeting + "/points")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*#point-", "");
        desk().formParam("sens", "ADOPTED")
                .formParam("raison", "Tout le monde le demande.")
                .post(CONTRACT + "/bureau/reunions/" + meeting + "/points/" + item + "/decision")
                .then()
                .statusCode(303);
    }

    private void publish() {
        String preview = "/bureau/reunions/" + meeting + "/publier";
        desk().formParam("marque", page(preview).select("input[name=marque]").val())
                .post(CONTRACT + preview)
                .then()
                .statusCode(303);
    }

    /** What was taken for these people; the demo has mails of its own. */
    private List<MimeMessage> toAuthors() {
        return office.taken().stream()
                .filter(mail -> recipient(mail).startsWith("auteur"))
                .toList();
    }

    private List<MimeMessage> news() {
        return toAuthors().stream()
                .filter(mail -> told(mail, MimeMessage::getSubject).startsWith("Une décision"))
                .toList();
    }

    private Document outbox(String administrator) {
        return Jsoup.parse(at().cookie("session", administrator)
                .get("/administration/courriels")
                .asString());
    }

    private String token(String email) {
        return at().contentType("application/json")
                .body(Map.of("email", email, "password", "portevoix-demo"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private Document page(String path) {
        return Jsoup.parse(
                at().cookie("session", facilitator).get(CONTRACT + path).asString());
    }

    private RequestSpecification desk() {
        return form().cookie("session", facilitator).formParam("_jeton", formToken);
    }

    private RequestSpecification form() {
        return at().redirects()
                .follow(false)
                .header("Origin", service.address().toString())
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private RequestSpecification at() {
        return given().baseUri(service.address().toString());
    }

    private static String link(MimeMessage asked) {
        try {
            Matcher link = Pattern.compile(CONTRACT + "/nouvelles/\\S+")
                    .matcher(asked.getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String recipient(MimeMessage mail) {
        return told(mail, each -> each.getAllRecipients()[0].toString());
    }

    private static String number(MimeMessage mail) {
        return told(mail, MimeMessage::getMessageID);
    }

    private interface Reading {
        String of(MimeMessage mail) throws MessagingException;
    }

    private static String told(MimeMessage mail, Reading reading) {
        try {
            return reading.of(mail);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
