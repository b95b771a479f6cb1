package fr.portevoix.roadmap;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.portevoix.territory.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What residents and programmes read of quartiers and of the roadmap. */
@QuarkusTest
class RoadmapPagesTest {
    private static Contract first;
    private static Contract deep;
    private static Contract empty;

    /** Asked for here so that the build keeps it: the tests' contracts reach it by name only. */
    @Inject
    PublishRoadmap publishRoadmap;

    @BeforeEach
    void contracts() {
        if (first == null) {
            first = ExampleContracts.firstTerritory();
            deep = ExampleContracts.deep();
            empty = ExampleContracts.empty();
        }
    }

    @Nested
    class A_resident {
        @Test
        void reads_the_version_in_force_with_the_names_of_this_contract() {
            Document page = page("/" + first.slug + "/feuille-de-route");

            assertThat(page.select("section.challenge h2")).hasSize(3);
            assertThat(page.select("section.challenge").first().text())
                    .contains("Défi")
                    .contains("La vie des habitants");
            assertThat(page.select(".apart .node")).hasSize(4);
            assertThat(page.select("summary").first().text()).isEqualTo("4 focus");
        }

        @Test
        void reads_another_contract_with_other_levels_as_well() {
            Document page = page("/" + deep.slug + "/feuille-de-route");

            assertThat(page.select("section.challenge")).hasSize(4);
            assertThat(page.select(".node")).hasSize(130 - 4);
            assertThat(page.text())
                    .contains("Ambition")
                    .contains("2 gestes concrets")
                    .doesNotContain("objectif");
        }

        @Test
        void follows_a_node_that_was_split_to_both_of_its_heirs() {
            Document page = page("/" + first.slug + "/feuille-de-route/2023-07/G3");

            assertThat(page.text()).contains("partagé").contains("plusieurs éléments");
            assertThat(page.select("a[href$=/2024/1.3]")).isNotEmpty();
            assertThat(page.select("a[href$=/2024/1.4]")).isNotEmpty();
        }

        @Test
        void is_told_that_a_node_was_dropped_and_that_another_is_new() {
            assertThat(page("/" + first.slug + "/feuille-de-route/2023-07/T12").text())
                    .contains("Il n’a pas été repris");
            assertThat(page("/" + first.slug + "/feuille-de-route/2024/2.4").text())
                    .contains("Il n’existait pas");
            assertThat(page("/" + first.slug + "/feuille-de-route/2024/1.1.a").text())
                    .contains("ne dit rien");
        }

        @Test
        void compares_two_versions_whichever_is_named_first() {
            Document page = page("/" + first.slug + "/feuille-de-route/2024?avec=2023-07");
            Document other = page("/" + first.slug + "/feuille-de-route/2023-07?avec=2024");

            assertThat(page.select("tbody tr")).hasSize(20);
            assertThat(page.select("tbody").outerHtml())
                    .isEqualTo(other.select("tbody").outerHtml());
        }

        @Test
        void sees_all_quartiers_on_one_map_that_says_that_it_is_fictitious() {
            Document page = page("/" + first.slug + "/quartiers");

            assertThat(page.select("svg a path.ground")).hasSize(7);
            assertThat(page.text()).contains("Contours fictifs").contains("3\u202F873 habitants (2018)");
        }

        @Test
        void reads_a_portrait_where_unknown_is_not_zero() {
            Document page = page("/" + first.slug + "/quartiers/fleming-la-reille");

            assertThat(page.select("tr:contains(Allocataires du RSA) td")
                            .first()
                            .text())
                    .isEqualTo("n.d.");
            assertThat(page.select("tr:contains(Taux de pauvreté) b").text()).isEqualTo("59 %");
            assertThat(page("/" + first.slug + "/quartiers/l-aiguille").text()).contains("Aucun chiffre n’est publié");
        }

        @Test
        void go_from_a_quartier_to_what_is_proposed_decided_and_done_there() {
            assertThat(page("/" + first.slug + "/quartiers/l-aiguille")
                            .select("main ul.doors a")
                            .eachAttr("href"))
                    .containsExactly(
                            "/" + first.slug + "/propositions?quartier=l-aiguille",
                            "/" + first.slug + "/decisions?quartier=l-aiguille",
                            "/" + first.slug + "/fiches?quartier=l-aiguille");
        }

        @Test
        void reads_the_frame_in_arabic_and_the_official_words_in_french() {
            Document page = page("/" + first.slug + "/feuille-de-route?langue=ar");

            assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.text()).contains("خارطة الطريق");
            assertThat(page.select("h2[lang=fr]")).hasSize(3);
        }

        @Test
        void finds_a_page_in_words_where_nothing_is_there_yet() {
            assertThat(page("/" + empty.slug + "/feuille-de-route").text()).contains("Aucune feuille de route");
            assertThat(page("/" + empty.slug + "/quartiers").text()).contains("Aucun quartier");
            assertThat(page("/" + empty.slug + "/glossaire").text()).contains("Aucun mot");
        }

        @Test
        void gets_404_for_what_does_not_exist() {
            for (String address : new String[] {
                "/nulle-part/quartiers",
                "/" + first.slug + "/quartiers/rien",
                "/" + first.slug + "/feuille-de-route/1999",
                "/" + first.slug + "/feuille-de-route/2024/9.9",
                "/" + first.slug + "/feuille-de-route/2024?avec=1999",
                "/" + first.slug + "/feuille-de-route/2024/%00"
            }) {
                given().urlEncodingEnabled(false).get(address).then().statusCode(404);
            }
        }

        private Document page(String address) {
            return Jsoup.parse(
                    when().get(address).then().statusCode(200).extract().asString());
        }
    }

    @Nested
    class A_programme {
        @Test
        void lists_contracts_page_by_page() {
            String next = when().get("/api/v1/contracts?limit=1")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("next", notNullValue())
                    .extract()
                    .path("next");
            when().get("/api/v1/contracts?limit=1&after=" + next).then().body("items[0].slug", not(equalTo(next)));
            when().get("/api/v1/contracts/" + first.slug).then().statusCode(200).body("territory", equalTo("Essai"));
        }

        @Test
        void reads_quartiers_as_json_and_as_geojson() {
            when().get(api("quartiers")).then().statusCode(200).body("items", hasSize(7));
            given().accept("application/geo+json")
                    .get(api("quartiers"))
                    .then()
                    .statusCode(200)
                    .contentType(containsString("application/geo+json"))
                    .body("type", equalTo("FeatureCollection"))
                    .body("features", hasSize(7))
                    .body("features[0].properties.fictitious", equalTo(true))
                    .body("features[0].geometry.type", equalTo("Polygon"));
            given().accept("application/geo+json")
                    .get(api("quartiers?on=hier"))
                    .then()
                    .statusCode(422)
                    .contentType(containsString("application/problem+json"));
        }

        @Test
        void reads_a_tree_whose_nodes_keep_their_lineage_across_versions() {
            when().get(api("roadmap"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(62))
                    .body("next", nullValue());
            String before = lineage("2023-07", "G1");
            assertThat(lineage("2024", "1.1")).isEqualTo(before);
            when().get(api("roadmap?version=1999")).then().statusCode(404);
            when().get(api("roadmap?limit=10&after=x")).then().statusCode(422);
            when().get(api("roadmap?limit=x")).then().statusCode(not(500));
            when().get(api("roadmap/versions")).then().body("items.current", equalTo(java.util.List.of(false, true)));
        }

        @Test
        void reads_what_became_of_each_node() {
            when().get(api("roadmap/changes"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(21))
                    .body("items.find { it.fromCode == 'T12' }.kind", equalTo("dropped"))
                    .body("items.find { it.fromCode == 'T12' }.toCode", nullValue());
        }

        private String lineage(String version, String code) {
            return when().get(api("roadmap?version=" + version))
                    .then()
                    .extract()
                    .path("items.find { it.code == '" + code + "' }.lineage");
        }

        private String api(String path) {
            return "/api/v1/contracts/" + first.slug + "/" + path;
        }
    }
}
