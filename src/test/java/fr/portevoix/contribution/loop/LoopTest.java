package fr.portevoix.contribution.loop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Ground;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.roadmap.ExampleContracts;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How far what was said has come: counted for the team, and under the floor for everybody. */
@QuarkusTest
class LoopTest {
    private static final LocalDate SAID = LocalDate.of(2026, 3, 1);

    private Contract contract;
    private Consultation consultation;
    private TestPeople.Visitor facilitator;

    @BeforeEach
    void a_contract() {
        contract = ExampleContracts.firstTerritory();
        facilitator = TestPeople.facilitator(contract.id);
        QuarkusTransaction.requiringNew().run(() -> consultation = Ground.consultation(contract));
    }

    @Nested
    class A_facilitator {
        @Test
        void reads_counts_shares_and_median_days_of_each_stage() {
            QuarkusTransaction.requiringNew().run(() -> {
                use(said("un", Reading.READ), Relation.COVERED, 10);
                use(said("deux", Reading.READ), Relation.FEEDS, 20);
                use(said("trois", Reading.READ), Relation.ASIDE, 31);
                said("quatre", Reading.UNREAD);
            });

            Document page = desk();

            assertThat(row(page, "Reçu")).startsWith("Reçu 4 100");
            assertThat(row(page, "Lu et classé"))
                    .startsWith("Lu et classé 3 75")
                    .endsWith("– –");
            assertThat(row(page, "Suite donnée"))
                    .startsWith("Suite donnée 3 75")
                    .endsWith("20 3");
            assertThat(row(page, "Répondu")).startsWith("Répondu 2 50").endsWith("20,5 2");
            assertThat(row(page, "Décidé")).contains(" 0 ");
        }

        @Test
        void finds_what_has_waited_longest_first_and_never_the_words_that_are_with_the_referent() {
            QuarkusTransaction.requiringNew().run(() -> {
                said("récente", Reading.UNREAD).saidOn = LocalDate.of(2026, 6, 1);
                said("ancienne", Reading.UNREAD).saidOn = LocalDate.of(2025, 1, 1);
                said("secrète", Reading.ASIDE).saidOn = LocalDate.of(2025, 2, 1);
                use(said("répondue", Reading.READ), Relation.COVERED, 1);
            });

            List<String> waiting = desk().select("[aria-labelledby=waiting] tbody tr td:first-child")
                    .eachText();

            assertThat(waiting).containsExactly("ancienne", "(chez le référent)", "récente");
        }

        @Test
        void counts_no_contribution_that_was_set_aside_from_counting() {
            QuarkusTransaction.requiringNew().run(() -> said("une", Reading.READ).counted = false);
            assertThat(row(desk(), "Reçu")).startsWith("Reçu 0");
        }
    }

    @Nested
    class Everybody {
        @Test
        void reads_no_number_of_a_group_below_the_floor_nor_one_from_which_it_follows() {
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < 30; i++) {
                    said("lue " + i, Reading.READ);
                }
                for (int i = 0; i < 4; i++) {
                    said("pas lue " + i, Reading.UNREAD);
                }
            });

            Document page = Jsoup.parse(given().get("/" + contract.slug + "/suites")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());

            assertThat(row(page, "Reçue, pas encore lue")).contains("‹ 11");
            assertThat(page.select("main td.number").eachText()).doesNotContain("4", "30");
        }

        @Test
        void reads_it_in_four_languages() {
            QuarkusTransaction.requiringNew().run(() -> said("une", Reading.READ));
            for (String language : List.of("fr", "fr-x-simple", "en", "ar")) {
                given().get("/" + contract.slug + "/suites?langue=" + language)
                        .then()
                        .statusCode(200);
            }
        }

        @Test
        void finds_a_page_where_nothing_was_said_yet() {
            given().get("/" + contract.slug + "/suites").then().statusCode(200);
        }
    }

    private Document desk() {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get("/" + contract.slug + "/bureau/suites")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String row(Document page, String heading) {
        return page.select("main table").first().select("tbody tr").stream()
                .map(Element::text)
                .map(text -> text.replace('\u00a0', ' '))
                .filter(text -> text.startsWith(heading))
                .findFirst()
                .orElse("");
    }

    private Contribution said(String words, Reading reading) {
        Contribution said = new Contribution();
        said.contract = contract;
        said.consultation = consultation;
        said.channel = Channel.ONLINE;
        said.body = words;
        said.saidOn = SAID;
        said.reading = reading;
        said.sourceKind = "entry";
        said.quartiers.add(Quartier.of(contract).get(0));
        said.persist();
        return said;
    }

    private static void use(Contribution said, Relation relation, int days) {
        Use use = new Use();
        use.contribution = said;
        use.relation = relation;
        use.kind = "none";
        use.label = "…";
        use.reason = "Parce que.";
        use.usedOn = SAID.plusDays(days);
        use.persist();
    }
}
