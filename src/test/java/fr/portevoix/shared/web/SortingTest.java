package fr.portevoix.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Channel;
import fr.portevoix.workshop.WorkshopGround;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of the desk's tables are links that sort them, both ways, and say so. */
@QuarkusTest
class SortingTest {
    WorkshopGround ground;

    @BeforeEach
    void lay() {
        ground = WorkshopGround.laid(LocalDate.now());
    }

    @Test
    void a_header_leads_to_its_column_and_then_the_other_way_round() {
        for (String title : List.of("Été au parc", "école ouverte", "Zone calme", "Abri vélo")) {
            WorkshopGround.form(ground.facilitator)
                    .formParam("title", title)
                    .post(desk("fiches"))
                    .then()
                    .statusCode(303);
        }

        Document once = follow(ground.page(desk("fiches")), "fiches", "Fiche");

        assertThat(titles(once)).containsExactly("Abri vélo", "école ouverte", "Été au parc", "Zone calme");
        assertThat(once.select("th[aria-sort=ascending]").eachText()).containsExactly("Fiche ▲");

        Document twice = follow(once, "fiches", "Fiche");

        assertThat(titles(twice)).containsExactly("Zone calme", "Été au parc", "école ouverte", "Abri vélo");
        assertThat(twice.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
    }

    @Test
    void a_filter_stays_when_one_sorts_and_the_order_stays_when_one_filters() {
        ground.say("Des bancs", "NEEDS", "k1").then().statusCode(303);
        ground.say("Une fontaine", "HELPS", "k2").then().statusCode(303);
        String filter = "canal=" + Channel.WORKSHOP;

        Document sorted = follow(ground.page(desk("contributions?page=1&" + filter)), "contributions", "Nature");

        assertThat(sorted.select("tbody tr")).hasSize(2);
        assertThat(sorted.select("th[aria-sort]").text()).startsWith("Nature");
        assertThat(sorted.select("th a").eachAttr("href")).allMatch(address -> address.contains(filter));
        assertThat(sorted.select("form[method=get] input[name=tri]").val()).isEqualTo("nature");
    }

    @ParameterizedTest
    @CsvSource({"contributions", "fiches", "reunions", "decisions", "taches", "propositions"})
    void a_column_that_there_is_not_leaves_the_usual_order(String list) {
        for (String asked : List.of("ailleurs", "-", "--jour", "jour;drop", "%00", "-JOUR", "a'b")) {
            given().cookie("session", ground.facilitator.cookie())
                    .urlEncodingEnabled(false)
                    .get(desk(list + "?tri=" + asked.replace(";", "%3B").replace("'", "%27")))
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"titre", "jour", "soutiens", "-soutiens", "-titre"})
    void published_proposals_are_sorted_by_the_database(String column) {
        assertThat(ground.page(desk("propositions?etat=publiees&tri=" + column)).title())
                .isNotEmpty();
    }

    private Document follow(Document page, String list, String header) {
        Element link = page.select("th a.sort").stream()
                .filter(each -> each.text().startsWith(header))
                .findFirst()
                .orElseThrow();
        return ground.page(desk(list + link.attr("href")));
    }

    private static List<String> titles(Document page) {
        return page.select("tbody th a").eachText();
    }

    private String desk(String path) {
        return "/" + ground.slug + "/bureau/" + path;
    }
}
