package fr.portevoix.proposal;

import static fr.portevoix.proposal.ProposalGround.page;
import static fr.portevoix.proposal.ProposalGround.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Proposals that are united or split: every receipt stays alive, every device counts once, and all of it can be undone. */
@QuarkusTest
class JoinTest {
    @Inject
    UseContributions useContributions;

    ProposalGround ground;
    String receipt;
    Proposal tree;
    Proposal shade;

    @BeforeEach
    void two_proposals_that_say_the_same() {
        ground = new ProposalGround();
        receipt = ground.proposes("", "Planter un arbre sur la place");
        tree = ground.last("Planter un arbre sur la place");
        ground.publish(tree, "Planter un arbre sur la place");
        tree = fresh(tree);
        shade = ground.published("Des arbres pour l’ombre de la place");
    }

    Proposal fresh(Proposal proposal) {
        return ProposalGround.in(() -> Proposal.findById(proposal.id));
    }

    String address(Proposal proposal) {
        return ground.address() + "/" + fresh(proposal).slug;
    }

    String supports(Proposal proposal, String cookie) {
        var form = sending().header("X-Forwarded-For", SupportTest.somewhere());
        if (cookie != null) {
            form.cookie("soutien", cookie);
        }
        String given = form.post(address(proposal) + "/soutenir").cookie("soutien");
        return given == null ? cookie : given;
    }

    long count(Proposal proposal) {
        return ProposalGround.in(() -> Support.count(Proposal.<Proposal>findById(proposal.id)));
    }

    void unite(Proposal head, Proposal other) {
        ground.atDesk()
                .formParam("autre", other.id.toString())
                .formParam("raison", "Deux personnes demandent la même ombre.")
                .post(ground.desk() + "/" + head.id + "/reunir")
                .then()
                .statusCode(303);
    }

    void use(Proposal proposal, String reason) {
        Use template = new Use();
        template.relation = Relation.FEEDS;
        template.kind = "sheet";
        template.subjectId = UUID.randomUUID();
        template.label = "Fiche fraîcheur";
        template.reason = reason;
        QuarkusTransaction.requiringNew()
                .run(() -> useContributions.use(List.of(Said.of(proposal).idea()), template));
    }

    @Nested
    class United {
        @Test
        void a_device_that_supports_both_counts_once() {
            String cookie = supports(tree, null);
            supports(shade, cookie);
            supports(tree, null);
            unite(shade, tree);
            assertThat(count(shade)).isEqualTo(2);
            ground.atDesk()
                    .post(ground.desk() + "/" + tree.id + "/separer")
                    .then()
                    .statusCode(303);
            assertThat(count(shade)).isEqualTo(1);
            assertThat(count(tree)).isEqualTo(2);
        }

        @Test
        void the_author_reads_with_which_one_and_why_and_what_became_of_that() {
            unite(shade, tree);
            use(shade, "Elle prépare la fiche.");
            assertThat(page(receipt).text())
                    .contains("Réunie avec « Des arbres pour l’ombre de la place »")
                    .contains("Deux personnes demandent la même ombre.")
                    .contains("Elle prépare la fiche.");
            assertThat(page(receipt).select("a[href$=" + fresh(shade).slug + "]"))
                    .isNotEmpty();
        }

        @Test
        void its_address_leads_on_and_lists_show_one() {
            unite(shade, tree);
            assertThat(page(address(tree)).text())
                    .contains("réunie avec une autre")
                    .contains("Des arbres pour l’ombre");
            assertThat(page(ground.address()).select("article")).hasSize(1);
            assertThat(page(address(shade)).text()).contains("Planter un arbre sur la place");
        }

        @Test
        void again_and_again_all_stand_behind_the_last_and_come_back_in_order() {
            Proposal park = ground.published("Un parc avec des arbres");
            unite(shade, tree);
            unite(park, shade);
            assertThat(fresh(tree).headId).isEqualTo(park.id);
            ground.atDesk().post(ground.desk() + "/" + shade.id + "/separer");
            assertThat(fresh(tree).headId).isEqualTo(shade.id);
            assertThat(fresh(shade).headId).isEqualTo(shade.id);
        }

        @Test
        void what_was_united_with_an_erased_one_stands_for_itself_again() {
            unite(tree, shade);
            sending().formParam("oui", "true").post(receipt + "/effacer");
            given().get(ground.address() + "/" + tree.slug).then().statusCode(404);
            assertThat(page(address(shade)).text()).contains("Des arbres pour l’ombre");
        }

        @Test
        void needs_a_reason_and_another_one() {
            ground.atDesk()
                    .formParam("autre", shade.id.toString())
                    .post(ground.desk() + "/" + tree.id + "/reunir")
                    .then()
                    .statusCode(422);
            ground.atDesk()
                    .formParam("autre", tree.id.toString())
                    .formParam("raison", "x")
                    .post(ground.desk() + "/" + tree.id + "/reunir")
                    .then()
                    .statusCode(422);
        }
    }

    @Nested
    class All_that_hold_some_words {
        io.restassured.response.Response uniteAll(int seen) {
            return ground.atDesk()
                    .formParam("mots", "arbre")
                    .formParam("toutes", "true")
                    .formParam("vu", seen)
                    .formParam("raison", "Toutes demandent des arbres.")
                    .post(ground.desk() + "/" + shade.id + "/reunir");
        }

        @Test
        void are_shown_page_by_page_and_united_at_one_press_which_another_undoes() {
            for (int i = 0; i < 22; i++) {
                ground.published("Un arbre numéro " + i);
            }
            Proposal behind = ground.published("Un parc");
            unite(tree, behind);
            String address = "/" + shade.id + "/reunir?mots=arbre";
            assertThat(ground.deskPage(address).select("input[name=vu]").val()).isEqualTo("23");
            assertThat(ground.deskPage(address).select("input[name=autre]")).hasSize(20);
            assertThat(ground.deskPage(address + "&page=2").select("input[name=autre]"))
                    .hasSize(3);
            uniteAll(22).then().statusCode(422);
            assertThat(fresh(tree).mergedInto).isNull();

            uniteAll(23).then().statusCode(303);

            assertThat(page(ground.address()).select("article")).hasSize(1);
            assertThat(fresh(behind).headId).isEqualTo(shade.id);
            assertThat(page(address(shade)).select("#united").text()).contains("(24)");
            assertThat(page(address(shade)).select("#united ~ ul li")).hasSize(20);
            assertThat(page(address(shade) + "?page=2").select("#united ~ ul li"))
                    .hasSize(4);
            assertThat(page(receipt).text()).contains("Toutes demandent des arbres.");
            assertThat(ground.deskPage("?avec=" + shade.id).select("tbody tr")).hasSize(24);

            var undo = ground.deskPage("/" + shade.id).select("form[action$=defaire]");
            ground.atDesk()
                    .formParam("jour", undo.select("[name=jour]").val())
                    .formParam("raison", undo.select("[name=raison]").val())
                    .post(undo.attr("action"))
                    .then()
                    .statusCode(303);
            assertThat(fresh(tree).headId).isEqualTo(tree.id);
            assertThat(fresh(behind).headId).isEqualTo(tree.id);
            assertThat(page(address(shade)).select("#united")).isEmpty();
        }
    }

    @Nested
    class Split {
        void split() {
            ground.atDesk()
                    .formParam("titre", "Un arbre", "Une place")
                    .formParam("mots", "Planter un arbre", "Refaire la place")
                    .formParam("raison", "Deux idées.")
                    .post(ground.desk() + "/" + tree.id + "/partager")
                    .then()
                    .statusCode(303);
        }

        Proposal part(String title) {
            return ProposalGround.in(() -> Proposal.<Proposal>find("splitFrom.id = ?1 and title = ?2", tree.id, title)
                    .singleResult());
        }

        @Test
        void the_author_follows_each_part_with_the_same_receipt() {
            supports(tree, null);
            split();
            use(part("Un arbre"), "Un arbre sera planté.");
            assertThat(page(receipt).text())
                    .contains(
                            "une partie est devenue « Une place »",
                            "Deux idées.",
                            "Un arbre sera planté.",
                            "Refaire la place");
            assertThat(page(address(tree)).text()).contains("plusieurs idées").contains("Un arbre", "Une place");
            assertThat(count(part("Un arbre"))).isEqualTo(1);
            assertThat(count(part("Une place"))).isEqualTo(1);
        }

        @Test
        void is_undone_as_long_as_no_part_went_its_own_way() {
            supports(tree, null);
            split();
            supports(part("Un arbre"), null);
            ground.atDesk()
                    .post(ground.desk() + "/" + tree.id + "/rassembler")
                    .then()
                    .statusCode(303);
            assertThat(count(tree)).isEqualTo(2);
            assertThat(page(address(tree)).text()).contains("Planter un arbre sur la place");
            split();
            use(part("Un arbre"), "Un arbre sera planté.");
            ground.atDesk().post(ground.desk() + "/" + tree.id + "/rassembler");
            assertThat(fresh(tree).splitOn).isNotNull();
        }

        @Test
        void erasing_takes_the_parts_along() {
            split();
            Proposal part = part("Un arbre");
            sending().formParam("oui", "true").post(receipt + "/effacer");
            given().get(ground.address() + "/" + part.slug).then().statusCode(404);
            assertThat(fresh(part).erasedOn).isNotNull();
        }
    }
}
