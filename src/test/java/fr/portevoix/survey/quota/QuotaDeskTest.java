package fr.portevoix.survey.quota;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the team sees of whom it has heard. */
@QuarkusTest
class QuotaDeskTest {
    @Inject
    TestSurveys surveys;

    @Inject
    SubmitResponse submit;

    Survey survey;
    TestPeople.Visitor facilitator;
    String page;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        facilitator = TestPeople.facilitator(survey.contract.id);
        page = "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/objectifs";
    }

    void answered(Channel channel, String quartier) {
        assertThat(submit.submit(new Submission(
                        survey.id,
                        UUID.randomUUID().toString(),
                        Map.of("quartier", JsonNodeFactory.instance.textNode(quartier)),
                        Submission.Arrival.entered(channel, "fr", null, facilitator.personId()))))
                .isInstanceOf(Outcome.Received.class);
    }

    Response set(String target) {
        return set(target, "");
    }

    Response set(String target, String channel) {
        return given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", facilitator.formToken())
                .formParam("question", "quartier")
                .formParam("canal", channel)
                .formParam("cible-grazailles", target)
                .post(page);
    }

    String row() {
        return row("");
    }

    String row(String channel) {
        Document shown = Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(page + "?question=quartier&canal=" + channel)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return shown.select("tr:has(#cible-grazailles)").text().replace('\u00a0', ' ');
    }

    @Test
    void is_how_many_were_heard_by_each_channel_and_how_many_are_still_to_be_met() {
        answered(Channel.PHONE, "grazailles");
        answered(Channel.PAPER, "grazailles");
        answered(Channel.PAPER, "le-viguier");
        assertThat(set("5").statusCode()).isEqualTo(303);

        assertThat(row()).contains("2 sur 5").contains("encore 3").contains("Au téléphone : 1 · Sur papier : 1");
    }

    @Test
    void is_another_goal_for_each_channel() {
        answered(Channel.PHONE, "grazailles");
        answered(Channel.PAPER, "grazailles");
        set("9");
        set("3", "PHONE");

        assertThat(row("PHONE")).contains("1 sur 3").contains("encore 2").doesNotContain("papier");
        assertThat(row("PAPER")).contains("1").doesNotContain("sur");
        assertThat(row()).contains("2 sur 9");
    }

    @Test
    void is_that_a_goal_reached_refuses_nobody() {
        set("1");
        answered(Channel.PHONE, "grazailles");
        answered(Channel.PHONE, "grazailles");

        assertThat(row()).contains("2 sur 1").contains("atteint");
    }

    @Test
    void is_their_own_typing_where_it_is_no_number() {
        Response wrong = set("beaucoup");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.asString()).select("#cible-grazailles").val())
                .isEqualTo("beaucoup");
    }

    @Test
    void is_nothing_of_a_question_that_is_not_there() {
        given().cookie("session", facilitator.cookie())
                .get(page + "?question=nulle")
                .then()
                .statusCode(404);
        given().cookie("session", facilitator.cookie())
                .get(page + "?canal=LETTER")
                .then()
                .statusCode(404);
    }
}
