package fr.portevoix.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The workload that was measured on the peer, against the packaged service: 8 connections, seven questions on one page,
 * the load, the service and its database (which syncs each commit to disk) on one machine.
 *
 * <p>One command: {@code mvn -B -DskipTests package && java -cp target/test-classes fr.portevoix.benchmark.PeerWorkload}.
 */
public final class PeerWorkload {
    private static final int CONNECTIONS = 8;
    private static final String SURVEY = "/carcassonne/enquetes/banc-d-essai";
    private static final Pattern KEY = Pattern.compile("name=\"cle\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_jeton\" value=\"([^\"]+)\"");

    private static final String ANSWERS = form(Map.of(
                    "q-subject",
                    "sante",
                    "q-feeling",
                    "bien",
                    "q-gender",
                    "femme",
                    "q-age",
                    "a40",
                    "q-words",
                    "Il faudrait un médecin de plus et des bus le soir, et que les halls soient nettoyés."))
            + "&q-priorities=p2&q-priorities=p3&q-priorities=p4"
            + List.of("rues", "halls", "jeux", "bus", "medecins", "ecoles", "sport", "calme").stream()
                    .map(row -> "&q-opinion-" + row + "=" + (1 + row.length() % 4))
                    .collect(Collectors.joining());

    private PeerWorkload() {}

    /** Starts the packaged service on an empty folder, measures, and stops it. */
    public static void main(String[] words) throws Exception {
        int seconds = Integer.getInteger("benchmark.seconds", 15);
        Path data = Files.createTempDirectory("portevoix-benchmark-");
        int port = freePort();
        Process service = start(data, port);
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            awaitReady(base);
            bringSurvey(base);
            measure(
                    base,
                    seconds,
                    service.toHandle(),
                    ProcessorTime.databaseOn(data.resolve("data").toString()));
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static void measure(URI base, int seconds, ProcessHandle service, ProcessHandle database) throws Exception {
        System.out.printf(
                "%d processors, load %.1f, %d connections%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                CONNECTIONS);
        Measured.Act view = (connection, number) -> page(connection);
        Measured.Act answer = (connection, number) -> {
            String key = key(page(connection));
            Connection.Reply reply = connection.post(SURVEY, ANSWERS + "&cle=" + key);
            if (reply.status() != 303) {
                throw new IllegalStateException("Answered " + reply.status() + ": " + reply.text());
            }
        };
        Measured.of("warm-up", base, CONNECTIONS, seconds, answer);
        for (int round = 1; round <= 2; round++) {
            ProcessorTime start = ProcessorTime.now(service, database);
            Measured views = Measured.of("page views", base, CONNECTIONS, seconds, view);
            ProcessorTime between = ProcessorTime.now(service, database);
            Measured answers = Measured.of("complete submissions (GET + POST)", base, CONNECTIONS, seconds, answer);
            ProcessorTime end = ProcessorTime.now(service, database);
            System.out.println(views + "\n" + between.perActSince(start, views.done()));
            System.out.println(answers + "\n" + end.perActSince(between, answers.done()));
        }
    }

    private static String page(Connection connection) throws IOException {
        Connection.Reply reply = connection.get(SURVEY);
        if (reply.status() != 200) {
            throw new IllegalStateException("Answered " + reply.status());
        }
        return reply.text();
    }

    private static String key(String page) {
        Matcher matcher = KEY.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no key.");
        }
        return matcher.group(1);
    }

    private static void bringSurvey(URI base) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> in = post(
                client,
                base,
                "/connexion",
                "",
                Map.of("email", "animation@demo.example", "password", "portevoix-demo"));
        String cookie = in.headers().allValues("set-cookie").stream()
                .map(each -> each.split(";")[0])
                .filter(each -> each.startsWith("session="))
                .findFirst()
                .orElseThrow();
        String desk = client.send(
                        HttpRequest.newBuilder(base.resolve("/carcassonne/bureau/enquetes"))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(desk);
        if (!token.find()) {
            throw new IllegalStateException("The desk has no form.");
        }
        String file;
        try (var yaml = PeerWorkload.class.getResourceAsStream("/benchmark/peer-survey.yaml")) {
            file = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpResponse<String> made = post(
                client,
                base,
                "/carcassonne/bureau/enquetes/importer",
                cookie,
                Map.of("_jeton", token.group(1), "consultation", "revoyure-2027", "file", file));
        if (made.statusCode() != 303) {
            throw new IllegalStateException("The survey was not taken: " + made.body());
        }
    }

    private static HttpResponse<String> post(
            HttpClient client, URI base, String path, String cookie, Map<String, String> fields) throws Exception {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base.toString())
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Process start(Path data, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(System.getProperty("benchmark.jvm", "-Dmarker").split(" ")));
        command.addAll(List.of(
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PORTEVOIX_DEMO",
                        "true",
                        "PORTEVOIX_DATA",
                        data.resolve("data").toString(),
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(port),
                        // Eight connections from one address are a burst. Those of the service's own machine are not
                        // counted, so that the ordinary path is measured; it is the usual setting, named here.
                        "PORTEVOIX_ABUSE_OWN_MACHINE",
                        "false"));
        return builder.start();
    }

    private static void awaitReady(URI base) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready =
                HttpRequest.newBuilder(base.resolve("/q/health/ready")).build();
        for (int second = 0; second < 180; second++) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port opens once the demo is loaded.
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("The service did not become ready within three minutes.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
