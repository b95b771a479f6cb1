package fr.portevoix.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts that no browser makes get a page in words, and leave no trace of what was in them. */
@QuarkusTest
class MalformedPostsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    static java.util.stream.Stream<Arguments> posts() {
        String many = IntStream.range(0, 5000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        return java.util.stream.Stream.of(
                Arguments.of("percent signs that stand for nothing", FORM, "email=%zz&password=%"),
                Arguments.of("thousands of fields", FORM, many),
                Arguments.of(
                        "a part that never ends",
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nfoo"));
    }

    /** As it stands, without a helping hand that would encode it well. */
    private static RestAssuredConfig verbatim() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(FORM, ContentType.TEXT)
                        .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("posts")
    void are_refused_in_words(String what, String type, String body) {
        given().config(verbatim())
                .header("Content-Type", type)
                .body(body)
                .post("/connexion")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(containsString("<h1"), not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[[[", "{\"email\":[\"a\"]}", "{\"email\":{}}", "{"})
    void of_a_programme_get_a_problem_in_words(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(emptyOrNullString()));
    }
}
