package fr.portevoix.survey.build;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

/** An open survey, the facilitator who changes it, and what is read of its answers. */
abstract class BuilderGround {
    private static final String FILE =
            """
            title: Transports
            slug: transports
            published: true
            questions:
              - {code: how, kind: single, label: "Comment venez-vous ?", options: [Bus, Vélo, À pied]}
              - {code: why, kind: long, label: "Pourquoi ?", nature: need}
              - {code: mood, kind: scale, steps: 5, label: Humeur, low: {fr: mauvaise}, high: {fr: bonne}}
            """;

    @Inject
    TestSurveys surveys;

    @Inject
    SurveyTallies tallies;

    @Inject
    Trials trials;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;
    String open;

    @BeforeEach
    void an_open_survey() {
        survey = surveys.survey(FILE);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/";
        open = "/" + survey.contract.slug + "/enquetes/transports";
    }

    Response post(String address, String... fields) {
        return send(
                given().cookie("session", facilitator.cookie()).formParam("_jeton", facilitator.formToken()),
                address,
                fields);
    }

    static Response send(RequestSpecification form, String address, String... fields) {
        form.redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    Document page(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A resident's answer on a form that shows this version. */
    void answers(String version, String... fields) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("cle", FormKey.fresh(), "version", version),
                        java.util.stream.Stream.of(fields))
                .toArray(String[]::new);
        assertThat(send(given(), open, all).statusCode()).isEqualTo(303);
    }

    String csv(String query) {
        return given().cookie("session", facilitator.cookie())
                .get(desk + "transports/export/reponses.csv?programme=true" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    Survey stored() {
        return QuarkusTransaction.requiringNew().call(() -> Survey.findById(survey.id));
    }

    int counted(String question, String answer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var table = tallies.count(Survey.findById(survey.id), SurveyTallies.Measure.of(question), "fr", Set.of())
                    .orElseThrow();
            for (int row = 0; row < table.rows().size(); row++) {
                if (table.rows().get(row).label().equals(answer)) {
                    return table.count(row, 0);
                }
            }
            throw new AssertionError(answer + " is not in " + table.rows());
        });
    }
}
