package fr.portevoix.roadmap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.TestPeople;
import fr.portevoix.document.RowReport;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What exists already, as the team lists it: strategies and offers. */
@QuarkusTest
class ExistingDeskTest {
    @Inject
    ImportStrategies importStrategies;

    @Inject
    ImportOffers importOffers;

    private Contract contract;
    private TestPeople.Visitor facilitator;

    @BeforeEach
    void a_contract_with_a_roadmap() {
        contract = ExampleContracts.empty();
        facilitator = TestPeople.facilitator(contract.id);
        QuarkusTransaction.requiringNew().run(() -> {
            Roadmap roadmap = new Roadmap();
            roadmap.contract = Contract.findById(contract.id);
            roadmap.slug = "v1";
            roadmap.title = "Version 1";
            roadmap.published = true;
            roadmap.persist();
            for (String code : List.of("1.1", "1.2")) {
                RoadmapNode node = new RoadmapNode();
                node.roadmap = roadmap;
                node.code = code;
                node.levelKey = "objective";
                node.label = "Objectif " + code;
                node.position = code.equals("1.1") ? 1 : 2;
                node.persist();
            }
        });
    }

    private RowReport strategies(String csv) {
        return importStrategies.into(contract, csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Strategy> stored() {
        return QuarkusTransaction.requiringNew().call(() -> Strategy.of(contract));
    }

    @Nested
    class A_file_of_strategies {
        @Test
        void gives_each_strategy_once_with_all_its_objectives_and_knows_acronyms() {
            RowReport report =
                    strategies("objective,strategy\n1.1,CTG – convention territoriale globale\n1.2,CTG\n1.2,CLS\n");
            assertThat(report.hasErrors()).isFalse();
            assertThat(report.warningCount()).isEqualTo(1);
            assertThat(stored())
                    .extracting(strategy -> strategy.name + " " + strategy.codes())
                    .containsExactly("CLS [1.2]", "CTG – convention territoriale globale [1.1, 1.2]");
            strategies("objective,strategy\n1.1,CLS\n");
            assertThat(stored().get(0).codes()).containsExactly("1.1", "1.2");
        }

        @Test
        void with_a_flaw_brings_nothing_and_says_where() {
            RowReport report = strategies("objective,strategy\n1.1,CLS\n9.9,PAT\n1.2,\n1.1," + "x".repeat(201) + "\n");
            assertThat(report.issues()).extracting(issue -> issue.line()).containsExactly(3L, 4L, 5L);
            assertThat(stored()).isEmpty();
        }

        @Test
        void that_is_hostile_is_answered_with_a_report() {
            for (String file : List.of("", "x", "objective,strategy\n", "\0\1\2", "a;b\n1;2\n")) {
                assertThat(strategies(file).hasErrors()).as(file).isTrue();
            }
        }
    }

    @Nested
    class A_facilitator {
        private RequestSpecification posting() {
            return given().cookie("session", facilitator.cookie())
                    .redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("_jeton", facilitator.formToken());
        }

        private String page(String rest) {
            return given().cookie("session", facilitator.cookie())
                    .get("/" + contract.slug + "/bureau/" + rest)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }

        @Test
        void adds_a_strategy_mends_it_and_takes_it_out_of_use() {
            String node = QuarkusTransaction.requiringNew()
                    .call(() -> RoadmapNode.at(Roadmap.current(contract).orElseThrow(), "1.2")
                            .orElseThrow()
                            .id
                            .toString());
            posting()
                    .formParam("nom", "Contrat local de santé")
                    .formParam("noeud", node)
                    .post("/" + contract.slug + "/bureau/strategies")
                    .then()
                    .statusCode(303);
            Strategy kept = stored().get(0);
            assertThat(kept.codes()).containsExactly("1.2");
            assertThat(Jsoup.parse(page("strategies/" + kept.id)).select("#nom").val())
                    .isEqualTo("Contrat local de santé");
            posting().formParam("id", kept.id).formParam("nom", "CLS").post("/" + contract.slug + "/bureau/strategies");
            assertThat(stored().get(0).codes()).isEmpty();
            posting().post("/" + contract.slug + "/bureau/strategies/" + kept.id + "/retirer");
            assertThat(QuarkusTransaction.requiringNew().call(() -> Strategy.inUse(contract)))
                    .isEmpty();
            assertThat(page("strategies")).contains("(retirée)");
        }

        @Test
        void adds_an_offer_only_with_who_offers_it_and_where_to_ask() {
            Response refused =
                    posting().formParam("nom", "Bourse au permis").post("/" + contract.slug + "/bureau/offres");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).select("#nom").val()).isEqualTo("Bourse au permis");
            posting()
                    .formParam("nom", "Bourse au permis")
                    .formParam("organisme", "Mission locale")
                    .formParam("demander", "À l’accueil")
                    .post("/" + contract.slug + "/bureau/offres")
                    .then()
                    .statusCode(303);
            assertThat(page("offres")).contains("Bourse au permis").contains("À l’accueil");
        }

        @Test
        void brings_in_offers_from_a_file_or_reads_what_is_wrong() {
            RowReport wrong = importOffers.into(
                    contract,
                    "name,provider,quartiers,asking\nPermis,Mission locale,nulle part,\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(wrong.errorCount()).isEqualTo(2);
            assertThat(importOffers
                            .into(
                                    contract,
                                    "name,provider,asking\n=2+2,Mission locale,Accueil\n"
                                            .getBytes(StandardCharsets.UTF_8))
                            .hasErrors())
                    .isFalse();
            assertThat(page("offres")).contains("=2+2");
        }

        @Test
        void reaches_nothing_of_another_contract() {
            strategies("objective,strategy\n1.1,CLS\n");
            UUID id = stored().get(0).id;
            Contract other = ExampleContracts.empty();
            TestPeople.Visitor stranger = TestPeople.facilitator(other.id);
            given().cookie("session", stranger.cookie())
                    .get("/" + other.slug + "/bureau/strategies/" + id)
                    .then()
                    .statusCode(404);
        }
    }
}
