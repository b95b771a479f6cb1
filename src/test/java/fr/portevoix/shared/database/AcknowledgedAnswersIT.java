package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.portevoix.shared.web.FormKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.Driver;

/** Somebody who was given a receipt was heard, whatever died the moment after. */
class AcknowledgedAnswersIT {
    private static final String SURVEY = "/carcassonne/enquetes/votre-quartier-aujourd-hui";
    private static final int PEOPLE = 8;
    private static final int ENOUGH = 300;

    @TempDir
    Path temporary;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Path data;
    private ServiceProcess service;

    /** What each key's receipt is, as it was acknowledged. */
    private final Map<String, String> receipts = new ConcurrentHashMap<>();

    /** The keys that were sent and not acknowledged. */
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    @BeforeEach
    void chooseAnEmptyFolder() throws IOException {
        data = temporary.toRealPath().resolve("data");
    }

    @AfterEach
    void leaveNothingRunning() {
        service.kill();
        RunningMariaDb.on(data.resolve("mariadb")).forEach(RunningMariaDb::stop);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_acknowledged_answer_is_there_once_after_a_kill_under_load(boolean databaseToo) throws Exception {
        start();
        Thread[] people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> new Thread(this::answerUntilItDies))
                .toArray(Thread[]::new);
        for (Thread person : people) {
            person.start();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> receipts.size() >= ENOUGH);
        service.kill();
        if (databaseToo) {
            RunningMariaDb.on(data.resolve("mariadb")).forEach(database -> {
                database.process().destroyForcibly();
                database.process().onExit().join();
            });
        }
        for (Thread person : people) {
            person.join();
        }

        start();

        for (Map.Entry<String, String> acknowledged : receipts.entrySet()) {
            assertThat(send(acknowledged.getKey()))
                    .as("the receipt of an answer sent again")
                    .isEqualTo(acknowledged.getValue());
        }
        for (String key : unanswered.keySet()) {
            assertThat(send(key)).as("the receipt of an answer in doubt").contains("/suivi/");
        }
        assertThat(count()).isEqualTo(receipts.size() + unanswered.size());
    }

    private void start() throws IOException {
        service = ServiceProcess.start(data, List.of(), ServiceProcess.PACKAGE, Map.of("PORTEVOIX_DEMO", "true"))
                .ready();
    }

    private void answerUntilItDies() {
        String key = FormKey.fresh();
        try {
            for (; ; key = FormKey.fresh()) {
                receipts.put(key, send(key));
            }
        } catch (IOException | InterruptedException dead) {
            unanswered.put(key, "");
        }
    }

    /** Sends one answer; the place of its receipt. */
    private String send(String key) throws IOException, InterruptedException {
        URI address = service.address();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(SURVEY))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address.toString())
                        .POST(HttpRequest.BodyPublishers.ofString("cle=" + key + "&q-quartier=grazailles&q-needs="
                                + URLEncoder.encode(words(key), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String words(String key) {
        return "Avant la panne " + key;
    }

    private long count() throws Exception {
        Properties account = new Properties();
        account.setProperty("user", EmbeddedMariaDb.USER);
        account.setProperty("password", Files.readString(data.resolve("keys/mariadb-password")));
        int port = RunningMariaDb.on(data.resolve("mariadb")).get(0).port();
        try (Connection connection = new Driver().connect("jdbc:mariadb://127.0.0.1:" + port + "/portevoix", account);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), count(distinct body) from contribution where body like 'Avant la panne %'")) {
            row.next();
            assertThat(row.getLong(1)).as("no answer twice").isEqualTo(row.getLong(2));
            return row.getLong(1);
        }
    }
}
