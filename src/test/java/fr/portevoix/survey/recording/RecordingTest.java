package fr.portevoix.survey.recording;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRecording;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Voices that say questions, and drawings that stand beside answers. */
@QuarkusTest
class RecordingTest {
    static final String FILE =
            """
            title: {fr: Le bus, ar: الحافلة}
            slug: bus
            published: true
            languages: [fr, ar]
            questions:
              - code: way
                kind: single
                label: {fr: "Comment venez-vous ?", ar: كيف تأتون؟}
                options: [{code: bus, picto: bus, label: {fr: En bus, ar: بالحافلة}}, {code: foot, picto: pieton, label: {fr: À pied, ar: مشيًا}}]
            """;

    /** A second of silence. */
    static final byte[] WAV = wav();

    @Inject
    TestSurveys surveys;

    Survey survey;
    String address;
    String desk;
    TestPeople.Visitor facilitator;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(FILE);
        address = "/" + survey.contract.slug + "/enquetes/bus";
        desk = "/" + survey.contract.slug + "/bureau/enquetes/bus/sons";
        facilitator = TestPeople.facilitator(survey.contract.id);
    }

    static byte[] wav() {
        byte[] file = new byte[8_044];
        byte[] head =
                "RIFF\u0064\u001f\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0\u0040\u001f\0\0\u0040\u001f\0\0\u0001\0\b\0data\u0040\u001f\0\0"
                        .getBytes(StandardCharsets.ISO_8859_1);
        java.util.Arrays.fill(file, (byte) 128);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    Response bringIn(String language, String field, byte[] sound) {
        return given().redirects()
                .follow(false)
                .cookie("session", facilitator.cookie())
                .multiPart("_jeton", facilitator.formToken())
                .multiPart(field, "voix.wav", sound, "audio/wav")
                .post(desk + "?pour=" + language);
    }

    Document page(String language) {
        return Jsoup.parse(given().get(address + "?langue=" + language).asString());
    }

    Document desk(String language) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(desk + "?pour=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Nested
    class A_resident {
        @Test
        void hears_a_person_in_their_own_language_and_only_there() {
            bringIn("ar", "son-way", WAV).then().statusCode(303);
            bringIn("ar", "son-way.bus", WAV).then().statusCode(303);

            String sound = page("ar").select(".q").attr("data-sound");
            given().get(sound)
                    .then()
                    .statusCode(200)
                    .contentType("audio/wav")
                    .header("X-Content-Type-Options", "nosniff");
            assertThat(page("ar").select("label[data-sound]")).hasSize(1);
            assertThat(page("ar").select("noscript audio").attr("src")).isEqualTo(sound);
            assertThat(page("fr").select("[data-sound]")).isEmpty();
        }

        @Test
        void finds_no_recording_of_a_survey_that_is_not_public() {
            bringIn("fr", "son-way", WAV);
            String sound = page("fr").select(".q").attr("data-sound");
            QuarkusTransaction.requiringNew().run(() -> Survey.update("published = false where id = ?1", survey.id));
            given().get(sound).then().statusCode(404);
        }

        @Test
        void sees_a_drawing_beside_each_answer_that_says_nothing_to_a_voice() {
            assertThat(page("fr").select("label.check svg.picto[aria-hidden=true] path"))
                    .hasSize(2)
                    .allSatisfy(path -> assertThat(path.attr("d")).startsWith("M"));
            assertThat(page("fr").select("link[href=/kinds.css]")).hasSize(1);
        }
    }

    @Nested
    class The_desk {
        @Test
        void replaces_a_recording_and_takes_it_away() {
            bringIn("fr", "son-way", WAV);
            String first = desk("fr").select("audio").attr("src");
            bringIn("fr", "son-way", WAV);
            String second = desk("fr").select("audio").attr("src");
            assertThat(second).isNotEqualTo(first);
            given().cookie("session", facilitator.cookie()).get(second).then().statusCode(200);
            given().cookie("session", facilitator.cookie()).get(first).then().statusCode(404);

            given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .multiPart("_jeton", facilitator.formToken())
                    .post(second + "/retirer")
                    .then()
                    .statusCode(303);
            assertThat(desk("fr").select("audio")).isEmpty();
        }

        @Test
        void is_told_at_its_line_which_file_is_no_sound() {
            Response answer = bringIn("fr", "son-way.foot", "<html>".repeat(50).getBytes(StandardCharsets.UTF_8));

            answer.then().statusCode(422);
            assertThat(Jsoup.parse(answer.asString()).select(".wrong label").text())
                    .contains("À pied");
            assertThat(QuarkusTransaction.requiringNew().call(() -> SurveyRecording.count("survey", survey)))
                    .isZero();
        }

        @Test
        void keeps_nothing_for_a_question_that_is_not_there() {
            bringIn("fr", "son-nothing", WAV).then().statusCode(303);
            assertThat(QuarkusTransaction.requiringNew().call(() -> SurveyRecording.count("survey", survey)))
                    .isZero();
        }

        @Test
        void changes_drawings_though_people_have_answered() {
            given().header("Idempotency-Key", "once")
                    .contentType("application/json")
                    .body("{\"answers\":{\"way\":\"bus\"}}")
                    .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/bus/responses")
                    .then()
                    .statusCode(201);
            String question = "/" + survey.contract.slug + "/bureau/enquetes/bus/questions/way";
            assertThat(save(question, "bus | En bus | velo\nfoot | À pied").statusCode())
                    .isEqualTo(303);
            assertThat(page("fr").select("svg.picto")).hasSize(1);

            Response refused = save(question, "bus | En bus | licorne\nfoot | À pied");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).select(".mend").text()).contains("licorne");
        }

        Response save(String question, String options) {
            return given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("_jeton", facilitator.formToken())
                    .formParam("code", "way")
                    .formParam("labelFr", "Comment venez-vous ?")
                    .formParam("options", options)
                    .post(question);
        }
    }
}
