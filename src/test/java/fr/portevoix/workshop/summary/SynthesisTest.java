package fr.portevoix.workshop.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.document.Pdfs;
import fr.portevoix.workshop.WorkshopGround;
import fr.portevoix.workshop.WorkshopItem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that is read over, published, printed and taken back. */
@QuarkusTest
class SynthesisTest {
    private WorkshopGround ground;
    private String page;

    @BeforeEach
    void a_session_with_topics() {
        ground = WorkshopGround.laid(LocalDate.of(2026, 3, 2));
        page = ground.pages + "/vivre-ensemble";
        paste("- Les familles monoparentales\n- Les jeunes sans emploi", "PUBLICS", "k1");
        paste(
                "Des lieux :\n- Un café associatif\n- ♥ Une ludothèque\nDes temps :\n- Un repas par saison",
                "PROPOSALS",
                "k2");
        paste("Solidarité", "VALUES", "k3");
        ground.say("Madame Martin du 3e crie la nuit", "HINDERS", "k4");
    }

    private void paste(String list, String phase, String key) {
        WorkshopGround.form(ground.facilitator)
                .formParam("cle", key)
                .formParam("garder", "true")
                .formParam("phase", phase)
                .formParam("voix", "RESIDENT")
                .formParam("texte", list)
                .post(ground.here + "/liste")
                .then()
                .statusCode(303);
    }

    private void read(int... numbers) {
        var form = WorkshopGround.form(ground.facilitator);
        for (int number : numbers) {
            form.formParam("lu", number);
        }
        form.post(ground.here + "/relire").then().statusCode(303);
    }

    private Response press(String act) {
        return WorkshopGround.form(ground.facilitator).post(ground.here + "/" + act);
    }

    private void readAllButTheOneThatNames() {
        read(1, 2, 3, 4, 5, 6);
        press("relire/7/referent").then().statusCode(303);
    }

    private List<String> published() {
        return WorkshopGround.read(() -> Contribution.<Contribution>list(
                        "contract.id = ?1 and visibility = ?2 order by body", ground.contractId, Visibility.PUBLISHED)
                .stream()
                .map(said -> said.body)
                .toList());
    }

    @Nested
    class A_facilitator_who_reads_over {
        @Test
        void takes_all_plain_lines_with_one_press_and_the_one_that_names_somebody_by_itself() {
            Document review = ground.page(ground.here + "/relire");
            assertThat(review.select("ul.plain input[name=lu][checked]")).hasSize(6);
            assertThat(review.select("ul.careful li").text()).contains("Madame Martin");
            read(review.select("ul.plain input[name=lu]").eachAttr("value").stream()
                    .mapToInt(Integer::parseInt)
                    .toArray());
            assertThat(ground.items())
                    .filteredOn(item -> item.readableOn != null)
                    .hasSize(6);
        }

        @Test
        void cannot_publish_while_a_line_may_name_somebody() {
            read(1, 2, 3, 4, 5, 6);
            press("publier");
            assertThat(ground.workshop().publishedOn).isNull();
            assertThat(ground.page(ground.here + "/synthese").text()).contains("1 ligne nomme peut-être quelqu’un");
        }

        @Test
        void cannot_publish_what_nobody_read() {
            press("relire/7/referent");
            press("publier");
            assertThat(ground.workshop().publishedOn).isNull();
        }

        @Test
        void reads_a_line_anew_when_its_words_change() {
            readAllButTheOneThatNames();
            press("publier");
            WorkshopGround.form(ground.facilitator)
                    .formParam("cle", "k")
                    .formParam("texte", "Monsieur Untel")
                    .formParam("phase", "VALUES")
                    .formParam("voix", "RESIDENT")
                    .post(ground.here + "/lignes/6");
            assertThat(published()).hasSize(5).doesNotContain("Monsieur Untel");
            assertThat(WorkshopGround.seen(page).text()).doesNotContain("Untel", "Solidarité");
            read(6);
            assertThat(published()).contains("Monsieur Untel");
        }

        @Test
        void takes_the_synthesis_back() {
            readAllButTheOneThatNames();
            press("publier");
            assertThat(published()).hasSize(6);
            press("retirer");
            assertThat(published()).isEmpty();
            assertThat(WorkshopGround.seen(page).text()).doesNotContain("ludothèque");
            given().get(page + "/synthese.pdf").then().statusCode(404);
        }
    }

    @Nested
    class A_resident {
        @Test
        void reads_nothing_of_it_before_it_is_published() {
            readAllButTheOneThatNames();
            assertThat(WorkshopGround.seen(page).text()).doesNotContain("ludothèque");
            given().get(page + "/synthese.docx").then().statusCode(404);
        }

        @Test
        void reads_who_came_then_each_phase_with_its_topics_and_hearts() {
            readAllButTheOneThatNames();
            press("publier");
            Document seen = WorkshopGround.seen(page);

            assertThat(seen.text()).contains("12 personnes");
            assertThat(seen.select("h3.phase").eachText())
                    .containsExactly("Qui est concerné ?", "Quelles valeurs défendre ?", "Nos propositions");
            assertThat(seen.select("h4").eachText()).containsExactly("Des lieux", "Des temps");
            assertThat(seen.select("li:contains(ludothèque) .heart").text()).contains("♥ 1");
            assertThat(seen.text()).doesNotContain("Martin").contains("Certaines lignes ne sont pas montrées");
        }

        @Test
        void reads_no_words_that_went_to_the_referent_after_it_was_published() {
            readAllButTheOneThatNames();
            press("publier");
            WorkshopItem item = ground.items().stream()
                    .filter(one -> one.contribution.body.contains("café"))
                    .findFirst()
                    .orElseThrow();
            press("relire/" + item.number + "/referent");
            assertThat(WorkshopGround.seen(page).text()).doesNotContain("café associatif");
            assertThat(Pdfs.read("aside", given().get(page + "/synthese.pdf").asByteArray())
                            .text())
                    .doesNotContain("café associatif");
        }

        @Test
        void reads_a_long_session_phase_by_phase_within_what_a_poor_network_carries() {
            for (String phase : List.of("NEEDS", "HELPS", "EXAMPLES")) {
                paste(("Une parole assez longue pour peser sur la page ".repeat(3) + "\n").repeat(40), phase, phase);
            }
            press("relire/7/referent");
            read(ground.items().stream()
                    .filter(item -> !item.contribution.isAside())
                    .mapToInt(item -> item.number)
                    .toArray());
            press("publier");
            for (String asked : List.of("", "?temps=NEEDS", "?temps=EXAMPLES", "?temps=RIEN")) {
                assertThat(given().get(page + asked).asByteArray().length)
                        .as(asked)
                        .isLessThan(35_000);
            }
            assertThat(WorkshopGround.seen(page + "?temps=NEEDS")
                            .select("h3.phase")
                            .eachText())
                    .containsExactly("Avec quels besoins ?");
        }
    }

    @Nested
    class The_files {
        @BeforeEach
        void published() {
            readAllButTheOneThatNames();
            WorkshopGround.form(ground.facilitator)
                    .formParam("nomObjectif", "Un quartier convivial")
                    .post(ground.here + "/tableau/objectifs");
            String objective = ground.page(ground.here + "/tableau")
                    .select("#objectif option[value~=.+]")
                    .first()
                    .val();
            Document board = ground.page(ground.here + "/tableau");
            String topic = board.select("#sujet option:contains(Des lieux)").val();
            WorkshopGround.form(ground.facilitator)
                    .formParam("nom", "Des lieux")
                    .formParam("objectif", objective)
                    .post(ground.here + "/tableau/sujets/" + topic)
                    .then()
                    .statusCode(303);
            press("publier");
        }

        @Test
        void the_printed_one_has_the_shape_of_the_page() {
            Pdfs pdf = Pdfs.read(
                    "synthesis",
                    given().get(page + "/synthese.pdf")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
            assertThat(pdf.text())
                    .contains("Synthèse de l’atelier du 2 mars 2026")
                    .contains("Vivre ensemble", "12 personnes", "Des lieux", "Une ludothèque", "♥", "Solidarité")
                    .contains("Un quartier convivial", "Autres sujets")
                    .doesNotContain("Martin");
            assertThat(pdf.text().indexOf("monoparentales"))
                    .isLessThan(pdf.text().indexOf("ludothèque"));
        }

        @Test
        void the_one_for_a_word_processor_has_headings_and_bullets() throws IOException {
            byte[] file = given().get(page + "/synthese.docx")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                String text = document.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n"));
                assertThat(text)
                        .contains("Qui est venu", "Habitants\u00a0: 12", "Nos propositions", "♥\u00a01 Une ludothèque")
                        .contains("Un quartier convivial")
                        .doesNotContain("Martin");
            }
        }

        @Test
        void the_tree_is_drawn_and_told() {
            Document seen = WorkshopGround.seen(page);
            assertThat(seen.select("svg.tree text").text()).contains("Un quartier convivial", "Des lieux (2, ♥ 1)");
            assertThat(seen.select("ul.tree-list > li > b").eachText())
                    .containsExactly("Un quartier convivial", "Autres lignes");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M. Durand fait du bruit | true",
                "Mme Léa du 4e | true",
                "Appelez le 06 12 34 56 78 | true",
                "ecrivez a lea@exemple.fr | true",
                "Le fils de Kevin Dupont brûle des voitures | true",
                "Mon voisin DUPONT Jean | true",
                "السيد أحمد | true",
                "Mon mari me frappe | true",
                "Un banc près du Centre Social du Nord | false",
                "Les Bus de la CAF | false",
                "Plus de médecins généralistes | false",
                "Le Sud manque de bancs | false"
            })
    void words_that_may_name_somebody_are_read_by_themselves(String words, boolean careful) {
        assertThat(NamedPeople.mayBeIn(words, List.of("Centre social du Nord", "Le Sud", "CAF")))
                .isEqualTo(careful);
    }

    @Test
    void a_tree_of_hostile_labels_is_drawn_as_words() {
        assertThat(ObjectiveTree.wrapped("x".repeat(100), 41)).allMatch(line -> line.length() <= 41);
        assertThat(ObjectiveTree.wrapped("", 41)).isEmpty();
        assertThat(ObjectiveTree.wrapped("un mot", 41)).containsExactly("un mot");
    }
}
