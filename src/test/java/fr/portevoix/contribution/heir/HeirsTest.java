package fr.portevoix.contribution.heir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Coding;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Ground;
import fr.portevoix.contribution.NodeTag;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Theme;
import fr.portevoix.roadmap.ExampleContracts;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.PerimeterChange;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierPredecessor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was tagged before the roadmap or a quartier changed can be read after, and a person decides where it became several. */
@QuarkusTest
class HeirsTest {
    private Contract contract;
    private Consultation consultation;
    private Theme theme;
    private Contribution coded;
    private Contribution tagged;
    private TestPeople.Visitor facilitator;

    @BeforeEach
    void words_tagged_with_an_objective_that_was_split() {
        contract = ExampleContracts.firstTerritory();
        facilitator = TestPeople.facilitator(contract.id);
        QuarkusTransaction.requiringNew().run(() -> {
            consultation = Ground.consultation(contract);
            Codebook codebook = new Codebook();
            codebook.contract = contract;
            codebook.slug = "besoins";
            codebook.title = "Besoins";
            codebook.persist();
            theme = Theme.add(codebook, "Apprendre un métier");
            theme.nodes.add(node("2023-07", "G3"));
            coded = words("Des formations près d’ici.");
            Coding coding = new Coding();
            coding.contribution = coded;
            coding.theme = theme;
            coding.codedOn = LocalDate.of(2023, 7, 6);
            coding.persist();
            tagged = words("Un lieu pour les jeunes.");
            tag(tagged, "G3");
        });
    }

    @Nested
    class A_facilitator {
        @Test
        void finds_what_waits_themes_first_and_decides_for_a_theme_at_once() {
            Document page = page();
            assertThat(page.select("main fieldset legend").eachText())
                    .containsExactly("Thème « Apprendre un métier »", "Parole « Un lieu pour les jeunes. »");
            assertThat(found("1.3")).isEmpty();

            choose("THEME", theme.id, id("1.3")).statusCode(303);

            assertThat(page().select("main fieldset")).hasSize(1);
            assertThat(found("1.3")).containsExactly(coded.id.toString());
            assertThat(found("1.4")).isEmpty();
            assertThat(trace(coded)).contains("2023-07 tagged G3", "2024 reads 1.3");
            assertThat(trace(tagged)).containsExactly("2023-07 tagged G3");
        }

        @Test
        void chooses_several_heirs_or_none_and_takes_it_back() {
            choose("WORDS", tagged.id, id("1.3"), id("1.4")).statusCode(303);
            assertThat(found("1.3")).containsExactly(tagged.id.toString());
            assertThat(found("1.4")).containsExactly(tagged.id.toString());

            undo("WORDS." + tagged.id + "." + old()).statusCode(303);
            assertThat(found("1.3")).isEmpty();
            assertThat(page().select("main fieldset")).hasSize(2);

            choose("WORDS", tagged.id, "aucun").statusCode(303);
            assertThat(found("1.3")).isEmpty();
            assertThat(page().select("main fieldset")).hasSize(1);
            assertThat(trace(tagged)).containsExactly("2023-07 tagged G3");
        }

        @Test
        void reads_why_a_choice_that_contradicts_itself_is_not_kept() {
            choose("THEME", theme.id, id("1.3"), "aucun").statusCode(422).body(containsString("mais pas les deux"));
            choose("THEME", theme.id, UUID.randomUUID().toString()).statusCode(422);
            assertThat(page().select("main fieldset")).hasSize(2);
        }

        @Test
        void sees_no_words_that_are_with_the_referent() {
            QuarkusTransaction.requiringNew()
                    .run(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, tagged.id));
            assertThat(page().text()).doesNotContain("Un lieu pour les jeunes");
        }

        @Test
        void of_another_contract_is_refused() {
            Contract other = ExampleContracts.empty();
            given().cookie("session", facilitator.cookie())
                    .get("/" + other.slug + "/bureau/feuille-de-route-a-trancher")
                    .then()
                    .statusCode(403);
            undo("THEME." + UUID.randomUUID() + "." + UUID.randomUUID()).statusCode(404);
        }
    }

    @Nested
    class A_programme {
        @Test
        void reads_what_was_merged_or_renamed_without_anybody_s_choice() {
            QuarkusTransaction.requiringNew().run(() -> tag(Contribution.findById(tagged.id), "T11"));

            assertThat(found("3.4")).containsExactly(tagged.id.toString());
            assertThat(trace(tagged)).contains("2023-07 tagged T11", "2024 reads 3.4");
        }
    }

    @Nested
    class Words_of_today {
        @Test
        void are_found_by_the_objectives_of_before_too() {
            QuarkusTransaction.requiringNew().run(() -> {
                NodeTag tag = new NodeTag();
                tag.contribution = Contribution.findById(coded.id);
                tag.node = node("2024", "1.2");
                tag.taggedOn = LocalDate.of(2024, 7, 6);
                tag.persist();
            });

            assertThat(ids("?node=G2&version=2023-07")).containsExactly(coded.id.toString());
            assertThat(ids("?node=G3&version=2023-07")).hasSize(2);
            assertThat(ids("?node=G&version=2023-07")).hasSize(2);
            given().auth()
                    .oauth2(facilitator.bearer())
                    .get("/api/v1/contracts/" + contract.slug + "/contributions?node=G2&version=1999")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class When_a_quartier_changes {
        @Test
        void words_about_one_that_got_a_new_name_are_found_under_it() {
            Quartier before = quartier("ancien", "Les Vieux Moulins");
            Quartier after = quartier("nouveau", "Les Moulins");
            becomes(before, after, PerimeterChange.RENAMED);
            about(before);

            assertThat(foundIn("nouveau")).containsExactly(tagged.id.toString());
            assertThat(foundIn("ancien")).containsExactly(tagged.id.toString());
            assertThat(page().select("main fieldset")).as("nobody is asked").hasSize(2);
        }

        @Test
        void words_about_one_that_was_split_wait_for_a_person() {
            Quartier before = quartier("grand", "Le Grand Champ");
            Quartier east = quartier("est", "Champ Est");
            Quartier west = quartier("ouest", "Champ Ouest");
            becomes(before, east, PerimeterChange.SPLIT);
            becomes(before, west, PerimeterChange.SPLIT);
            about(before);
            assertThat(foundIn("est")).isEmpty();
            assertThat(page().select("main fieldset").text()).contains("Quartier d’avant : Le Grand Champ");

            post("QUARTIER." + tagged.id + "." + before.id, east.id.toString()).statusCode(303);

            assertThat(foundIn("est")).containsExactly(tagged.id.toString());
            assertThat(foundIn("ouest")).isEmpty();
            assertThat(foundIn("grand")).containsExactly(tagged.id.toString());
        }

        @Test
        void one_that_lost_a_part_is_still_there_beside_it() {
            Quartier before = quartier("bourg", "Le Bourg");
            Quartier cut = quartier("neuf", "Le Bourg Neuf");
            becomes(before, cut, PerimeterChange.SPLIT);
            about(before);

            assertThat(foundIn("neuf")).isEmpty();
            assertThat(page().select("main fieldset").text()).contains("Le Bourg Neuf");
        }
    }

    private Document page() {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get("/" + contract.slug + "/bureau/feuille-de-route-a-trancher")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private ValidatableResponse choose(String subject, UUID id, String... heirs) {
        return post(subject + "." + id + "." + old(), heirs);
    }

    private ValidatableResponse post(String field, String... heirs) {
        return given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .formParam(field, List.of(heirs))
                .redirects()
                .follow(false)
                .post("/" + contract.slug + "/bureau/feuille-de-route-a-trancher")
                .then();
    }

    private ValidatableResponse undo(String item) {
        return given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .formParam("item", item)
                .redirects()
                .follow(false)
                .post("/" + contract.slug + "/bureau/feuille-de-route-a-trancher/revenir")
                .then();
    }

    private List<String> found(String node) {
        return ids("?node=" + node);
    }

    private List<String> foundIn(String quartier) {
        return ids("?quartier=" + quartier);
    }

    private List<String> ids(String query) {
        return given().auth()
                .oauth2(facilitator.bearer())
                .get("/api/v1/contracts/" + contract.slug + "/contributions" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The nodes of a trace: version, relation, code. */
    private List<String> trace(Contribution of) {
        List<Map<String, String>> steps = given().auth()
                .oauth2(facilitator.bearer())
                .get("/api/v1/contracts/" + contract.slug + "/contributions/" + of.id + "/trace")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'node' }");
        return steps.stream()
                .map(step -> step.get("version") + " " + step.get("relation") + " "
                        + step.get("label").split(" ")[0])
                .toList();
    }

    private String id(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> node("2024", code).id.toString());
    }

    private String old() {
        return QuarkusTransaction.requiringNew()
                .call(() -> node("2023-07", "G3").id.toString());
    }

    private RoadmapNode node(String version, String code) {
        return RoadmapNode.at(Roadmap.at(contract, version).orElseThrow(), code).orElseThrow();
    }

    private Contribution words(String body) {
        Contribution said = new Contribution();
        said.contract = contract;
        said.consultation = consultation;
        said.channel = Channel.FACE_TO_FACE;
        said.body = body;
        said.saidOn = LocalDate.of(2023, 5, 1);
        said.reading = Reading.READ;
        said.sourceKind = "entry";
        said.persist();
        return said;
    }

    private void tag(Contribution said, String code) {
        NodeTag tag = new NodeTag();
        tag.contribution = said;
        tag.node = node("2023-07", code);
        tag.taggedOn = LocalDate.of(2023, 7, 6);
        tag.persist();
    }

    private Quartier quartier(String slug, String name) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.position = 90;
        QuarkusTransaction.requiringNew().run(quartier::persist);
        return quartier;
    }

    private void becomes(Quartier before, Quartier after, PerimeterChange change) {
        QuartierPredecessor link = new QuartierPredecessor();
        link.predecessor = before;
        link.quartier = after;
        link.changeKind = change;
        QuarkusTransaction.requiringNew().run(link::persist);
    }

    private void about(Quartier quartier) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Contribution.<Contribution>findById(tagged.id).quartiers.add(quartier));
    }
}
