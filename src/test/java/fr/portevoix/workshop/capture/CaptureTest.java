package fr.portevoix.workshop.capture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.media.TestPhotos;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.WorkshopGround;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopPhoto;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking down what people say in a session. */
@QuarkusTest
class CaptureTest {
    private WorkshopGround ground;

    @BeforeEach
    void a_session() {
        ground = WorkshopGround.laid(LocalDate.of(2026, 3, 2));
    }

    private Response script(String words, String key) {
        return WorkshopGround.form(ground.facilitator)
                .header("Accept", "application/json")
                .formParam("cle", key)
                .formParam("texte", words)
                .formParam("phase", "NEEDS")
                .formParam("voix", "RESIDENT")
                .formParam("quartier", "sud")
                .post(ground.here + "/saisir/ligne");
    }

    private Response paste(String list, String key, boolean keep) {
        var form = WorkshopGround.form(ground.facilitator)
                .formParam("cle", key)
                .formParam("phase", "PROPOSALS")
                .formParam("voix", "ASSOCIATION")
                .formParam("quartier", "nord")
                .formParam("texte", list);
        return (keep ? form.formParam("garder", "true") : form).post(ground.here + "/liste");
    }

    private Response bringIn(byte[] csv) {
        return WorkshopGround.upload(ground.facilitator)
                .multiPart("cle", "k")
                .multiPart("phase", "NEEDS")
                .multiPart("voix", "RESIDENT")
                .multiPart("quartier", "nord")
                .multiPart("fichier", "lignes.csv", csv, "text/csv")
                .post(ground.here + "/liste/fichier");
    }

    @Nested
    class A_facilitator_who_types_while_people_speak {
        @Test
        void finds_the_field_empty_and_the_phase_kept_after_each_line() {
            String next = ground.say("Un banc devant l’école", "HINDERS", "k1")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");

            var page = ground.page(next.replaceFirst("https?://[^/]+", "").replaceFirst("#.*", ""));
            assertThat(next).endsWith("#texte");
            assertThat(page.select("#texte").val()).isEmpty();
            assertThat(page.select("#texte").hasAttr("autofocus")).isTrue();
            assertThat(page.select("[name=phase][checked]").val()).isEqualTo("HINDERS");
            assertThat(page.select("#taken .what").text()).isEqualTo("Un banc devant l’école");
        }

        @Test
        void makes_a_contribution_of_each_line_with_what_the_session_knows() {
            ground.say("Un banc devant l’école", "HINDERS", "k1");

            WorkshopItem item = ground.items().get(0);
            Contribution said = item.contribution;
            assertThat(item.number).isEqualTo(1);
            assertThat(item.phase).isEqualTo(Phase.HINDERS);
            assertThat(said.channel).isEqualTo(Channel.WORKSHOP);
            assertThat(said.nature).isEqualTo(Nature.HINDRANCE);
            assertThat(said.speaker).isEqualTo(Speaker.RESIDENT);
            assertThat(said.saidOn).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(said.sourceKind).isEqualTo("workshop");
            assertThat(said.quartiers).extracting(quartier -> quartier.slug).containsExactly("nord");
        }

        @Test
        void doubles_no_line_however_often_its_key_comes() {
            for (int time = 0; time < 3; time++) {
                script("Des bus le soir", "k1").then().statusCode(200).body("number", equalTo(1));
            }
            assertThat(ground.words()).containsExactly("Des bus le soir");
        }

        @Test
        void is_told_when_other_words_come_under_a_key_that_was_used() {
            script("Des bus le soir", "k1");
            script("Autre chose", "k1").then().statusCode(422).body("why", containsString("D’autres mots"));
            ground.say("Autre chose encore", "NEEDS", "k1")
                    .then()
                    .statusCode(422)
                    .body(containsString("Autre chose encore"));
            assertThat(ground.words()).containsExactly("Des bus le soir");
        }

        @Test
        void gets_one_number_after_the_other_with_a_colleague_who_types_too() {
            List<CompletableFuture<Response>> sent = IntStream.range(0, 12)
                    .mapToObj(at -> CompletableFuture.supplyAsync(() -> script("Ligne " + at, "k" + at)))
                    .toList();
            sent.forEach(one -> one.join().then().statusCode(200));

            assertThat(ground.items())
                    .extracting(item -> item.number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 12).boxed().toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\u0000", "\u2028"})
        void is_asked_for_words(String nothing) {
            ground.say(nothing, "NEEDS", "k1").then().statusCode(422);
            assertThat(ground.words()).isEmpty();
        }

        @Test
        void gets_the_words_back_when_something_is_wrong_around_them() {
            ground.say("Une idée <b>à garder</b>", "NOWHERE", "k1")
                    .then()
                    .statusCode(422)
                    .body(containsString("Une idée &lt;b&gt;à garder&lt;/b&gt;"));
        }

        @Test
        void mends_a_line_which_is_then_to_be_read_anew() {
            ground.say("Un bans", "NEEDS", "k1");
            WorkshopGround.form(ground.facilitator)
                    .formParam("cle", "k2")
                    .formParam("texte", "Un banc")
                    .formParam("phase", "PROPOSALS")
                    .formParam("voix", "ELECTED")
                    .formParam("coeurs", "7")
                    .post(ground.here + "/lignes/1")
                    .then()
                    .statusCode(303);

            WorkshopItem item = ground.items().get(0);
            assertThat(item.contribution.body).isEqualTo("Un banc");
            assertThat(item.contribution.nature).isEqualTo(Nature.IDEA);
            assertThat(item.contribution.speaker).isEqualTo(Speaker.ELECTED);
            assertThat(item.contribution.quartiers).isEmpty();
            assertThat(item.hearts).isEqualTo(7);
        }

        @Test
        void counts_coups_de_coeur_all_at_once() {
            ground.say("Un banc", "NEEDS", "k1");
            ground.say("Un bus", "NEEDS", "k2");
            var form = WorkshopGround.form(ground.facilitator)
                    .formParam("coeurs-1", "3")
                    .formParam("coeurs-2", "");
            form.post(ground.here + "/lignes/coups-de-coeur").then().statusCode(303);
            assertThat(ground.items()).extracting(item -> item.hearts).containsExactly(3, 0);
            WorkshopGround.form(ground.facilitator)
                    .formParam("coeurs-1", "beaucoup")
                    .post(ground.here + "/lignes/coups-de-coeur")
                    .then()
                    .statusCode(422);
        }

        @Test
        void erases_a_line_for_who_said_it_and_only_that_one() {
            ground.say("Un banc", "NEEDS", "k1");
            ground.say("Un bus", "NEEDS", "k2");
            WorkshopGround.form(ground.facilitator).post(ground.here + "/lignes/1/effacer");
            assertThat(ground.words()).containsExactly("Un banc", "Un bus");
            WorkshopGround.form(ground.facilitator).formParam("oui", "true").post(ground.here + "/lignes/1/effacer");
            assertThat(ground.words()).containsExactly("Un bus");
        }
    }

    @Nested
    class A_facilitator_with_a_list {
        private static final String LIST = "Des lieux :\n- Un café associatif\n- ♥ Une ludothèque\n";

        @Test
        void sees_what_would_come_in_before_anything_is_kept() {
            String page =
                    paste(LIST, "k1", false).then().statusCode(200).extract().asString();
            assertThat(page).contains("Un café associatif", "Des lieux");
            assertThat(ground.words()).isEmpty();
        }

        @Test
        void keeps_it_once_with_topics_and_hearts_however_often_it_is_sent() {
            paste(LIST, "k1", true).then().statusCode(303);
            paste(LIST, "k1", true).then().statusCode(303);

            assertThat(ground.words()).containsExactly("Un café associatif", "Une ludothèque");
            assertThat(ground.items())
                    .allSatisfy(item -> assertThat(item.topic.label).isEqualTo("Des lieux"))
                    .extracting(item -> item.hearts)
                    .containsExactly(0, 1);
            assertThat(ground.items())
                    .allSatisfy(item -> assertThat(item.contribution.speaker).isEqualTo(Speaker.ASSOCIATION));
        }

        @Test
        void is_asked_when_another_list_comes_under_the_same_key() {
            paste(LIST, "k1", true);
            paste("- Autre chose\n- Encore", "k1", true).then().statusCode(422).body(containsString("Autre chose"));
        }

        @Test
        void pastes_a_whole_account_and_finds_each_line_under_its_question() {
            String account =
                    "Synthèse\n« Avec quels besoins ? »\n- Une écoute\nTemps#3 : « Nos propositions »\n- Un café";
            assertThat(paste(account, "k1", false)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains("2 lignes", "Besoins", "Une écoute");
            paste(account, "k1", true).then().statusCode(303);
            assertThat(ground.items())
                    .extracting(item -> item.phase)
                    .containsExactly(fr.portevoix.workshop.Phase.NEEDS, fr.portevoix.workshop.Phase.PROPOSALS);
        }

        @Test
        void is_told_of_a_list_without_a_line() {
            paste(" \n \n", "k1", true).then().statusCode(422);
        }
    }

    @Nested
    class A_facilitator_with_a_file {
        @Test
        void brings_in_every_column_and_the_same_file_again_doubles_nothing() {
            byte[] csv =
                    "texte;phase;voix;quartiers;sujet;coups de coeur\n\"Un banc\";Propositions;Association;Le Sud;Se poser;4\nUn bus;;;;;\n"
                            .getBytes(StandardCharsets.UTF_8);
            bringIn(csv).then().statusCode(303);
            bringIn(csv).then().statusCode(303);

            List<WorkshopItem> items = ground.items();
            assertThat(items).extracting(item -> item.contribution.body).containsExactly("Un banc", "Un bus");
            assertThat(items.get(0).phase).isEqualTo(Phase.PROPOSALS);
            assertThat(items.get(0).hearts).isEqualTo(4);
            assertThat(items.get(0).topic.label).isEqualTo("Se poser");
            assertThat(items.get(0).contribution.speaker).isEqualTo(Speaker.ASSOCIATION);
            assertThat(items.get(0).contribution.quartiers)
                    .extracting(quartier -> quartier.slug)
                    .containsExactly("sud");
            assertThat(items.get(1).phase).isEqualTo(Phase.NEEDS);
        }

        @Test
        void is_told_row_by_row_what_to_mend_and_nothing_comes_in() {
            String page = bringIn(
                            "texte,phase,quartiers,coups de coeur\nBien,Besoins,,1\n,Besoins,,\nMal,Ailleurs,La Lune,mille\n"
                                    .getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(page).contains("n’a pas de texte", "Ailleurs", "La Lune", "de 0 à 9");
            assertThat(ground.words()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "texte\n", "autre\nchose\n", "texte\n\"ouvert", "PK\u0003\u0004zip", "texte\nA\u0000B\n"
                })
        void is_told_what_is_wrong_with_a_file_that_is_none(String file) {
            bringIn(file.getBytes(StandardCharsets.UTF_8)).then().statusCode(422);
            assertThat(ground.words()).isEmpty();
        }

        @Test
        void keeps_a_formula_as_words() {
            bringIn("texte\n=HYPERLINK(\"x\")\n".getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(303);
            assertThat(ground.words()).containsExactly("=HYPERLINK(\"x\")");
        }
    }

    @Nested
    class A_facilitator_before_a_wall_of_notes {
        private Response photo(byte[] file) {
            return WorkshopGround.upload(ground.facilitator)
                    .multiPart("photo", "mur.jpg", file, "image/jpeg")
                    .post(ground.here + "/photos");
        }

        private List<WorkshopPhoto.Brief> photos() {
            return WorkshopGround.read(() -> WorkshopPhoto.of(ground.workshop()));
        }

        @Test
        void types_beside_a_photo_that_only_the_team_sees() {
            photo(TestPhotos.jpeg(3000, 1500)).then().statusCode(303);
            photo(TestPhotos.jpeg(3000, 1500)).then().statusCode(303);
            assertThat(photos()).hasSize(1);
            String image = ground.here + "/photos/" + photos().get(0).id();

            assertThat(ground.page(ground.here + "/saisir?photo="
                                    + photos().get(0).id())
                            .select("figure.wall img")
                            .attr("src"))
                    .isEqualTo(image);
            given().cookie("session", ground.facilitator.cookie())
                    .get(image)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "image/jpeg")
                    .header("Cache-Control", "no-store, private")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox");
            given().redirects().follow(false).get(image).then().statusCode(303);
        }

        @Test
        void is_told_when_a_file_is_no_photo() {
            for (byte[] file : List.of(
                    new byte[0],
                    TestPhotos.noPhoto(),
                    "<svg onload=alert(1)>".repeat(10).getBytes(StandardCharsets.UTF_8),
                    java.util.Arrays.copyOf(TestPhotos.jpeg(400, 300), 200))) {
                photo(file).then().statusCode(422);
            }
            assertThat(photos()).isEmpty();
        }

        @Test
        void erases_it_when_everything_is_typed() {
            photo(TestPhotos.jpeg(800, 600));
            WorkshopGround.form(ground.facilitator)
                    .post(ground.here + "/photos/" + photos().get(0).id() + "/effacer")
                    .then()
                    .statusCode(303);
            assertThat(photos()).isEmpty();
        }
    }

    @Nested
    class Somebody_of_another_contract {
        @Test
        void takes_nothing_down_here() {
            TestPeople.Visitor other = TestPeople.facilitator(UUID.randomUUID());
            WorkshopGround.form(other)
                    .formParam("cle", "k")
                    .formParam("texte", "Rien")
                    .formParam("phase", "NEEDS")
                    .formParam("voix", "RESIDENT")
                    .post(ground.here + "/saisir")
                    .then()
                    .statusCode(403);
            assertThat(ground.words()).isEmpty();
        }
    }
}
