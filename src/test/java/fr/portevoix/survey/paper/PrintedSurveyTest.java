package fr.portevoix.survey.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.document.Pdfs;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A survey on paper: what its sheets say, in which letters, and in which language. */
@QuarkusTest
class PrintedSurveyTest {
    private static final String SURVEY = TestSurveys.EVERY_KIND
            + """
              - {code: part, kind: section, label: {fr: Votre logement, ar: مسكنكم}, hint: Parlons de chez vous.}
              - {code: rent, kind: single, declinable: true, label: "<b>Loyer</b> & charges", options: [Oui, Non]}
              - {code: order, kind: ranking, label: Classement, options: [Bus, Parc, École]}
            """;

    @Inject
    TestSurveys surveys;

    Survey survey;
    TestPeople.Visitor facilitator;
    String address;
    String desk;

    @BeforeEach
    void a_survey_with_every_kind_of_question() {
        survey = surveys.survey(SURVEY);
        facilitator = TestPeople.facilitator(survey.contract.id);
        address = "/" + survey.contract.slug + "/enquetes/habitants";
        desk = "/" + survey.contract.slug + "/bureau/enquetes/habitants/papier";
    }

    Pdfs printed(String name, String query) {
        return Pdfs.read(
                name,
                given().get(address + "/papier.pdf?" + query)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray());
    }

    Pdfs numbered(String name, String query) {
        return Pdfs.read(
                name,
                given().cookie("session", facilitator.cookie())
                        .get(desk + "/feuilles.pdf?" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    @Nested
    class A_resident {
        @Test
        void finds_the_paper_version_on_the_page_of_an_open_survey_in_its_own_language() {
            String link = Jsoup.parse(
                            given().queryParam("langue", "ar").get(address).asString())
                    .select("a[href*=papier.pdf]")
                    .first()
                    .attr("href");
            assertThat(link).isEqualTo(address + "/papier.pdf?langue=ar");
        }

        @Test
        void reads_every_question_in_its_order_with_its_rule_in_words() {
            Pdfs pdf = printed("sheet-fr", "langue=fr");

            assertThat(pdf.text())
                    .containsSubsequence(
                            "Enquête habitants",
                            "La feuille de route.",
                            "Le COPIL décide.",
                            "1. Où habitez-vous ?",
                            "Trèbes",
                            "2. Votre situation",
                            "Seulement si vous avez répondu « Collégien » ou « Lycéen » à « Votre situation ».",
                            "3. Besoins d’information",
                            "Choisissez 2 réponses au plus.",
                            "4. Comment jugez-vous",
                            "Bien",
                            "Propreté",
                            "5. Humeur",
                            "mauvaise",
                            "8. Âge",
                            "9. Depuis quand ?",
                            "Votre logement",
                            "10. <b>Loyer</b> & charges",
                            "Je préfère ne pas répondre",
                            "11. Classement",
                            "Écrivez 1",
                            "École",
                            "Que deviennent mes réponses ?",
                            "la feuille est détruite",
                            "Rendez cette feuille");
            assertThat(pdf.tagged()).isTrue();
            assertThat(pdf.tags()).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD");
            assertThat(pdf.everyFontEmbedded()).isTrue();
            assertThat(pdf.language()).isEqualTo("fr");
            assertThat(pdf.title()).contains("Enquête habitants");
        }

        @ParameterizedTest
        @CsvSource({"ar, ar, ضع علامة في مربع واحد", "en, en, Tick one box only", "fr-x-simple, fr, Cochez les cases"})
        void reads_it_in_other_languages_in_normal_and_large_print(String asked, String told, String words) {
            for (String size : new String[] {"", "&grand=oui"}) {
                Pdfs pdf = printed("sheet-" + asked + size, "langue=" + asked + size);
                assertThat(pdf.language()).isEqualTo(told);
                assertThat(pdf.text()).contains(words);
            }
        }

        @Test
        void reads_a_survey_offered_in_arabic_from_right_to_left_with_its_rule() {
            Survey arabic = surveys.survey(
                    """
                    title: {fr: Marché, ar: السوق}
                    slug: marche
                    published: true
                    questions:
                      - code: goes
                        kind: single
                        label: {fr: "Y allez-vous ?", ar: "هل تذهب إليه؟"}
                        options: [{code: oui, label: {fr: Oui, ar: نعم}}, {code: non, label: {fr: Non, ar: لا}}]
                      - code: why
                        kind: long
                        label: {fr: "Pourquoi ?", ar: "لماذا؟"}
                        when: {question: goes, in: [oui]}
                    """);
            Pdfs pdf = Pdfs.read(
                    "sheet-arabic",
                    given().get("/" + arabic.contract.slug + "/enquetes/marche/papier.pdf?langue=ar")
                            .asByteArray());
            assertThat(pdf.title()).contains("السوق");
            assertThat(pdf.text())
                    .contains("هل تذهب إليه؟", "نعم", "فقط إذا", "لماذا؟")
                    .doesNotContain("Pourquoi");
            assertThat(pdf.everyFontEmbedded()).isTrue();
            assertThat(startsRightOfTheMiddle(pdf.firstPage())).isTrue();
        }

        /** Whether the title, the first large letters under the box of the number, begins on the right half. */
        private boolean startsRightOfTheMiddle(java.awt.image.BufferedImage page) {
            int ink = 0;
            for (int y = page.getHeight() / 8; y < page.getHeight() / 5; y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    boolean dark = (page.getRGB(x, y) & 0xff) < 100;
                    ink += dark ? (x > page.getWidth() / 2 ? 1 : -1) : 0;
                }
            }
            return ink > 0;
        }

        @Test
        void gets_letters_of_at_least_eighteen_points_in_large_print() {
            assertThat(Pdfs.smallestLetters(
                            given().get(address + "/papier.pdf?langue=fr&grand=oui")
                                    .asByteArray(),
                            "Où habitez-vous"))
                    .isGreaterThanOrEqualTo(18);
            assertThat(Pdfs.smallestLetters(
                            given().get(address + "/papier.pdf?langue=fr").asByteArray(), "Où habitez-vous"))
                    .isLessThan(18);
        }

        @Test
        void finds_nothing_to_print_once_the_survey_is_closed() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Survey.update(
                            "closesOn = ?1 where id = ?2",
                            java.time.LocalDate.now().minusDays(1),
                            survey.id));
            given().get(address + "/papier.pdf").then().statusCode(404);
        }
    }

    @Nested
    class A_facilitator {
        @Test
        void prints_sheets_each_with_its_own_number() {
            Pdfs pdf = numbered("sheets", "en=fr&nombre=3");
            Matcher numbers = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(pdf.text());
            var found = new java.util.TreeSet<String>();
            while (numbers.find()) {
                SheetNumber.read(numbers.group()).ifPresent(number -> found.add(number.toString()));
            }
            assertThat(found).hasSize(3);
            assertThat(pdf.pages() % 3).isZero();
            assertThat(pdf.tagged()).isTrue();
        }

        @Test
        void says_where_sheets_come_back_and_the_sheet_says_so() {
            given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("_jeton", facilitator.formToken())
                    .formParam("handIn", "Maison de projet, <lundi> & jeudi")
                    .post(desk)
                    .then()
                    .statusCode(303);
            assertThat(printed("hand-in", "langue=fr").text())
                    .contains("Où rendre cette feuille : Maison de projet, <lundi> & jeudi");
        }
    }

    @Test
    void a_number_typed_wrong_is_no_number() {
        for (int i = 0; i < 200; i++) {
            String number = SheetNumber.fresh().toString();
            assertThat(SheetNumber.read(number.toLowerCase().replace("-", " "))).isPresent();
            char wrong = number.charAt(2) == 'A' ? 'B' : 'A';
            assertThat(SheetNumber.read(number.substring(0, 2) + wrong + number.substring(3)))
                    .isEmpty();
            if (number.charAt(0) != number.charAt(1)) {
                assertThat(SheetNumber.read("" + number.charAt(1) + number.charAt(0) + number.substring(2)))
                        .isEmpty();
            }
        }
    }
}
