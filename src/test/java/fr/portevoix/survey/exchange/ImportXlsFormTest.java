package fr.portevoix.survey.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.document.TestWorkbooks;
import fr.portevoix.survey.Question;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questionnaires of ODK and Kobo come in whole, or with the rows to change. */
@QuarkusTest
class ImportXlsFormTest {
    @Inject
    TestSurveys surveys;

    @Inject
    ImportXlsForm importXlsForm;

    Consultation consultation;

    @BeforeEach
    void a_consultation() {
        consultation = surveys.consultation();
    }

    ImportXlsForm.Report bringIn(byte[] file) {
        return importXlsForm.bringIn(consultation, file);
    }

    Map<String, Question> questions(XlsForms form) {
        ImportXlsForm.Report report = bringIn(form.bytes());
        assertThat(report.flaws()).isEmpty();
        Map<String, Question> questions = new java.util.LinkedHashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> Question.of(report.survey()).forEach(q -> questions.put(q.code, q)));
        return questions;
    }

    List<String> flaws(byte[] file) {
        ImportXlsForm.Report report = bringIn(file);
        assertThat(report.survey()).isNull();
        assertThat(importXlsForm.check(consultation, file).flaws()).isEqualTo(report.flaws());
        assertThat(QuarkusTransaction.requiringNew().call(() -> Survey.count("consultation = ?1", consultation)))
                .as("nothing is half imported")
                .isZero();
        return report.flaws();
    }

    @Test
    void a_geopoint_becomes_a_place_on_the_map() {
        assertThat(questions(new XlsForms()
                                .sheet("survey", "type | name | label", "geopoint | ou | Où ?")
                                .sheet("settings", "form_title", "Lieux"))
                        .get("ou")
                        .kind)
                .isEqualTo("point");
    }

    @Nested
    class A_form_that_puts_things_in_order {
        final String[] choices = {
            "list_name | name | label", "choses | bancs | Des bancs", "choses | arbres | Des arbres"
        };

        XlsForms form(String relevant) {
            return new XlsForms()
                    .sheet(
                            "survey",
                            "type | name | label | relevant",
                            "rank choses | ordre | Classez",
                            "text | pourquoi | Pourquoi ? | " + relevant)
                    .sheet("choices", choices)
                    .sheet("settings", "form_title", "Priorités");
        }

        @Test
        void becomes_a_ranking_and_what_is_first_decides() {
            Map<String, Question> questions = questions(form("selected-at(${ordre}, 0) = 'arbres'"));

            assertThat(questions.get("ordre").kind).isEqualTo("ranking");
            assertThat(questions.get("ordre").settings).contains("Des bancs");
            assertThat(questions.get("pourquoi").settings).contains("\"in\":[\"arbres\"]");
        }

        @Test
        void is_told_how_to_ask_for_what_is_first() {
            assertThat(flaws(form("selected(${ordre}, 'arbres')").bytes()))
                    .singleElement()
                    .asString()
                    .contains("selected-at(${ordre}, 0) = 'arbres'");
        }
    }

    @Nested
    class A_household_form {
        @Test
        void becomes_our_questions_in_their_order() {
            Map<String, Question> questions = questions(XlsForms.VISIT);

            assertThat(questions.values())
                    .extracting(each -> each.code + " " + each.kind)
                    .containsExactly(
                            "accord single",
                            "nb_personnes number",
                            "transport multiple",
                            "logement single",
                            "arrivee date",
                            "idees long",
                            "confiance scale");
            assertThat(questions.get("accord").required).isTrue();
            assertThat(questions.get("accord").label.only("ar")).isEqualTo("هل تقبل؟");
            assertThat(questions.get("nb_personnes").hint.french()).isEqualTo("Votre foyer\nVous compris.");
            assertThat(questions.get("nb_personnes").settings)
                    .contains("\"min\":1", "\"max\":", "\"integer\":true")
                    .contains("\"when\":{\"question\":\"accord\",\"in\":[\"oui\"]}");
            assertThat(questions.get("transport").settings).contains("\"max\":2", "\"code\":\"other\"");
            assertThat(questions.get("logement").settings).contains("\"code\":\"other\"");
            assertThat(questions.get("arrivee").settings)
                    .contains("{\"not\":{\"question\":\"transport\",\"in\":[\"bus\"]}}");
            assertThat(questions.get("confiance").settings).contains("\"steps\":10");
        }

        @Test
        void tells_what_reads_differently_here() {
            ImportXlsForm.Report report = importXlsForm.check(consultation, XlsForms.VISIT.bytes());
            assertThat(report.isRefused()).isFalse();
            assertThat(report.title()).isEqualTo("Visite des foyers");
            assertThat(report.questions()).isEqualTo(7);
            assertThat(report.notes())
                    .anyMatch(note -> note.contains("ligne 5") && note.contains("« Accord » devient « accord »"))
                    .anyMatch(note -> note.contains("ligne 2") && note.contains("ni l’heure"))
                    .anyMatch(note -> note.contains("« logement_autre » devient le champ « précisez »"));
        }

        @Test
        void can_be_answered_once_published() {
            ImportXlsForm.Report report = bringIn(XlsForms.VISIT.bytes());
            QuarkusTransaction.requiringNew()
                    .run(() -> Survey.update("published = true where id = ?1", report.survey().id));
            String address = "/api/v1/contracts/" + consultation.contract.slug + "/surveys/" + report.survey().slug;
            given().header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body("{\"answers\":{\"accord\":\"oui\",\"nb_personnes\":20,\"transport\":[\"a_pied\"],"
                            + "\"arrivee\":\"2020-01-01\"}}")
                    .post(address + "/responses")
                    .then()
                    .statusCode(201);
            given().header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body("{\"answers\":{\"accord\":\"oui\",\"nb_personnes\":21}}")
                    .post(address + "/responses")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void a_constraint_that_is_no_bound_becomes_a_rule_on_the_answer_with_its_sentence() {
        Map<String, Question> questions = questions(XlsForms.of(
                "type | name | label | constraint | constraint_message",
                "integer | adultes | Combien d’adultes ?",
                "integer | enfants | Combien d’enfants ? | . <= ${adultes} or . = 0 | Pas plus que d’adultes."));
        assertThat(questions.get("enfants").settings)
                .contains("\"accept\":{\"rule\":{\"any\":[{\"question\":\".\",\"is\":\"<=\",\"than\":\"adultes\"}")
                .contains("Pas plus que d’adultes.");
    }

    @Test
    void the_three_layouts_of_tables_become_matrices_and_their_rows_decide() {
        Map<String, Question> questions = questions(XlsForms.TABLES);
        assertThat(questions.values())
                .extracting(each -> each.code + " " + each.kind)
                .containsExactly("lieux matrix", "services_titre matrix", "soirs matrix", "pourquoi short");
        assertThat(questions.get("services_titre").label.french()).isEqualTo("Et ces services ?");
        assertThat(questions.get("lieux").settings)
                .contains("\"code\":\"place\"", "\"code\":\"ecole\"", "\"code\":\"mal\"");
        assertThat(questions.get("pourquoi").settings)
                .contains("{\"question\":\"lieux\",\"row\":\"ecole\",\"in\":[\"mal\"]}")
                .contains("{\"question\":\"services_titre\",\"row\":\"poste\",\"in\":[\"mal\"]}");
    }

    @Nested
    class A_form_is_refused_with_the_row_to_change {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                textBlock =
                        """
                geotrace | ou | Où ?;                          « geotrace » n’a pas d’équivalent
                audio | son | Dites;                           « audio » n’a pas d’équivalent
                begin_repeat | enfants | Vos enfants;          groupe répété
                select_one absente | q | Q;                    pas de liste « absente »
                select_one_from_file x.csv | q | Q;            « select_one_from_file » n’a pas d’équivalent
                text | | Sans nom;                             il manque le nom
                text | q |;                                    il manque le texte en français
                text | q | Q | ${q} = 'a';                     n’est pas une question placée avant
                text | q | Q | ${plus_tard} = 'a';             n’est pas une question placée avant
                text | q | Q | ${avant} = 'peut-être';         n’a pas de réponse « peut-être »
                text | q | Q | regex(., 'a');                  « regex() » n’existe pas
                text | q | Bonjour ${avant} !;                 reprend la réponse
                text | q | <b>Gras</b>;                        mise en forme
                integer | q | Q | | . mod 2 = 0;               « mod » n’existe pas
                integer | q | Q | | regex(., '[0-9]');         « regex() » n’existe pas
                text | q | Q | | | 5;                          « default »
                text | q | Q | | | | peut-être;                ni yes ni no
                text | avant | Q;                              déjà pris à la ligne 2
                end_group;                                     sans avoir été ouvert
                begin_group | g | G;                           n’est pas fermé
                """)
        void whatever_it_is(String row, String flaw) {
            byte[] file = XlsForms.of(
                            "type | name | label | relevant | constraint | default | required",
                            "select_one on | avant | Avant ?",
                            row)
                    .bytes();
            assertThat(flaws(file)).anySatisfy(each -> assertThat(each).contains(flaw));
            assertThat(flaws(file)).anySatisfy(each -> assertThat(each).startsWith("Feuille « survey », ligne 3"));
        }

        @Test
        void when_its_lists_are_not_sound() {
            List<String> many = new ArrayList<>(List.of("list_name | name | label"));
            for (int i = 0; i < 10_000; i++) {
                many.add("on | c" + i + " | Choix");
            }
            XlsForms form = XlsForms.of("type | name | label", "select_one on | q | Q");
            assertThat(flaws(form.sheet("choices", many.toArray(String[]::new)).bytes()))
                    .singleElement()
                    .satisfies(flaw -> assertThat(flaw).contains("10000 réponses"));
            assertThat(flaws(form.sheet(
                                    "choices",
                                    "list_name | name | label",
                                    "on | a | A",
                                    "on | a | B",
                                    "on | A | C",
                                    "on | d")
                            .bytes()))
                    .anyMatch(flaw -> flaw.contains("ligne 3") && flaw.contains("deux fois"))
                    .anyMatch(flaw -> flaw.contains("ligne 4") && flaw.contains("deviendrait « a »"))
                    .anyMatch(flaw -> flaw.contains("ligne 5") && flaw.contains("texte en français"));
        }

        @Test
        void when_nobody_can_tell_its_language() {
            assertThat(flaws(XlsForms.of("type | name | label::Klingon", "text | q | Q")
                            .bytes()))
                    .anyMatch(flaw -> flaw.contains("« Klingon » n’est pas connue"));
            assertThat(flaws(XlsForms.of("type | name | label::English (en)", "text | q | What?")
                            .bytes()))
                    .anyMatch(flaw -> flaw.contains("texte en français"));
        }

        @Test
        void when_it_is_no_form() {
            assertThat(flaws(new byte[0])).containsExactly("Ce fichier est vide.");
            assertThat(flaws(Arrays.copyOf(XlsForms.VISIT.bytes(), 3000))).hasSize(1);
            assertThat(flaws(new XlsForms().sheet("Feuil1", "a | b").bytes()))
                    .containsExactly(
                            "Ce classeur n’est pas un XLSForm : il n’a pas de feuille « survey ». Ses feuilles :"
                                    + " Feuil1.");
            assertThat(flaws(new XlsForms()
                            .sheet("survey", "question | texte", "a | b")
                            .bytes()))
                    .hasSize(2)
                    .allMatch(flaw -> flaw.contains("il manque la colonne"));
            assertThat(flaws(new XlsForms()
                            .sheet("survey", "type | name | label", "text | q | Q")
                            .bytes()))
                    .anyMatch(flaw -> flaw.contains("form_title"));
        }

        @Test
        void when_a_cell_is_computed() {
            byte[] file = TestWorkbooks.raw(
                    TestWorkbooks.sheetXml("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>type</t></is></c>"
                            + "<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>"
                            + "<row r=\"2\"><c r=\"B2\" t=\"str\"><f>A1</f><v>q</v></c></row>"),
                    Map.of());
            assertThat(flaws(file)).anyMatch(flaw -> flaw.contains("B2 est une formule"));
        }
    }

    @Nested
    class At_the_desk {
        TestPeople.Visitor facilitator;
        String address;

        @BeforeEach
        void a_facilitator() {
            facilitator = TestPeople.facilitator(consultation.contract.id);
            address = "/" + consultation.contract.slug + "/bureau/import-xlsform";
        }

        io.restassured.response.Response send(byte[] file) {
            return given().cookie("session", facilitator.cookie())
                    .multiPart("_jeton", facilitator.formToken())
                    .multiPart("consultation", "demarche")
                    .multiPart("fichier", "a.xlsx", file)
                    .post(address);
        }

        @Test
        void a_form_is_first_understood_and_then_imported() {
            io.restassured.response.Response understood = send(XlsForms.VISIT.bytes());
            assertThat(understood.statusCode()).isEqualTo(200);
            var page = Jsoup.parse(understood.asString());
            assertThat(page.select("[role=status]").text())
                    .contains("Visite des foyers")
                    .contains("7 questions");

            var imported = given().redirects()
                    .follow(false)
                    .cookie("session", facilitator.cookie())
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("_jeton", facilitator.formToken())
                    .formParam("consultation", "demarche")
                    .formParam("carried", page.select("[name=carried]").val())
                    .post(page.select("[role=status] form").attr("action"));

            assertThat(imported.statusCode()).isEqualTo(303);
            assertThat(imported.header("Location")).endsWith("/bureau/enquetes/visite-des-foyers");
        }

        @Test
        void a_form_that_is_not_understood_comes_back_with_its_rows() {
            var refused = send(
                    XlsForms.of("type | name | label", "geotrace | ou | Où ?").bytes());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).select(".mend li").eachText())
                    .containsExactly("Feuille « survey », ligne 2, colonne « type » : le type « geotrace » n’a pas"
                            + " d’équivalent ici.");
            assertThat(send(new byte[400_000]).statusCode()).isEqualTo(422);
            assertThat(given().cookie("session", facilitator.cookie())
                            .get(address)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
