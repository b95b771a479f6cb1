package fr.portevoix.roadmap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;

import fr.portevoix.account.TestPeople;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The screen on which a person says what one version of the roadmap became in the next. */
@QuarkusTest
class MappingDeskTest {
    private Contract contract;
    private TestPeople.Visitor facilitator;

    @BeforeEach
    void the_first_territory() {
        contract = ExampleContracts.firstTerritory();
        facilitator = TestPeople.facilitator(contract.id);
    }

    @Nested
    class A_facilitator {
        @Test
        void sends_back_what_the_screen_shows_and_changes_nothing() {
            List<String> before = lines();

            sendBack(screen(), List.of()).statusCode(303);

            assertThat(lines()).hasSize(21).containsExactlyInAnyOrderElementsOf(before);
        }

        @Test
        void splits_merges_drops_and_takes_it_all_back() {
            List<String> before = lines();
            List<Field> changed = fields(screen());
            changed.removeIf(field -> field.name.equals("devient-" + node("2023-07", "G1"))
                    || field.name.equals("nouveau-" + node("2024", "2.4"))
                    || field.name.equals("devient-" + node("2023-07", "G2")));
            changed.add(new Field("devient-" + node("2023-07", "G1"), node("2024", "1.1")));
            changed.add(new Field("devient-" + node("2023-07", "G1"), node("2024", "2.4")));
            changed.add(new Field("devient-" + node("2023-07", "G2"), node("2024", "1.5")));

            post("", changed).statusCode(303);

            assertThat(lines())
                    .contains("G1 1.1 SPLIT", "G1 2.4 SPLIT", "G2 1.5 MERGED", "G4 1.5 MERGED")
                    .doesNotContain("G1 1.1 SAME", "- 2.4 NEW", "G2 1.2 SAME");
            String back = screen().select("form[action*=retours]").attr("action");
            assertThat(back).isNotEmpty();
            TestPeople.Visitor again = facilitator;
            given().cookie("session", again.cookie())
                    .formParam("_jeton", again.formToken())
                    .redirects()
                    .follow(false)
                    .post(back)
                    .then()
                    .statusCode(303);
            assertThat(lines()).containsExactlyInAnyOrderElementsOf(before);
        }

        @Test
        void reads_why_a_contradiction_is_not_kept() {
            List<String> before = lines();
            sendBack(screen(), List.of(new Field("abandon-" + node("2023-07", "G1"), "oui")))
                    .statusCode(422)
                    .body(containsString("« G1 » ne peut pas être abandonné et devenir autre chose"));
            sendBack(screen(), List.of(new Field("nouveau-" + node("2024", "1.1"), "oui")))
                    .statusCode(422)
                    .body(containsString("« 1.1 » ne peut pas être nouveau"));
            assertThat(lines()).containsExactlyInAnyOrderElementsOf(before);
        }

        @Test
        void is_proposed_what_shares_its_words_and_nothing_is_kept_by_itself() {
            post("", List.of()).statusCode(303);
            assertThat(lines()).isEmpty();

            Document screen = screen();

            assertThat(screen.select("select[name='devient-" + node("2023-07", "G1") + "'] option[selected]")
                            .attr("value"))
                    .isEqualTo(node("2024", "1.1"));
            assertThat(screen.text()).contains("Proposé d’après les mots communs");
            assertThat(lines()).isEmpty();
        }

        @Test
        void finds_no_screen_from_a_later_version_to_an_earlier_one_nor_for_another_contract() {
            get("2024", "2023-07").statusCode(404);
            get("2024", "2024").statusCode(404);
            Contract other = ExampleContracts.firstTerritory();
            given().cookie("session", facilitator.cookie())
                    .get("/" + other.slug + "/bureau/feuille-de-route/2023-07/devient/2024")
                    .then()
                    .statusCode(403);
        }

        @Test
        void posts_garbage_and_keeps_what_makes_sense() {
            post("", List.of(new Field("devient-" + node("2023-07", "G1"), "' or 1=1"), new Field("devient-x", "y")))
                    .statusCode(303);
            assertThat(lines()).isEmpty();
        }
    }

    private record Field(String name, String value) {}

    private String address() {
        return "/" + contract.slug + "/bureau/feuille-de-route/2023-07/devient/2024";
    }

    private ValidatableResponse get(String from, String to) {
        return given().cookie("session", facilitator.cookie())
                .get("/" + contract.slug + "/bureau/feuille-de-route/" + from + "/devient/" + to)
                .then();
    }

    private Document screen() {
        return Jsoup.parse(get("2023-07", "2024").statusCode(200).extract().asString());
    }

    /** What a browser would send of the form as it stands. */
    private static List<Field> fields(Document screen) {
        List<Field> fields = new ArrayList<>();
        Element form = screen.select("form:has(table.mapping)").first();
        // A proposal is a person's only once they leave it in place on purpose: here nobody looked at it.
        form.select("tr:not(:has(.hint)) select").forEach(select -> {
            String chosen = select.select("option[selected]").attr("value");
            if (!chosen.isEmpty()) {
                fields.add(new Field(select.attr("name"), chosen));
            }
        });
        form.select("input[type=checkbox][checked]").forEach(box -> fields.add(new Field(box.attr("name"), "oui")));
        return fields;
    }

    private ValidatableResponse sendBack(Document screen, List<Field> more) {
        List<Field> fields = fields(screen);
        fields.addAll(more);
        return post("", fields);
    }

    private ValidatableResponse post(String way, List<Field> fields) {
        var request = given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .redirects()
                .follow(false);
        fields.stream()
                .collect(Collectors.groupingBy(Field::name, Collectors.mapping(Field::value, Collectors.toList())))
                .forEach(request::formParam);
        return request.post(address() + way).then();
    }

    private List<String> lines() {
        return QuarkusTransaction.requiringNew().call(() -> RoadmapChange.of(contract).stream()
                .map(change -> code(change.fromNode) + " " + code(change.toNode) + " " + change.kind)
                .toList());
    }

    private static String code(RoadmapNode node) {
        return node == null ? "-" : node.code;
    }

    private String node(String version, String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> RoadmapNode.at(Roadmap.at(contract, version).orElseThrow(), code)
                        .orElseThrow()
                        .id
                        .toString());
    }
}
