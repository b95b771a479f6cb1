package fr.portevoix.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Crossings of what people answered, compared with a count by hand of what they sent. */
@QuarkusTest
class CrossingTest {
    private static final Logger LOG = Logger.getLogger(CrossingTest.class);
    private static final int PEOPLE = 60;

    @Inject
    TestSurveys surveys;

    Survey survey;
    TestPeople.Visitor facilitator;
    String desk;
    String api;
    List<Answered> all;

    /** What somebody sent; null for a question they left out. */
    record Answered(String quartier, String situation, List<String> info, String security) {
        String json() {
            List<String> parts = new ArrayList<>();
            if (quartier != null) {
                parts.add("\"quartier\":\"" + quartier + "\"");
            }
            if (situation != null) {
                parts.add("\"situation\":\"" + situation + "\"");
            }
            if (info != null) {
                parts.add("\"info\":[\"" + String.join("\",\"", info) + "\"]");
            }
            if (security != null) {
                parts.add("\"equipment\":{\"securite\":\"" + security + "\"}");
            }
            return "{\"language\":\"fr\",\"answers\":{" + String.join(",", parts) + "}}";
        }
    }

    @BeforeEach
    void sixty_people_answered() {
        survey = surveys.survey(TestSurveys.EVERY_KIND);
        facilitator = TestPeople.facilitator(survey.contract.id);
        desk = "/" + survey.contract.slug + "/bureau/enquetes/" + survey.slug + "/croiser";
        api = "/api/v1/contracts/" + survey.contract.slug + "/surveys/" + survey.slug;
        long seed = System.nanoTime();
        LOG.infof("People answer by chance %d", seed);
        Random chance = new Random(seed);
        all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String situation = any(chance, "collegien", "lyceen", "en-emploi", null);
            boolean pupil = "collegien".equals(situation) || "lyceen".equals(situation);
            Answered answered = new Answered(
                    any(chance, "grazailles", "le-viguier", "commune:trebes"),
                    situation,
                    pupil ? choice(chance) : null,
                    any(chance, "good", "bad", null));
            all.add(answered);
            given().header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(answered.json())
                    .post(api + "/responses")
                    .then()
                    .statusCode(201);
        }
    }

    private static String any(Random chance, String... words) {
        return words[chance.nextInt(words.length)];
    }

    private static List<String> choice(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> null;
            case 1 -> List.of("sports");
            case 2 -> List.of("sante");
            default -> List.of("sports", "sante");
        };
    }

    private int people(Predicate<Answered> who) {
        return (int) all.stream().filter(who).count();
    }

    private JsonPath crosstab(String row, String column, String... filters) {
        RequestSpecification asking = given().auth()
                .oauth2(facilitator.bearer())
                .queryParam("row", row)
                .queryParam("filter", List.of(filters));
        return (column == null ? asking : asking.queryParam("column", column))
                .get(api + "/crosstab")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification asFacilitator() {
        return given().redirects().follow(false).cookie("session", facilitator.cookie());
    }

    private Document page(String query) {
        return Jsoup.parse(asFacilitator()
                .urlEncodingEnabled(false)
                .get(desk + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Nested
    class A_programme {
        @Test
        void counts_as_one_counts_by_hand() {
            JsonPath crossed = crosstab("q.equipment.securite", "quartier");
            SoftAssertions hand = new SoftAssertions();
            hand.assertThat(crossed.getInt("base")).isEqualTo(people(one -> one.security() != null));
            hand.assertThat(crossed.getInt("admitted")).isEqualTo(PEOPLE);
            for (String quartier : List.of("grazailles", "le-viguier")) {
                for (String value : List.of("good", "bad")) {
                    int column = crossed.<String>getList("columns.key").indexOf(quartier);
                    hand.assertThat(crossed.getInt(
                                    "rows.find { it.key == '" + value + "' }.cells[" + column + "].count"))
                            .as(value + " in " + quartier)
                            .isEqualTo(people(one -> value.equals(one.security()) && quartier.equals(one.quartier())));
                }
            }
            hand.assertAll();
        }

        @Test
        void counts_who_ticked_two_boxes_once_in_each_and_once_in_all() {
            JsonPath crossed = crosstab("quartier", "q.info");
            SoftAssertions hand = new SoftAssertions();
            hand.assertThat(crossed.getInt("base")).isEqualTo(people(one -> one.info() != null));
            for (String box : List.of("sports", "sante")) {
                hand.assertThat(crossed.getInt("columns.find { it.key == '" + box + "' }.base"))
                        .as(box)
                        .isEqualTo(
                                people(one -> one.info() != null && one.info().contains(box)));
            }
            hand.assertThat(crossed.<Integer>getList("rows.all.count").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(people(one -> one.info() != null));
            hand.assertAll();
        }

        @Test
        void filters_by_one_or_the_other_value_and_by_one_and_the_other_question() {
            JsonPath crossed = crosstab(
                    "q.situation", null, "quartier=grazailles", "quartier=le-viguier", "q.equipment.securite=bad");
            Predicate<Answered> among = one -> !one.quartier().startsWith("commune") && "bad".equals(one.security());
            assertThat(crossed.getInt("admitted")).isEqualTo(people(among));
            assertThat(crossed.getInt("base")).isEqualTo(people(among.and(one -> one.situation() != null)));
            assertThat(crossed.getInt("rows.find { it.key == 'lyceen' }.all.count"))
                    .isEqualTo(people(among.and(one -> "lyceen".equals(one.situation()))));
        }

        @Test
        void is_told_which_variables_there_are_and_that_there_is_no_such_one() {
            List<String> keys = given().auth()
                    .oauth2(facilitator.bearer())
                    .get(api + "/variables")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("key");
            assertThat(keys).contains("quartier", "canal", "q.situation", "q.info", "q.equipment.securite", "q.mood");
            for (String wrong : List.of("q.nothing", "", "quartier=grazailles")) {
                given().auth()
                        .oauth2(facilitator.bearer())
                        .queryParam("row", wrong)
                        .get(api + "/crosstab")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json");
            }
        }
    }

    @Nested
    class A_facilitator {
        @Test
        void chooses_and_reads_counts_shares_and_bases() {
            Document page = page("?ligne=q.equipment.securite&colonne=quartier&filtre=&filtre=&parts=colonnes");
            int good = people(one -> "good".equals(one.security()));
            int base = people(one -> one.security() != null);
            assertThat(page.select(".crossing thead th").eachText()).contains("Ensemble " + base + " rép.");
            assertThat(page.select(".crossing tbody tr:first-child td").first().text())
                    .startsWith(Math.round(100.0 * good / base) + " %")
                    .contains(" " + good + " [");
            assertThat(page.select("select[name=ligne] option[selected]").val()).isEqualTo("q.equipment.securite");
        }

        @Test
        void keeps_the_view_in_its_address() {
            Document page = page("?ligne=q.situation&colonne=q.info&filtre=quartier%3Dgrazailles&parts=lignes");
            String again = page.select("a:contains(Lien vers ce tableau)").attr("href");
            assertThat(Jsoup.parse(asFacilitator()
                                    .urlEncodingEnabled(false)
                                    .get(again)
                                    .asString())
                            .select("main")
                            .text())
                    .isEqualTo(page.select("main").text());
            assertThat(page.text()).contains("Seulement : Quartier : grazailles.");
        }

        @Test
        void is_warned_where_a_column_rests_on_few() {
            assertThat(page("?ligne=q.situation&colonne=q.info&filtre=quartier%3Dgrazailles")
                            .select(".caution")
                            .text())
                    .contains("moins de 11 réponses");
        }

        @Test
        void takes_the_counts_away_for_a_spreadsheet() {
            String csv = asFacilitator()
                    .get(desk + ".csv?ligne=q.equipment.securite&colonne=quartier")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(csv)
                    .contains("Ensemble;grazailles;le-viguier;Ailleurs ou non dit")
                    .contains("Base (réponses);" + people(one -> one.security() != null) + ";");
        }

        @Test
        void meets_no_page_for_words_that_name_nothing() {
            for (String query : List.of(
                    "?ligne=rien",
                    "?ligne=quartier&colonne=rien",
                    "?ligne=quartier&filtre=quartier",
                    "?ligne=quartier&filtre=quartier%3Drien",
                    "?ligne=%27%20or%201%3D1")) {
                asFacilitator()
                        .urlEncodingEnabled(false)
                        .get(desk + query)
                        .then()
                        .statusCode(404);
            }
        }
    }
}
