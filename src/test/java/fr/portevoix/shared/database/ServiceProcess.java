package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service, run as anybody would run it, and watched from outside. */
final class ServiceProcess {

    static final Path PACKAGE = Path.of("target/quarkus-app").toAbsolutePath();

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    /** The machine may be busy with other builds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServiceProcess start(Path folder, String... words) throws IOException {
        return start(folder, List.of(), PACKAGE, Map.of(), words);
    }

    static ServiceProcess start(
            Path folder, List<String> before, Path quarkusApp, Map<String, String> environment, String... words)
            throws IOException {
        assumeTrue(
                Files.exists(quarkusApp.resolve("quarkus-run.jar")),
                "These tests run the packaged service: it is missing, build it with mvn package.");
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        // These tests start it a dozen times and serve next to nothing: the first compiler is enough.
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-jar",
                quarkusApp.resolve("quarkus-run.jar").toString()));
        command.addAll(List.of(words));
        Path log = Files.createTempFile("service-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("PORTEVOIX_"));
        builder.environment().put("PORTEVOIX_DATA", folder.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(environment);
        return new ServiceProcess(builder.start(), log);
    }

    /** Waits until the service says it is ready to serve. */
    ServiceProcess ready() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(process.isAlive())
                    .as("the service, which said:%n%s", output())
                    .isTrue();
            return saysItIsReady();
        });
        return this;
    }

    /** Where it listens; fails as long as it does not. */
    URI address() {
        Matcher listening = LISTENING.matcher(output());
        assertThat(listening.find()).as("listening").isTrue();
        return URI.create("http://127.0.0.1:" + listening.group(1));
    }

    private boolean saysItIsReady() throws IOException, InterruptedException {
        if (!LISTENING.matcher(output()).find()) {
            return false;
        }
        URI health = address().resolve("/q/health/ready");
        return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** As the system does when it takes the memory away. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As somebody at the keyboard does: the signal goes to the service and to all in its group. */
    void pressControlC() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** As a service manager does. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended, having said:%n%s", output())
                .isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
