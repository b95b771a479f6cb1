package fr.portevoix.proposal;

import static fr.portevoix.proposal.ProposalGround.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the team does with proposals before and after they are public, and what everybody then reads. */
@QuarkusTest
class ModerationTest {
    @Inject
    UseContributions useContributions;

    ProposalGround ground;

    @BeforeEach
    void an_open_call() {
        ground = new ProposalGround();
    }

    void use(Proposal proposal, Relation relation, String reason) {
        Use template = new Use();
        template.relation = relation;
        template.kind = relation == Relation.FEEDS ? "sheet" : "none";
        template.subjectId = UUID.randomUUID();
        template.label = "Fiche ombre";
        template.reason = reason;
        QuarkusTransaction.requiringNew()
                .run(() -> useContributions.use(List.of(Said.of(proposal).idea()), template));
    }

    @Nested
    class A_facilitator {
        @Test
        void finds_the_late_ones_first_with_the_day_until_which_to_decide() {
            ground.proposes("", "Une idée ancienne");
            ground.proposes("", "Une idée fraîche");
            Proposal old = ground.last("Une idée ancienne");
            QuarkusTransaction.requiringNew()
                    .run(() -> Proposal.update(
                            "proposedOn = ?1 where id = ?2", LocalDate.now().minusDays(9), old.id));
            var rows = ground.deskPage("").select("tbody tr").eachText();
            assertThat(rows.get(0)).contains("ancienne").contains("en retard");
            assertThat(rows.get(1)).contains("fraîche").doesNotContain("en retard");
        }

        @Test
        void masks_a_name_before_everybody_reads_the_words() {
            ground.proposes("", "Que Monsieur Untel nettoie le hall");
            Proposal made = ground.last("Que Monsieur Untel nettoie le hall");
            ground.publish(made, "Que [nom masqué] nettoie le hall").then().statusCode(303);
            String slug = ProposalGround.<Proposal>in(() -> Proposal.findById(made.id)).slug;
            assertThat(slug).doesNotContain("untel");
            assertThat(page(ground.address() + "/" + slug).text())
                    .contains("[nom masqué]")
                    .doesNotContain("Untel");
            assertThat(page(ground.address() + "?mots=Untel").text()).doesNotContain("nettoie");
            assertThat(page(ground.address() + "?mots=nettoyer le hall").text()).contains("nettoie le hall");
            assertThat(ground.words(made).get(0).body).contains("Untel");
        }

        @Test
        void refuses_with_a_reason_that_the_author_reads_and_nobody_else() {
            String receipt = ground.proposes("", "Insulter quelqu’un");
            Proposal made = ground.last("Insulter quelqu’un");
            ground.atDesk()
                    .post(ground.desk() + "/" + made.id + "/refuser")
                    .then()
                    .statusCode(422);
            ground.atDesk()
                    .formParam("raison", "Ces mots visent une personne.")
                    .post(ground.desk() + "/" + made.id + "/refuser")
                    .then()
                    .statusCode(303);
            assertThat(page(receipt).text()).contains("Ces mots visent une personne.");
            assertThat(page(ground.address()).text()).doesNotContain("Insulter");
        }

        @Test
        void gives_words_to_the_referent_and_they_leave_every_page_at_once() {
            Proposal made = ground.published("Le fils Dupont frappe les enfants au parc");
            String address = ground.address() + "/" + made.slug;
            assertThat(page(address).text()).contains("Dupont");
            ground.atDesk()
                    .post(ground.desk() + "/" + made.id + "/referent")
                    .then()
                    .statusCode(303);
            given().get(address).then().statusCode(404);
            assertThat(page(ground.address() + "?mots=Dupont").text()).doesNotContain("frappe");
            assertThat(ProposalGround.sending()
                            .formParam("mots", "le fils Dupont au parc")
                            .post(ground.address() + "/semblables")
                            .asString())
                    .doesNotContain("Dupont");
            assertThat(given().get("/api/v1/contracts/" + ground.contract.slug + "/proposals")
                            .asString())
                    .doesNotContain("Dupont");
            given().cookie("session", ground.facilitator.cookie())
                    .get(ground.desk() + "/" + made.id)
                    .then()
                    .statusCode(404);
            assertThat(ground.deskPage("").text()).doesNotContain("Dupont");
        }

        @Test
        void who_puts_the_words_aside_elsewhere_takes_them_off_the_public_pages_too() {
            Proposal made = ground.published("Le hall de Madame Zède est un danger");
            page(ground.address() + "?mots=danger");
            ground.atDesk()
                    .formParam("acte", "aside")
                    .post("/" + ground.contract.slug + "/bureau/lire/"
                            + ground.words(made).get(0).id);
            given().get(ground.address() + "/" + made.slug).then().statusCode(404);
            assertThat(page(ground.address() + "?mots=danger").text()).doesNotContain("Zède");
        }

        @Test
        void answers_in_the_name_of_an_institution_for_everybody_and_for_the_author() {
            String receipt = ground.proposes("", "Un terrain de basket");
            Proposal made = ground.last("Un terrain de basket");
            ground.publish(made, "Un terrain de basket");
            ground.atDesk()
                    .formParam("institution", "Ville")
                    .formParam("reponse", "Les travaux sont prévus.")
                    .formParam("jour", LocalDate.now().toString())
                    .post(ground.desk() + "/" + made.id + "/reponses")
                    .then()
                    .statusCode(303);
            String slug = ProposalGround.<Proposal>in(() -> Proposal.findById(made.id)).slug;
            assertThat(page(ground.address() + "/" + slug).text()).contains("Ville, le", "Les travaux sont prévus.");
            assertThat(page(receipt).text()).contains("Réponse de Ville", "Les travaux sont prévus.");
        }
    }

    @Nested
    class Everybody {
        @Test
        void reads_a_status_that_follows_from_what_was_made_of_the_words() {
            Proposal shade = ground.published("Des arbres sur la place");
            Proposal study = ground.published("Un bus de nuit");
            Proposal aside = ground.published("Une piste de ski");
            use(shade, Relation.FEEDS, "Elle répond au besoin d’ombre.");
            use(aside, Relation.ASIDE, "Il ne neige pas.");
            ground.atDesk()
                    .formParam("note", "Avec la régie.")
                    .post(ground.desk() + "/" + study.id + "/etude")
                    .then()
                    .statusCode(303);
            assertThat(page(ground.address() + "/" + shade.slug).text())
                    .contains("Retenue dans une fiche-action", "Elle répond au besoin d’ombre.");
            assertThat(page(ground.address() + "/" + aside.slug).text()).contains("Non retenue", "Il ne neige pas.");
            assertThat(page(ground.address() + "?etat=retained").text())
                    .contains("arbres")
                    .doesNotContain("ski", "nuit");
            assertThat(page(ground.address() + "?etat=under-study").text())
                    .contains("nuit")
                    .doesNotContain("arbres");
            assertThat(page(ground.address() + "?etat=not-retained").text())
                    .contains("ski")
                    .doesNotContain("arbres");
            assertThat(page(ground.address() + "?quartier=le-viguier").text()).doesNotContain("arbres");
            assertThat(page(ground.address() + "?quartier=grazailles").text()).contains("arbres");
        }

        @Test
        void reads_the_same_through_the_api() {
            Proposal made = ground.published("Une ludothèque ouverte le samedi");
            String api = "/api/v1/contracts/" + ground.contract.slug + "/proposals";
            given().get(api + "/" + made.slug)
                    .then()
                    .statusCode(200)
                    .body("idea", org.hamcrest.Matchers.equalTo("Une ludothèque ouverte le samedi"))
                    .body("status", org.hamcrest.Matchers.equalTo("PUBLISHED"));
            given().get(api + "/" + made.id).then().statusCode(200);
            given().get(api + "/" + UUID.randomUUID()).then().statusCode(404);
            given().get(api + "?q=ludotheque&quartier=grazailles")
                    .then()
                    .body("items.size()", org.hamcrest.Matchers.equalTo(1));
            given().get(api + "?status=royal").then().statusCode(400);
        }
    }

    @Nested
    class A_reader {
        @Test
        void may_not_moderate() {
            TestPeople.Visitor reader = TestPeople.with(Role.READER, ground.contract.id);
            given().cookie("session", reader.cookie()).get(ground.desk()).then().statusCode(403);
        }
    }

    @Nested
    class The_author {
        @Test
        void erases_everything_with_the_receipt() {
            String receipt = ground.proposes("Le besoin", "Une proposition à effacer");
            Proposal made = ground.last("Une proposition à effacer");
            ground.publish(made, "Une proposition à effacer");
            String slug = ProposalGround.<Proposal>in(() -> Proposal.findById(made.id)).slug;
            ProposalGround.sending().formParam("oui", "true").post(receipt + "/effacer");
            Proposal left = ProposalGround.in(() -> Proposal.findById(made.id));
            assertThat(left.erasedOn).isEqualTo(LocalDate.now());
            assertThat(left.title).isNull();
            assertThat(ground.words(made)).isEmpty();
            given().get(ground.address() + "/" + slug).then().statusCode(404);
            assertThat(page(receipt).text()).contains("Une proposition, avec sa page publique");
        }
    }
}
