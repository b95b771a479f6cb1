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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret vote that was acknowledged is counted once, though service and database die while people vote and while they count. */
class VotesAfterKillIT {
    private static final String DESK = "/carcassonne/bureau/conseils";
    private static final int MEMBERS = 32;
    private static final int HANDS = 6;
    private static final int ENOUGH = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path temporary;

    private Path data;
    private SlowPostOffice office;
    private ServiceProcess service;
    private Person facilitator;
    private String council;
    private String slug;

    private final Queue<Person> toVote = new ConcurrentLinkedQueue<>();
    private final Set<Person> acknowledged = ConcurrentHashMap.newKeySet();

    /** Somebody who is signed in: by their session, with the token of its forms. */
    private record Person(int number, String session, String token) {
        int answer() {
            return number % 3 == 0 ? 1 : 0;
        }
    }

    @BeforeEach
    void begin() throws IOException {
        data = temporary.toRealPath().resolve("data");
        office = new SlowPostOffice();
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        if (service != null) {
            service.kill();
        }
        RunningMariaDb.on(data.resolve("mariadb")).forEach(RunningMariaDb::stop);
        office.close();
    }

    @Test
    void nothing_acknowledged_is_lost_nothing_counts_twice_and_the_box_stays_sealed() throws Exception {
        start();
        aCouncilIsInvited();
        List<Person> members = allComeIn();
        aSecretBallotIsOpened();

        // They vote in any order, and everything dies while votes are on their way.
        toVote.addAll(members);
        List<Thread> hands = IntStream.range(0, HANDS)
                .mapToObj(hand -> new Thread(this::voteUntilItDies))
                .toList();
        hands.forEach(Thread::start);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> acknowledged.size() >= ENOUGH);
        service.kill();
        RunningMariaDb.on(data.resolve("mariadb")).forEach(database -> {
            database.process().destroyForcibly();
            database.process().onExit().join();
        });
        for (Thread hand : hands) {
            hand.join(PATIENCE.toMillis());
        }
        assertThat(acknowledged).as("votes that were in when it died").hasSizeLessThan(MEMBERS);

        start();
        for (Person member : acknowledged) {
            assertThat(page(member, ballot()).select(".given"))
                    .as("an acknowledged vote")
                    .isNotEmpty();
        }
        long inTheBox = members.stream()
                .filter(member -> !page(member, ballot()).select(".given").isEmpty())
                .count();
        assertThat(inTheBox).isBetween((long) acknowledged.size(), (long) acknowledged.size() + HANDS);
        String id = id();
        DatabaseDump copy = dump();
        assertThat(copy.rows("council_ballot_waiting", id)).hasSize((int) inTheBox);
        assertThat(copy.rows("council_ballot_paper", id))
                .as("nothing was opened")
                .isEmpty();
        assertThat(copy.rows("council_ballot_voter", id))
                .hasSize(MEMBERS)
                .allMatch(row -> row.contains("NULL,NULL,NULL,NULL") || row.contains("'ONLINE',NULL,NULL,NULL"));

        // Everybody sends once more: who is in already stays in once.
        members.forEach(this::vote);
        assertThat(dump().rows("council_ballot_waiting", id)).hasSize(MEMBERS);

        // It dies again while it counts, and counts afterwards what it did not count before.
        Thread counting = new Thread(() -> {
            try {
                count();
            } catch (Exception | AssertionError dead) {
                // Nobody waits for its answer.
            }
        });
        counting.start();
        Thread.sleep(15);
        service.kill();
        counting.join(PATIENCE.toMillis());
        start();
        count();

        Document result = Jsoup.parse(at().get(ballot() + "/resultat")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        long against = members.stream().filter(member -> member.answer() == 1).count();
        assertThat(dump().rows("council_ballot_paper", id)).hasSize(MEMBERS);
        assertThat(dump().rows("council_ballot_paper", id).stream()
                        .filter(row -> row.endsWith(",1);"))
                        .count())
                .isEqualTo(against);
        assertThat(result.text()).contains(String.valueOf(MEMBERS - against), String.valueOf(against));
        await().atMost(PATIENCE).until(() -> keys().isEmpty());
    }

    private void start() throws IOException {
        service = ServiceProcess.start(
                data,
                List.of(),
                ServiceProcess.PACKAGE,
                Map.of(
                        "PORTEVOIX_DEMO", "true",
                        "PORTEVOIX_BALLOTS_EVERY", "1s",
                        "PORTEVOIX_MAIL_EVERY", "1s",
                        "QUARKUS_MAILER_HOST", "127.0.0.1",
                        "QUARKUS_MAILER_PORT", String.valueOf(office.port())));
        service.ready();
    }

    private void aCouncilIsInvited() {
        String session = at().contentType("application/json")
                .body(Map.of("email", "animation@demo.example", "password", "portevoix-demo"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        facilitator = new Person(-1, session, token(session, DESK));
        council = form(facilitator)
                .formParam("nom", "Conseil de la panne")
                .formParam("forme", "conseil citoyen")
                .formParam("quorum", "NONE")
                .formParam("majorite", "SIMPLE")
                .post(DESK)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/|[#?].*", "");
        StringBuilder list = new StringBuilder("nom;courriel\n");
        for (int member = 0; member < MEMBERS; member++) {
            list.append("Membre ")
                    .append(member)
                    .append(";panne")
                    .append(member)
                    .append("@exemple.example\n");
        }
        form(facilitator)
                .formParam("liste", list.toString())
                .post(DESK + "/" + council + "/liste")
                .then()
                .statusCode(303);
    }

    /** Each by the link of their own mail. */
    private List<Person> allComeIn() {
        await().atMost(PATIENCE).until(() -> invitations().size() >= MEMBERS);
        List<Person> members = new ArrayList<>();
        for (String link : invitations()) {
            String session = at().redirects()
                    .follow(false)
                    .header("Origin", service.address().toString())
                    .post(link)
                    .then()
                    .statusCode(303)
                    .extract()
                    .cookie("session");
            members.add(
                    new Person(members.size(), session, token(session, "/carcassonne/conseil/" + council + "/table")));
        }
        return members;
    }

    private List<String> invitations() {
        return office.taken().stream()
                .filter(mail -> told(mail).contains("@exemple.example"))
                .flatMap(mail -> Pattern.compile("/connexion/lien/\\S+")
                        .matcher(told(mail))
                        .results()
                        .map(found -> found.group()))
                .distinct()
                .toList();
    }

    private void aSecretBallotIsOpened() {
        slug = form(facilitator)
                .formParam("question", "Faut-il une fontaine ?")
                .formParam("methode", "FOR_AGAINST")
                .formParam("mentions", "7")
                .formParam("secret", "oui")
                .formParam("quorum", "NONE")
                .formParam("majorite", "SIMPLE")
                .post(DESK + "/" + council + "/scrutins")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/|[#?].*", "");
        form(facilitator)
                .post(DESK + "/" + council + "/scrutins/" + slug + "/ouvrir")
                .then()
                .statusCode(303);
    }

    private void voteUntilItDies() {
        try {
            for (Person member = toVote.poll(); member != null; member = toVote.poll()) {
                if (vote(member).statusCode() == 303) {
                    acknowledged.add(member);
                }
            }
        } catch (Exception | AssertionError dead) {
            // Whether this vote is in, its page will say.
            return;
        }
    }

    private Response vote(Person member) {
        return form(member)
                .formParam("r0", member.answer())
                .formParam("relu", "oui")
                .post(ballot());
    }

    private void count() {
        form(facilitator)
                .post(DESK + "/" + council + "/scrutins/" + slug + "/depouiller")
                .then()
                .statusCode(303);
    }

    private String ballot() {
        return "/carcassonne/conseil/" + council + "/scrutins/" + slug;
    }

    private String id() throws Exception {
        Matcher id = Pattern.compile("'([0-9a-f-]{36})'")
                .matcher(dump().rows("council_ballot", "'" + slug + "'").get(0));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private DatabaseDump dump() throws Exception {
        int port = RunningMariaDb.on(data.resolve("mariadb")).get(0).port();
        return DatabaseDump.of(
                "jdbc:mariadb://127.0.0.1:" + port + "/portevoix",
                EmbeddedMariaDb.USER,
                Files.readString(data.resolve("keys/mariadb-password")),
                DataFolder.at(data).databasePrograms());
    }

    /** The keys under which votes of this ballot wait. */
    private List<Path> keys() throws Exception {
        String id = id();
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.filter(file -> file.getFileName().toString().contains(id))
                    .toList();
        }
    }

    private Document page(Person who, String path) {
        return Jsoup.parse(at().cookie("session", who.session)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private String token(String session, String path) {
        return page(new Person(-1, session, ""), path)
                .select("input[name=_jeton]")
                .first()
                .val();
    }

    private RequestSpecification form(Person who) {
        return at().redirects()
                .follow(false)
                .header("Origin", service.address().toString())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("session", who.session)
                .formParam("_jeton", who.token);
    }

    private RequestSpecification at() {
        return given().baseUri(service.address().toString());
    }

    private static String told(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + "\n" + mail.getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
