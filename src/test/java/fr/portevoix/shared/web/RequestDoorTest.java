package fr.portevoix.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.portevoix.account.TestPeople;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks in English is answered in English by residents' pages, and in French by the desk, which speaks nothing else. */
@QuarkusTest
class RequestDoorTest {
    @Inject
    TestSurveys surveys;

    Survey survey;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
    }

    @Test
    void a_residents_page_speaks_the_language_of_the_browser() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/" + survey.contract.slug + "/enquetes/" + survey.slug)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\""));
    }

    @Test
    void a_page_of_the_desk_speaks_french_down_to_its_smallest_words() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .cookie("langue", "en")
                .cookie("session", TestPeople.facilitator(survey.contract.id).cookie())
                .get("/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/croiser")
                .then()
                .statusCode(200)
                .body(containsString("(facultatif)"))
                .body(not(containsString("(optional)")));
    }

    @Test
    void a_preview_at_the_desk_speaks_the_language_that_is_looked_at() {
        given().cookie("session", TestPeople.facilitator(survey.contract.id).cookie())
                .get("/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/apercu?langue=ar")
                .then()
                .statusCode(200)
                .body(containsString("dir=\"rtl\""));
    }
}
