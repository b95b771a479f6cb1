package fr.portevoix.walk.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.walk.WalkGround;
import fr.portevoix.walk.observe.ObservationPhoto;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The report of a walk: a page and files, of what is published and of nothing else. */
@QuarkusTest
class ReportTest {
    private static final String DARK = "Le passage est noir & froid le soir";
    private static final String GARDEN = "الحديقة جميلة";
    private static final String SECRET = "Untel habite au quatrième";

    private WalkGround ground;
    private String desk;
    private String open;

    @BeforeEach
    void three_were_noted_and_two_are_published() throws Exception {
        ground = WalkGround.laid();
        desk = ground.here + "/compte-rendu";
        open = ground.pages + "/autour-de-l-ecole/compte-rendu";
        note(DARK, "PROBLEM", true);
        note(GARDEN, "GOOD", false);
        note(SECRET, "PROBLEM", true);
        publish(1, "PROBLEM", DARK);
        publish(2, "GOOD", GARDEN);
    }

    private void note(String words, String kind, boolean photo) throws Exception {
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("acte", "noter")
                .formParam("code", ground.code())
                .formParam("cle", FormKey.fresh())
                .formParam("appareil", FormKey.fresh())
                .formParam("genre", kind)
                .formParam("mots", words)
                .formParam("arret", ground.stops().get(0).id.toString())
                .formParam(
                        "image1",
                        photo ? Picture.read(TestPhotos.jpeg(200, 100)).text() : "")
                .post(ground.notes)
                .then()
                .statusCode(200);
    }

    private void publish(int number, String kind, String words) {
        var form = WalkGround.form(ground.facilitator)
                .formParam("genre", kind)
                .formParam("theme", ground.themes().get(0).id.toString())
                .formParam("arret", ground.stops().get(0).id.toString())
                .formParam("mots", words)
                .formParam("acte", "publier");
        photos(number).forEach(photo -> form.formParam("montrer", photo.toString()));
        form.post(ground.here + "/observations/" + number).then().statusCode(303);
    }

    private List<UUID> photos(int number) {
        return WalkGround.read(() -> ObservationPhoto.<ObservationPhoto>list(
                        "observation.walk.id = ?1 and observation.number = ?2", ground.walk().id, number)
                .stream()
                .map(photo -> photo.id)
                .toList());
    }

    private void act(String act) {
        WalkGround.form(ground.facilitator)
                .formParam("mots", "Il pleuvait.")
                .formParam("acte", act)
                .post(desk)
                .then()
                .statusCode(303);
    }

    private byte[] file(String name) {
        return given().cookie("session", ground.facilitator.cookie())
                .get(desk + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Nested
    class The_page {
        @Test
        void is_for_everybody_only_once_it_is_published() {
            given().get(open).then().statusCode(404);
            given().get(open + "/compte-rendu.pdf").then().statusCode(404);
            act("publier");
            Document page = WalkGround.seen(open);
            assertThat(page.text())
                    .contains("Il pleuvait.", DARK, GARDEN, "Ce qui va bien", "Ce qui ne va pas", "Habitants");
            assertThat(page.text()).doesNotContain("Untel");
            assertThat(page.select("img")).hasSize(1);
            assertThat(page.select("svg .number-mark")).hasSize(2);
            assertThat(page.select("[lang=ar], [dir=rtl]")).isNotEmpty();
            act("retirer");
            given().get(open).then().statusCode(404);
        }

        @Test
        void tells_the_desk_what_it_leaves_out() {
            assertThat(ground.page(desk).text()).contains("1 observation n’y est pas", "2 choses dedans");
            assertThat(WalkGround.form(ground.facilitator)
                            .formParam("mots", "x".repeat(7_000))
                            .post(desk)
                            .statusCode())
                    .isEqualTo(422);
        }

        @Test
        void has_no_other_files() {
            given().cookie("session", ground.facilitator.cookie())
                    .get(desk + "/autre.exe")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class A_file {
        @Test
        void for_a_word_processor_holds_map_and_photo_with_words_for_who_does_not_see_them() throws Exception {
            try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file("compte-rendu.docx")))) {
                assertThat(docx.getAllPictures()).hasSize(2);
                String whole = docx.getDocument().xmlText();
                assertThat(whole)
                        .contains("noir &amp; froid", GARDEN, "Carte du parcours", "Avant\u00a0: observation 1");
                assertThat(whole).doesNotContain("Untel");
                assertThat(docx.getParagraphs().stream()
                                .filter(each -> "Heading2".equals(each.getStyle()))
                                .map(each -> each.getText()))
                        .contains("L’école");
            }
        }

        @Test
        void for_paper_holds_the_same() throws Exception {
            try (PDDocument pdf = Loader.loadPDF(file("compte-rendu.pdf"))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("noir & froid", "Les suites", "projet")
                        .doesNotContain("Untel");
                int images = 0;
                for (var page : pdf.getPages()) {
                    for (var name : page.getResources().getXObjectNames()) {
                        images += page.getResources().isImageXObject(name) ? 1 : 0;
                    }
                }
                assertThat(images).isGreaterThanOrEqualTo(2);
                assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("fr");
            }
        }

        @Test
        void of_open_data_has_the_columns_that_its_schema_names() throws Exception {
            List<String> lines = new String(file("observations.csv"), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(3);
            JsonNode schema = new ObjectMapper().readTree(file("observations.schema.json"));
            List<String> names = new ArrayList<>();
            schema.get("fields").forEach(field -> names.add(field.get("name").asText()));
            assertThat(lines.get(0)).isEqualTo(String.join(",", names));
            assertThat(lines.get(1)).contains("1,", "PROBLEM", "Éclairage", "43.2105", "noir & froid");
        }

        @Test
        void for_a_map_is_geojson_with_longitude_first() throws Exception {
            JsonNode features =
                    new ObjectMapper().readTree(file("observations.geojson")).get("features");
            assertThat(features).hasSize(2);
            assertThat(features.get(0).at("/geometry/coordinates/0").asDouble()).isEqualTo(2.3505);
            assertThat(features.get(0).at("/properties/mots").asText()).isEqualTo(DARK);
            assertThat(features.get(0).at("/properties/images")).hasSize(1);
        }

        @Test
        void of_photos_holds_each_that_everybody_may_see_and_a_list() throws Exception {
            List<String> names = new ArrayList<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file("photos.zip")))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                    byte[] bytes = zip.readAllBytes();
                    if (entry.getName().endsWith(".jpg")) {
                        assertThat(Picture.read(bytes).width()).isEqualTo(200);
                    }
                }
            }
            assertThat(names).containsExactly("photos.csv", "1-avant-1.jpg");
        }
    }
}
