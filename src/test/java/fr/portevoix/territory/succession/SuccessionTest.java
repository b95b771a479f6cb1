package fr.portevoix.territory.succession;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;

import fr.portevoix.account.TestPeople;
import fr.portevoix.roadmap.ExampleContracts;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierCode;
import fr.portevoix.territory.QuartierPredecessor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The table on which the team says what every quartier became. */
@QuarkusTest
class SuccessionTest {
    private Contract contract;
    private TestPeople.Visitor facilitator;
    private Quartier old;
    private Quartier east;
    private Quartier west;
    private Quartier mill;

    @BeforeEach
    void a_contract_whose_quartiers_change() {
        contract = ExampleContracts.empty();
        facilitator = TestPeople.facilitator(contract.id);
        QuarkusTransaction.requiringNew().run(() -> {
            old = quartier("grand-champ", "Le Grand Champ");
            east = quartier("champ-est", "Champ Est");
            west = quartier("champ-ouest", "Champ Ouest");
            mill = quartier("moulin", "Le Moulin");
            code(mill, "QP011001", LocalDate.of(2015, 1, 1));
        });
    }

    @Nested
    class A_facilitator {
        @Test
        void says_splits_mergers_names_and_codes_at_once() {
            post(Map.of(
                            "devient-" + old.id,
                            List.of(east.id.toString(), west.id.toString()),
                            "code-" + mill.id,
                            List.of("qn01101m"),
                            "jour",
                            List.of("2024-01-01")))
                    .statusCode(303);

            assertThat(links())
                    .containsExactlyInAnyOrder(
                            "grand-champ champ-est SPLIT 2024-01-01", "grand-champ champ-ouest SPLIT 2024-01-01");
            assertThat(codes()).containsExactlyInAnyOrder("QP011001 2015-01-01 2023-12-31", "QN01101M 2024-01-01 null");
        }

        @Test
        void sends_back_what_the_table_shows_and_changes_nothing() {
            post(Map.of(
                            "devient-" + old.id,
                            List.of(east.id.toString(), old.id.toString()),
                            "devient-" + mill.id,
                            List.of(west.id.toString()),
                            "contour-" + mill.id,
                            List.of("oui"),
                            "jour",
                            List.of("2024-01-01")))
                    .statusCode(303);
            List<String> before = links();
            assertThat(before)
                    .containsExactlyInAnyOrder(
                            "grand-champ champ-est SPLIT 2024-01-01",
                            "grand-champ grand-champ SPLIT 2024-01-01",
                            "moulin champ-ouest REDRAWN 2024-01-01");
            int states = table().select("form[action*=retours]").size();

            post(shown(table())).statusCode(303);

            assertThat(links()).containsExactlyInAnyOrderElementsOf(before);
            assertThat(table().select("form[action*=retours]")).hasSize(states);
        }

        @Test
        void takes_an_earlier_state_up_again() {
            post(Map.of("devient-" + old.id, List.of(east.id.toString()))).statusCode(303);
            post(Map.of(
                            "devient-" + old.id, List.of(west.id.toString()),
                            "devient-" + mill.id, List.of(west.id.toString())))
                    .statusCode(303);
            assertThat(links())
                    .containsExactlyInAnyOrder("grand-champ champ-ouest MERGED null", "moulin champ-ouest MERGED null");

            String back = table().select("form[action*=retours]").first().attr("action");
            given().cookie("session", facilitator.cookie())
                    .formParam("_jeton", facilitator.formToken())
                    .redirects()
                    .follow(false)
                    .post(back)
                    .then()
                    .statusCode(303);

            assertThat(links()).containsExactly("grand-champ champ-est RENAMED null");
            assertThat(codes()).containsExactly("QP011001 2015-01-01 null");
        }

        @Test
        void reads_why_it_cannot_be_kept_and_finds_their_words_again() {
            post(Map.of("code-" + mill.id, List.of("QN01101M")))
                    .statusCode(422)
                    .body(containsString("Dites depuis quand"), containsString("value=\"QN01101M\""));
            post(Map.of("code-" + mill.id, List.of("<b>"), "jour", List.of("2024-01-01")))
                    .statusCode(422)
                    .body(containsString("2 à 12 lettres"));
            post(Map.of("code-" + mill.id, List.of("qp011001"), "jour", List.of("2024-01-01")))
                    .statusCode(422)
                    .body(containsString("a déjà le code"));
            post(Map.of("devient-" + mill.id, List.of(mill.id.toString())))
                    .statusCode(422)
                    .body(containsString("reste lui-même"));
            post(Map.of(
                            "devient-" + mill.id, List.of(east.id.toString()),
                            "devient-" + east.id, List.of(mill.id.toString())))
                    .statusCode(422)
                    .body(containsString("venir de lui-même"));
            post(Map.of("jour", List.of("demain"))).statusCode(422);
            assertThat(links()).isEmpty();
        }

        @Test
        void names_a_quartier_of_another_contract_in_vain() {
            Contract other = ExampleContracts.empty();
            Quartier foreign = QuarkusTransaction.requiringNew().call(() -> quartier(other, "ailleurs", "Ailleurs"));
            post(Map.of("devient-" + mill.id, List.of(foreign.id.toString(), "' or 1=1")))
                    .statusCode(303);
            assertThat(links()).isEmpty();
            given().cookie("session", facilitator.cookie())
                    .get("/" + other.slug + "/bureau/territoire/quartiers-devenus")
                    .then()
                    .statusCode(403);
        }
    }

    private Quartier quartier(String slug, String name) {
        return quartier(contract, slug, name);
    }

    private static Quartier quartier(Contract contract, String slug, String name) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.persist();
        return quartier;
    }

    private static void code(Quartier quartier, String text, LocalDate from) {
        QuartierCode code = new QuartierCode();
        code.quartier = quartier;
        code.code = text;
        code.validFrom = from;
        code.persist();
    }

    private String address() {
        return "/" + contract.slug + "/bureau/territoire/quartiers-devenus";
    }

    private Document table() {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address())
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** What a browser would send of the table as it stands. */
    private static Map<String, List<String>> shown(Document table) {
        Map<String, List<String>> fields = new HashMap<>();
        table.select("table select")
                .forEach(select -> fields.computeIfAbsent(select.attr("name"), name -> new ArrayList<>())
                        .add(select.select("option[selected]").attr("value")));
        table.select("table input[type=checkbox][checked]")
                .forEach(box -> fields.put(box.attr("name"), List.of("oui")));
        return fields;
    }

    private ValidatableResponse post(Map<String, List<String>> fields) {
        var request = given().cookie("session", facilitator.cookie())
                .formParam("_jeton", facilitator.formToken())
                .redirects()
                .follow(false);
        fields.forEach(request::formParam);
        return request.post(address()).then();
    }

    private List<String> links() {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuartierPredecessor.<QuartierPredecessor>list("quartier.contract = ?1", contract).stream()
                        .map(link -> link.predecessor.slug + " " + link.quartier.slug + " " + link.changeKind + " "
                                + link.changedOn)
                        .toList());
    }

    private List<String> codes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuartierCode.<QuartierCode>list("quartier.contract = ?1", contract).stream()
                        .map(code -> code.code + " " + code.validFrom + " " + code.validUntil)
                        .toList());
    }
}
