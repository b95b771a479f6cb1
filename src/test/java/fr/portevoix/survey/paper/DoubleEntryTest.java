package fr.portevoix.survey.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.AuditEntry;
import fr.portevoix.account.TestPeople;
import fr.portevoix.account.retention.RunRetention;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two people type the same sheet; what they read differently is settled by somebody, and makes one response. */
@QuarkusTest
class DoubleEntryTest {
    private static final String[] SHEET = {
        "q-situation", "lyceen", "q-mood", "2", "q-equipment-securite", "bad", "q-needs", "Un médecin, l’été."
    };

    @Inject
    TestSurveys surveys;

    @Inject
    RunRetention retention;

    Survey survey;
    TestPeople.Visitor first;
    TestPeople.Visitor second;
    TestPeople.Visitor third;
    String desk;
    String number;

    @BeforeEach
    void a_survey_whose_sheets_are_entered_twice() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        first = TestPeople.facilitator(survey.contract.id);
        second = TestPeople.facilitator(survey.contract.id);
        third = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/habitants";
        number = SheetNumber.fresh().toString();
        assertThat(post(first, desk + "/papier", "doubleEntry", "true").statusCode())
                .isEqualTo(303);
    }

    Response post(TestPeople.Visitor who, String address, String... fields) {
        var request = given().redirects()
                .follow(false)
                .cookie("session", who.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", who.formToken());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(address);
    }

    @Nested
    class The_night {
        @Test
        void erases_a_sheet_that_waited_too_long_and_leaves_the_others() {
            sheet(LocalDate.now().minusDays(181));
            UUID younger = sheet(LocalDate.now().minusDays(180));

            retention.now();

            assertThat(QuarkusTransaction.requiringNew().call(() -> PaperSheet.waiting(survey)))
                    .extracting(sheet -> sheet.id)
                    .containsExactly(younger);
        }

        UUID sheet(LocalDate day) {
            return QuarkusTransaction.requiringNew().call(() -> {
                PaperSheet sheet = new PaperSheet();
                sheet.survey = survey;
                sheet.number = SheetNumber.fresh().signs();
                sheet.day = day;
                sheet.firstBy = first.personId();
                sheet.firstOn = day;
                sheet.firstFields = "{}";
                sheet.persist();
                return sheet.id;
            });
        }
    }

    Document page(TestPeople.Visitor who, String address) {
        return Jsoup.parse(given().cookie("session", who.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    Response type(TestPeople.Visitor who, String sheet, String... answers) {
        String[] fields = new String[answers.length + 8];
        String[] head = {
            "cle",
            page(who, desk + "/saisir?canal=PAPER").select("[name=cle]").val(),
            "canal",
            "PAPER",
            "jour",
            LocalDate.now().minusDays(3).toString(),
            "feuille",
            sheet
        };
        System.arraycopy(head, 0, fields, 0, 8);
        System.arraycopy(answers, 0, fields, 8, answers.length);
        return post(who, desk + "/saisir", fields);
    }

    static String[] but(String field, String value) {
        String[] changed = SHEET.clone();
        changed[List.of(changed).indexOf(field) + 1] = value;
        return changed;
    }

    long responses() {
        return QuarkusTransaction.requiringNew().call(() -> fr.portevoix.survey.Response.counted(survey));
    }

    String answers() {
        return QuarkusTransaction.requiringNew()
                .call(() -> fr.portevoix.survey.Response.<fr.portevoix.survey.Response>find("survey", survey)
                        .singleResult()
                        .answers);
    }

    PaperSheet sheet() {
        return QuarkusTransaction.requiringNew()
                .call(() -> PaperSheet.numbered(survey, SheetNumber.read(number).orElseThrow())
                        .orElseThrow());
    }

    String settling() {
        String address = page(third, desk + "/papier/feuilles")
                .select("main li a[href*=papier/feuilles/]")
                .attr("href");
        assertThat(address).startsWith(desk + "/papier/feuilles/");
        return address;
    }

    @Nested
    class Two_people_who_type_the_same {
        @Test
        void make_one_response_and_nothing_of_what_they_typed_stays() {
            Response kept = type(first, number, SHEET);
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(kept.header("Location")).doesNotContain("recu=");
            assertThat(responses()).isZero();

            Response agreed =
                    type(second, number.toLowerCase().replace("-", " "), but("q-needs", "un médecin , l'été"));

            assertThat(agreed.statusCode()).isEqualTo(303);
            assertThat(agreed.header("Location")).contains("recu=");
            assertThat(responses()).isEqualTo(1);
            assertThat(answers()).contains("\"situation\":\"lyceen\"", "\"mood\":2");
            assertThat(sheet().storedOn).isNotNull();
            assertThat(sheet().firstFields).isNull();
            assertThat(sheet().secondFields).isNull();
        }

        @Test
        void are_not_followed_by_a_third() {
            type(first, number, SHEET);
            type(second, number, SHEET);

            Response again = type(third, number, but("q-mood", "5"));

            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(again.asString()).select("#feuille-error").text())
                    .contains("enregistrée");
            assertThat(responses()).isEqualTo(1);
        }

        @Test
        void at_the_same_moment_still_make_one_response() throws Exception {
            type(first, number, SHEET);
            List<TestPeople.Visitor> both = List.of(second, third);
            ExecutorService hands = Executors.newFixedThreadPool(2);
            try {
                List<Future<Response>> sent = both.stream()
                        .map(who -> hands.submit(() -> type(who, number, SHEET)))
                        .toList();
                for (Future<Response> each : sent) {
                    assertThat(each.get(60, TimeUnit.SECONDS).statusCode()).isIn(303, 422);
                }
            } finally {
                hands.shutdownNow();
            }
            assertThat(responses()).isEqualTo(1);
        }
    }

    @Nested
    class One_person {
        @Test
        void cannot_be_both_and_keeps_the_words() {
            type(first, number, SHEET);

            Response again = type(first, number, but("q-needs", "Une école"));

            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.asString()).contains("Une école");
            assertThat(Jsoup.parse(again.asString()).select("#feuille-error").text())
                    .contains("une autre personne");
            assertThat(responses()).isZero();
        }

        @Test
        void finds_a_number_for_a_sheet_that_has_none() {
            String offered =
                    page(first, desk + "/saisir?canal=PAPER").select(".fresh").text();
            assertThat(type(first, offered, SHEET).statusCode()).isEqualTo(303);
            assertThat(type(second, offered, SHEET).header("Location")).contains("recu=");
        }

        @Test
        void who_sends_twice_the_same_is_told_that_it_is_kept() {
            type(first, number, SHEET);
            assertThat(type(first, number, SHEET).statusCode()).isEqualTo(303);
            assertThat(sheet().secondBy).isNull();
            assertThat(responses()).isZero();
        }

        @Test
        void is_told_of_a_number_copied_wrong_and_of_answers_that_cannot_be() {
            assertThat(Jsoup.parse(type(first, "ABCD-2345-6", SHEET).asString())
                            .select("#feuille-error")
                            .text())
                    .isNotEmpty();
            Response wrong = type(first, number, but("q-mood", "9"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(wrong.asString()).select(".mend a").eachAttr("href"))
                    .containsExactly("#q-mood");
        }

        @Test
        void enters_a_telephone_call_once() {
            Response call = post(
                    first,
                    desk + "/saisir",
                    "cle",
                    page(first, desk + "/saisir").select("[name=cle]").val(),
                    "canal",
                    "PHONE",
                    "jour",
                    LocalDate.now().toString(),
                    "q-mood",
                    "3");
            assertThat(call.header("Location")).contains("recu=");
            assertThat(responses()).isEqualTo(1);
        }
    }

    @Nested
    class Two_people_who_read_it_differently {
        @BeforeEach
        void typed() {
            type(first, number, SHEET);
            String[] other = but("q-mood", "4");
            other[List.of(other).indexOf("q-situation") + 1] = "en-emploi";
            Response different = type(second, number, other);
            assertThat(different.statusCode()).isEqualTo(303);
            assertThat(different.header("Location")).doesNotContain("recu=");
        }

        @Test
        void see_each_question_with_both_readings_and_nothing_is_counted() {
            assertThat(responses()).isZero();
            Document page = page(third, settling());
            assertThat(page.select("main legend").eachText()).containsExactly("Votre situation", "Humeur");
            assertThat(page.select("main form#feuille .said").eachText())
                    .containsExactly("Lycéen", "En emploi", "2", "4");
            assertThat(page(third, desk + "/papier/feuilles")
                            .select("main table tbody tr")
                            .eachText())
                    .contains("Votre situation 1 1", "Humeur 1 1", "Quels sont les besoins ? 1 0");
        }

        @Test
        void have_it_settled_by_somebody_whose_choices_stay_in_the_audit_without_an_answer() {
            String address = settling();
            Response half = post(third, address, "q-situation", "1");
            assertThat(half.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(half.asString())
                            .select("[name=q-situation][checked]")
                            .val())
                    .isEqualTo("1");
            assertThat(responses()).isZero();

            Response settled = post(third, address, "q-situation", "1", "q-mood", "2");

            assertThat(settled.statusCode()).isEqualTo(303);
            assertThat(responses()).isEqualTo(1);
            assertThat(answers()).contains("\"situation\":\"lyceen\"", "\"mood\":4");
            AuditEntry kept = QuarkusTransaction.requiringNew().call(() -> AuditEntry.<AuditEntry>find(
                            "act = ?1 and subjectId = ?2", "survey.paper-settle", survey.id.toString())
                    .singleResult());
            assertThat(kept.personId).isEqualTo(third.personId());
            assertThat(kept.detail).isEqualTo(number + " : situation 1, mood 2");
            assertThat(post(second, address, "q-situation", "2", "q-mood", "1").statusCode())
                    .isEqualTo(404);
            assertThat(responses()).isEqualTo(1);
        }

        @Test
        void begin_again_where_neither_is_right() {
            assertThat(post(third, settling() + "/recommencer").statusCode()).isEqualTo(303);

            type(second, number, SHEET);
            type(first, number, SHEET);

            assertThat(responses()).isEqualTo(1);
        }
    }
}
