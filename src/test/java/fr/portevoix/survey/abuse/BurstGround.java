package fr.portevoix.survey.abuse;

import static io.restassured.RestAssured.given;

import fr.portevoix.shared.flood.SentProof;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveySource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.altcha.altcha.Altcha;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A survey with a matrix of six rows, and connections that send to it. */
final class BurstGround {
    /** As many as one connection sends in the tests before it is a burst. */
    static final int BURST = 10;

    static final String SURVEY =
            """
            title: Votre quartier
            slug: quartier
            published: true
            questions:
              - code: views
                kind: matrix
                label: Comment jugez-vous…
                rows: [Bus, Rues, Halls, Jeux, Écoles, Médecins]
                scale: [{code: good, label: Bien}, {code: bad, label: Mal}]
              - {code: needs, kind: long, nature: need, label: "Quels sont les besoins ?"}
            """;

    final Survey survey;

    BurstGround(Survey survey) {
        this.survey = survey;
    }

    String address() {
        return "/" + survey.contract.slug + "/enquetes/" + survey.slug;
    }

    /** An address that nobody else in the tests has. */
    static String somewhere() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::%x".formatted(random.nextInt(65_536), random.nextInt(65_536), random.nextInt(1, 9));
    }

    io.restassured.response.Response send(String from, String key, String words, Map<String, String> more) {
        return form(from)
                .formParam("cle", key)
                .formParam("q-needs", words)
                .formParams(more)
                .post(address());
    }

    private static RequestSpecification form(String from) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", from)
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    /** Puts up a poster. */
    void poster(String code) {
        QuarkusTransaction.requiringNew().run(() -> {
            SurveySource poster = new SurveySource();
            poster.contract = survey.contract;
            poster.survey = survey;
            poster.code = code;
            poster.label = code;
            poster.madeOn = LocalDate.now();
            poster.persist();
        });
    }

    /** Sends as many answers as are not yet a burst. */
    void fill(String from) {
        for (int i = 0; i < BURST; i++) {
            send(from, FormKey.fresh(), "Un bus numéro " + i, Map.of()).then().statusCode(303);
        }
    }

    /** The step that a connection above the limit is asked for. */
    Document asked(String from, String key, String words) {
        return Jsoup.parse(send(from, key, words, Map.of())
                .then()
                .statusCode(422)
                .extract()
                .asString());
    }

    /** What a device sends that did the calculation of this page. */
    static String solved(Document step) {
        try {
            var challenge = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(step.select("#challenge").text());
            Altcha.Solution solution = Altcha.solveChallenge(
                    challenge.get("challenge").asText(),
                    challenge.get("salt").asText(),
                    Altcha.Algorithm.SHA256,
                    challenge.get("maxnumber").asLong(),
                    0);
            return SentProof.of(
                    "SHA-256",
                    challenge.get("challenge").asText(),
                    String.valueOf(solution.number),
                    challenge.get("salt").asText(),
                    challenge.get("signature").asText());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    io.restassured.response.Response sendAsProgramme(String from, String json) {
        return given().header("X-Forwarded-For", from)
                .header("Idempotency-Key", FormKey.fresh())
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/" + survey.slug + "/responses");
    }

    List<Response> responses() {
        return QuarkusTransaction.requiringNew().call(() -> Response.list("survey.id", survey.id));
    }
}
