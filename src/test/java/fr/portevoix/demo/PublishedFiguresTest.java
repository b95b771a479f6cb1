package fr.portevoix.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Person;
import fr.portevoix.account.TestPeople;
import fr.portevoix.account.TestPeople.Visitor;
import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.journey.DemoProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The figures that were published of a real consultation, fed through the rooms' own imports and through answers, come
 * out of the exported note: the same to the rounding of the source where whole answers can give them, quoted with their
 * source where they cannot.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class PublishedFiguresTest {
    private static final DemoFiles FILES = DemoFiles.carcassonne();
    private static final String Q6 = "Q6, besoins codés (part des « retours », pas des personnes)";
    private static final String AT_SCHOOL = "besoin d’information (collégiens et lycéens)";
    private static final String YOUNG_ADULTS = "besoin d’information (jeunes adultes)";
    private static final String HELP = "se tournent, en cas de difficulté, vers";

    /** Figures that whole answers can give: the source's line, and the question and answers that give it. */
    private record Given(String channel, String measure, String part, String caption, List<String> answers) {}

    private static final List<Given> GIVEN = List.of(
            new Given("online", "genre", "femme", "Êtes-vous", List.of("Une femme")),
            new Given("online", "genre", "homme", "Êtes-vous", List.of("Un homme")),
            new Given("online", "genre", "autre", "Êtes-vous", List.of("Autre")),
            new Given(
                    "online",
                    "se sentent plutôt bien ou très bien dans leur quartier",
                    "",
                    "Comment vous sentez-vous",
                    List.of("Très bien", "Plutôt bien")),
            new Given("online", Q6, "sécurité", "Besoins cités dans l’enquête en ligne", List.of("Sécurité")),
            new Given("online", Q6, "propreté", "Besoins cités dans l’enquête en ligne", List.of("Propreté")),
            new Given("online", Q6, "stationnement", "Besoins cités dans l’enquête en ligne", List.of("Stationnement")),
            new Given("online", Q6, "déplacement", "Besoins cités dans l’enquête en ligne", List.of("Déplacements")),
            new Given(
                    "online",
                    Q6,
                    "parcs et espaces verts",
                    "Besoins cités dans l’enquête en ligne",
                    List.of("Parcs et espaces verts")),
            new Given("online", Q6, "commerces", "Besoins cités dans l’enquête en ligne", List.of("Commerces")),
            new Given(
                    "phone",
                    "quartier",
                    "Bastide Pont Vieux",
                    "Dans quel quartier habitez-vous",
                    List.of("Bastide / Pont-Vieux")),
            new Given(
                    "phone",
                    "quartier",
                    "Fleming La Reille",
                    "Dans quel quartier habitez-vous",
                    List.of("Fleming / La Reille")),
            new Given("phone", "quartier", "Grazailles", "Dans quel quartier habitez-vous", List.of("Grazailles")),
            new Given(
                    "phone",
                    "quartier",
                    "La Conte Ozanam",
                    "Dans quel quartier habitez-vous",
                    List.of("La Conte – Ozanam – Sainte-Marie")),
            new Given(
                    "phone",
                    "quartier",
                    "Le Viguier Saint Jacques",
                    "Dans quel quartier habitez-vous",
                    List.of("Le Viguier / Saint-Jacques")),
            new Given(
                    "phone",
                    "quartier",
                    "autre ou inconnu (les cinq font 93)",
                    "Dans quel quartier habitez-vous",
                    List.of("Ailleurs, ou je ne sais pas")),
            new Given("youth", "habitent Carcassonne", "", "Où habites-tu", List.of("À Carcassonne")),
            new Given("youth", AT_SCHOOL, "sports et loisirs", "Sur quoi voudrais-tu", List.of("Sports et loisirs")),
            new Given(
                    "youth",
                    AT_SCHOOL,
                    "orientation scolaire",
                    "Sur quoi voudrais-tu",
                    List.of("Orientation scolaire")),
            new Given("youth", YOUNG_ADULTS, "vie pratique", "Sur quoi voudrais-tu", List.of("Vie pratique")),
            new Given(
                    "youth", YOUNG_ADULTS, "recherche d'emploi", "Sur quoi voudrais-tu", List.of("Recherche d’emploi")),
            new Given(
                    "youth", HELP, "établissement scolaire", "En cas de difficulté", List.of("Établissement scolaire")),
            new Given("youth", HELP, "centre social", "En cas de difficulté", List.of("Centre social")),
            new Given("youth", HELP, "Mission Locale", "En cas de difficulté", List.of("Mission Locale")),
            new Given("youth", HELP, "entourage", "En cas de difficulté", List.of("Entourage")),
            new Given(
                    "youth",
                    HELP,
                    "Service Information Jeunesse",
                    "En cas de difficulté",
                    List.of("Service Information Jeunesse")),
            new Given("youth", "satisfaits des activités proposées", "", "Es-tu satisfait", List.of("Oui")),
            new Given("youth", "se projettent sur le territoire", "", "Vois-tu ton avenir", List.of("Oui")));

    @Nested
    class The_note_marked_internal {
        private NoteTables note;

        @BeforeEach
        void export() {
            note = note("Chiffres publiés, interne", "INTERNAL");
        }

        @Test
        void gives_the_presence_matrix_cell_by_cell() {
            expectCrosses("attribution.csv", "topic", note.captioned("Sujets soulevés"), quartierNames());
        }

        @Test
        void gives_the_needs_by_the_groups_of_ideas_cell_by_cell() {
            CsvTable source = CsvReader.requiring("need").takingOthers().read(FILES.bytes("needs-by-tracks.csv"));
            Map<String, String> sameNames = source.columns().stream()
                    .skip(1)
                    .collect(java.util.stream.Collectors.toMap(name -> name, name -> name));
            expectCrosses("needs-by-tracks.csv", "need", note.captioned("Besoins et Pistes"), sameNames);
        }

        @Test
        void gives_the_head_counts_counted_from_answers_by_channel() {
            NoteTables.Told heads = note.captioned("Réponses comptées");
            assertThat(heads.last("En ligne")).isEqualTo("216");
            assertThat(heads.last("Téléphone")).isEqualTo("158");
            assertThat(heads.last("Face à face")).isEqualTo("89");
            assertThat(heads.last("Ensemble")).isEqualTo("463");
        }

        @Test
        void quotes_the_head_counts_that_no_answer_gives() {
            NoteTables.Told quoted = note.captioned("Effectifs cités");
            assertThat(quoted.cell("temps collectifs", "Chiffre")).startsWith("12");
            assertThat(quoted.cell("temps collectifs : Grazailles", "Chiffre")).startsWith("2");
            assertThat(quoted.cell("diagnostics en marchant : 5 QPV", "Chiffre"))
                    .startsWith("9");
            assertThat(quoted.cell("participants (au moins)", "Chiffre")).startsWith("60");
            assertThat(quoted.cell("répondants (selon la page de l’enquête téléphonique)", "Chiffre"))
                    .startsWith("157");
        }

        @Test
        void gives_every_share_that_whole_answers_can_give_to_the_rounding_of_the_source() {
            for (Given figure : GIVEN) {
                double published = published(figure);
                NoteTables.Told table =
                        note.captioned(figure.caption(), figure.answers().get(0));
                int count = figure.answers().stream()
                        .mapToInt(answer -> table.number(answer, "Nombre"))
                        .sum();
                double share = 100.0 * count / note.baseUnder(table);
                assertThat(Math.round(share))
                        .as("%s %s: %d", figure.measure(), figure.part(), count)
                        .isEqualTo(Math.round(published));
            }
        }

        @Test
        void quotes_with_its_source_every_share_that_is_published() {
            NoteTables.Told quoted = note.captioned("Chiffres cités");
            long shares = 0;
            for (CsvRow row : figures().rows()) {
                if (row.get("unit").startsWith("percent")) {
                    String what = row.get("measure") + (row.isBlank("group") ? "" : " : " + row.get("group"));
                    assertThat(quoted.cellsOf(what, "Chiffre")).as(what).anyMatch(cell -> cell.replace(',', '.')
                            .startsWith(row.get("value")));
                    assertThat(quoted.cell(what, "Source")).isEqualTo("Restitution au COPIL du 6 juillet 2023");
                    shares++;
                }
            }
            assertThat(shares).isGreaterThan(30);
            assertThat(quoted.cell("situation : lycéen", "Base")).isEqualTo("base non précisée");
        }

        private double published(Given figure) {
            return figures().rows().stream()
                    .filter(row -> row.get("channel").equals(figure.channel())
                            && row.get("measure").equals(figure.measure())
                            && row.get("group").equals(figure.part()))
                    .mapToDouble(row -> Double.parseDouble(row.get("value")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The source has no " + figure));
        }
    }

    @Nested
    class The_note_marked_public {
        private NoteTables note;

        @BeforeEach
        void export() {
            note = note("Chiffres publiés, public", "PUBLIC");
        }

        @Test
        void tells_of_no_group_of_less_than_eleven_people() {
            List<Integer> counts = note.numbersUnder("Nombre");
            assertThat(counts).isNotEmpty().noneMatch(count -> count > 0 && count < 11);
        }

        @Test
        void hides_the_one_person_who_would_be_alone_and_what_would_give_them_away() {
            NoteTables.Told gender = note.captioned("Êtes-vous", "Autre");
            assertThat(gender.cell("Autre", "Nombre")).isEqualTo("‹ 11");
            assertThat(List.of(gender.cell("Un homme", "Nombre"), gender.cell("Une femme", "Nombre")))
                    .contains("masqué");
            assertThat(gender.cell("Autre", "Part")).doesNotContain("%");
        }
    }

    private static NoteTables note(String title, String mark) {
        Visitor facilitator = QuarkusTransaction.requiringNew()
                .call(() -> TestPeople.signIn(
                        Person.withEmail("animation@demo.example").orElseThrow()));
        String begun = given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .formParam("title", title)
                .formParam("consultations", "elaboration-2023")
                .formParam("template", "copil")
                .redirects()
                .follow(false)
                .post("/carcassonne/bureau/notes")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String slug = begun.replaceAll(".*/notes/", "").replaceAll("/composer$", "");
        given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .formParam("mark", mark)
                .formParam("confirmed", "true")
                .redirects()
                .follow(false)
                .post("/carcassonne/bureau/notes/" + slug + "/diffusion")
                .then()
                .statusCode(303);
        return NoteTables.read(given().auth()
                .oauth2(facilitator.bearer())
                .get("/api/v1/contracts/carcassonne/notes/" + slug + ".docx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static void expectCrosses(
            String file, String firstColumn, NoteTables.Told told, Map<String, String> columnNames) {
        CsvTable source = CsvReader.requiring(firstColumn).takingOthers().read(FILES.bytes(file));
        assertThat(source.rows()).isNotEmpty();
        for (CsvRow row : source.rows()) {
            columnNames.forEach((column, shown) -> assertThat(told.cell(row.get(firstColumn), shown))
                    .as("%s, %s", row.get(firstColumn), shown)
                    .isEqualTo(row.get(column)));
        }
    }

    private static Map<String, String> quartierNames() {
        List<String> asked = CsvReader.requiring("topic")
                .takingOthers()
                .read(FILES.bytes("attribution.csv"))
                .columns();
        return CsvReader.requiring("slug", "name").takingOthers().read(FILES.bytes("quartiers.csv")).rows().stream()
                .filter(row -> asked.contains(row.get("slug")))
                .collect(java.util.stream.Collectors.toMap(row -> row.get("slug"), row -> row.get("name")));
    }

    private static CsvTable figures() {
        return CsvReader.requiring("channel", "measure").takingOthers().read(FILES.bytes("consultation.csv"));
    }
}
