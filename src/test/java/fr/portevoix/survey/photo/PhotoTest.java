package fr.portevoix.survey.photo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.portevoix.account.TestPeople;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyPhoto;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos that residents answer with: taken in, shown to the team, erased with the response. */
@QuarkusTest
class PhotoTest {
    static final String FILE =
            """
            title: {fr: Photos}
            slug: photos
            published: true
            questions:
              - {code: spot, kind: photo, label: Le lieu en photo}
              - {code: why, kind: short, label: "Pourquoi ?", when: {question: spot, answered: true}}
            """;

    @Inject
    TestSurveys surveys;

    Survey survey;
    String address;
    String desk;

    @BeforeEach
    void a_survey() {
        survey = surveys.survey(FILE);
        address = "/" + survey.contract.slug + "/enquetes/photos";
        desk = "/" + survey.contract.slug + "/bureau/enquetes/photos/photos";
    }

    Response send(byte[] file, String name, String type, String... fields) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .multiPart(
                        "cle",
                        Jsoup.parse(given().get(address).asString())
                                .select("[name=cle]")
                                .val());
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(new MultiPartSpecBuilder(fields[i + 1].getBytes(StandardCharsets.UTF_8))
                    .controlName(fields[i])
                    .mimeType("text/plain")
                    .charset(StandardCharsets.UTF_8)
                    .emptyFileName()
                    .build());
        }
        return form.multiPart("photo-spot", name, file, type).post(address);
    }

    Response programme(String key, String answers) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"answers\":" + answers + "}")
                .post("/api/v1/contracts/" + survey.contract.slug + "/surveys/photos/responses");
    }

    long photos() {
        return QuarkusTransaction.requiringNew().call(() -> SurveyPhoto.count("response.survey", survey));
    }

    @Nested
    class A_resident_without_javascript {
        @Test
        void sends_a_photo_with_the_form() {
            Document page = Jsoup.parse(given().get(address).asString());
            assertThat(page.select("form.survey").attr("enctype")).isEqualTo("multipart/form-data");
            assertThat(page.select("label[for=photo-spot]").text()).isEqualTo("Prendre ou choisir une photo");

            send(
                            TestPhotos.withExif(TestPhotos.jpeg(2000, 1500), 6),
                            "IMG_0001.JPG",
                            "image/jpeg",
                            "q-why",
                            "C’est sombre.")
                    .then()
                    .statusCode(303);

            SurveyPhoto photo = QuarkusTransaction.requiringNew()
                    .call(() -> SurveyPhoto.<SurveyPhoto>find("response.survey", survey)
                            .firstResult());
            assertThat(photo.width).isEqualTo(960);
            assertThat(photo.height).isEqualTo(1280);
            assertThat(new String(photo.image, StandardCharsets.ISO_8859_1)).doesNotContain("SECRETPHONE");
        }

        @Test
        void is_told_when_a_file_is_no_photo_and_keeps_the_words() {
            Response answer = send(TestPhotos.noPhoto(), "photo.jpg", "image/jpeg", "q-why", "C’est sombre.");

            answer.then().statusCode(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#q-spot-error").text()).contains("JPEG ou PNG");
            assertThat(page.select("[name=q-why]").val()).isEqualTo("C’est sombre.");
            assertThat(page.select("[name=q-spot]").val()).isEmpty();
            assertThat(photos()).isZero();
        }

        @Test
        void keeps_the_photo_when_something_else_is_to_be_mended() {
            Response answer = send(TestPhotos.jpeg(300, 200), "a.jpg", "image/jpeg", "q-why", "x".repeat(301));

            answer.then().statusCode(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select(".photo-told").text()).isEqualTo("Une photo est jointe");
            assertThat(Base64.getUrlDecoder()
                            .decode(page.select("[name=q-spot]").val()))
                    .startsWith(0xFF, 0xD8);
        }

        @Test
        void may_leave_the_photo_out() {
            send(new byte[0], "", "application/octet-stream", "q-why", "Rien")
                    .then()
                    .statusCode(422);
            assertThat(photos()).isZero();
        }
    }

    @Nested
    class A_programme {
        @Test
        void sends_it_as_text_and_once_though_it_sends_twice() {
            String photo = Base64.getEncoder().encodeToString(TestPhotos.jpeg(300, 200));
            String key = UUID.randomUUID().toString();
            String receipt = programme(key, "{\"spot\":\"" + photo + "\"}")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("receipt");

            programme(key, "{\"spot\":\"" + photo + "\"}")
                    .then()
                    .statusCode(200)
                    .body("receipt", equalTo(receipt));
            assertThat(photos()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"no base64!\"", "\"AAAA\"", "12", "{\"photo\":\"0\"}", "[\"AAAA\"]", "\"PHN2Zz4\""})
        void is_told_what_is_no_photo(String sent) {
            programme(UUID.randomUUID().toString(), "{\"spot\":" + sent + "}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("spot"));
        }
    }

    @Nested
    class The_team {
        TestPeople.Visitor facilitator;
        String image;

        @BeforeEach
        void one_photo() {
            send(TestPhotos.jpeg(300, 200), "a.jpg", "image/jpeg").then().statusCode(303);
            facilitator = TestPeople.facilitator(survey.contract.id);
            image = Jsoup.parse(given().cookie("session", facilitator.cookie())
                            .get(desk)
                            .asString())
                    .select(".album img")
                    .attr("src");
        }

        @Test
        void sees_it_where_nothing_in_it_can_run_and_nobody_else_does() {
            given().cookie("session", facilitator.cookie())
                    .get(image)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", "no-store, private")
                    .header("X-Content-Type-Options", "nosniff");
            assertThat(given().redirects().follow(false).get(image).statusCode())
                    .isIn(302, 303, 401, 403);
            TestPeople.Visitor other = TestPeople.facilitator(surveys.consultation().contract.id);
            assertThat(given().redirects()
                            .follow(false)
                            .cookie("session", other.cookie())
                            .get(image)
                            .statusCode())
                    .isIn(403, 404);
        }

        @Test
        void finds_it_at_its_own_survey_only() {
            Survey second = surveys.survey(survey.consultation, FILE.replace("slug: photos", "slug: autre"));
            given().cookie("session", facilitator.cookie())
                    .get(image.replace("/photos/photos/", "/" + second.slug + "/photos/"))
                    .then()
                    .statusCode(404);
        }

        @Test
        void erases_it_for_good() {
            given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .formParam("_jeton", facilitator.formToken())
                    .post(image + "/effacer")
                    .then()
                    .statusCode(303);
            assertThat(photos()).isZero();
            given().cookie("session", facilitator.cookie()).get(image).then().statusCode(404);
        }

        @Test
        void reads_its_name_in_the_export_and_never_the_image() {
            String csv = given().cookie("session", facilitator.cookie())
                    .get("/" + survey.contract.slug + "/bureau/enquetes/photos/export/reponses.csv?programme=true")
                    .asString();
            assertThat(csv.split("\r\n")[1]).matches(".*,[0-9a-f]{32}\\.jpg,");
        }
    }

    @Test
    void is_erased_by_who_holds_the_receipt() {
        String story = send(TestPhotos.jpeg(300, 200), "a.jpg", "image/jpeg").header("Location");
        given().redirects()
                .follow(false)
                .formParam("oui", "true")
                .post(story.substring(story.indexOf("/" + survey.contract.slug)) + "/effacer")
                .then()
                .statusCode(303);
        assertThat(photos()).isZero();
    }

    @Test
    void goes_when_its_response_goes() {
        send(TestPhotos.jpeg(300, 200), "a.jpg", "image/jpeg").then().statusCode(303);
        assertThat(photos()).isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> fr.portevoix.survey.Response.delete("survey", survey));
        assertThat(QuarkusTransaction.requiringNew().call(() -> SurveyPhoto.count("response.survey", survey)))
                .isZero();
    }
}
