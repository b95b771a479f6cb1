package fr.portevoix.account;

import fr.portevoix.account.TestPeople.Visitor;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Asks at an address of the service as a bare client does. Where tens of thousands of addresses are asked, RestAssured
 * takes longer to build a request than the service to answer it.
 */
public final class Knock {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HANDS = 4;

    private final HttpRequest.Builder request;

    private Knock(String address) {
        request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .timeout(PATIENCE);
    }

    /** What came back. */
    public record Answer(int status, String type, String location, byte[] bytes) {
        /** The body as text, whatever it is. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A knock at this address, by nobody so far. */
    public static Knock at(String address) {
        return new Knock(address);
    }

    /** Knocks with the cookie of this person. */
    public Knock withCookieOf(Visitor visitor) {
        request.header("Cookie", "session=" + visitor.cookie());
        return this;
    }

    /** Knocks with the bearer token of this person. */
    public Knock withBearerOf(Visitor visitor) {
        request.header("Authorization", "Bearer " + visitor.bearer());
        return this;
    }

    /** Reads the address. */
    public Answer get() {
        request.GET();
        return answer();
    }

    /** Sends this body, of this type, by this verb. */
    public Answer send(String verb, String type, String body) {
        request.header("Content-Type", type).method(verb, BodyPublishers.ofString(body));
        return answer();
    }

    private Answer answer() {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Does this for each of these, a few at a time; the first that fails is told. */
    public static <T> void forEach(Iterable<T> all, Consumer<T> deed) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> done = new ArrayList<>();
            all.forEach(one -> done.add(hands.submit(() -> deed.accept(one))));
            for (Future<?> each : done) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            hands.shutdownNow();
        }
    }
}
