package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.rights.EraseReceipt;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is made of what people said, and what they read of it. */
@QuarkusTest
class UseTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    UseContributions useContributions;

    @Inject
    EraseReceipt eraseReceipt;

    @Inject
    Receipts receipts;

    @Inject
    Trace trace;

    Ground ground;

    @BeforeEach
    void ground() {
        ground = Ground.laid();
    }

    EnterContribution.Entered entered(String words) {
        return enterContribution.enter(
                ground.said(words, ground.north), UUID.randomUUID().toString(), null);
    }

    static Use template(Relation relation, String kind, UUID subject, String reason) {
        Use template = new Use();
        template.relation = relation;
        template.kind = kind;
        template.subjectId = subject;
        template.reason = reason;
        template.label = "Éclairer les cheminements";
        template.address = "/essai/fiches/eclairer";
        template.version = "2";
        template.usedOn = LocalDate.of(2026, 4, 1);
        return template;
    }

    List<TraceStep> used(Contribution contribution) {
        return inTransaction(() -> trace.of(Contribution.findById(contribution.id), Locale.FRENCH)).stream()
                .filter(step -> step.stage() == Stage.USED)
                .toList();
    }

    @Nested
    class A_room_above {
        @Test
        void says_what_is_made_of_words_and_all_read_the_same_reason() {
            Contribution said = entered("Il fait noir.").contribution();
            UUID sheet = UUID.randomUUID();
            assertThat(useContributions.use(List.of(said), template(Relation.FEEDS, "sheet", sheet, "Même besoin.")))
                    .isEqualTo(1);
            TraceStep step = used(said).get(0);
            assertThat(step)
                    .isEqualTo(new TraceStep(
                            Stage.USED,
                            "sheet",
                            sheet.toString(),
                            "2",
                            "feeds",
                            "Même besoin.",
                            "Éclairer les cheminements",
                            "/essai/fiches/eclairer",
                            LocalDate.of(2026, 4, 1)));
        }

        @Test
        void that_says_it_again_replaces_the_reason_and_undoes_both_in_turn() {
            Contribution said = entered("Il fait noir.").contribution();
            UUID sheet = UUID.randomUUID();
            useContributions.use(List.of(said), template(Relation.FEEDS, "sheet", sheet, "Première raison."));
            Use again = template(Relation.FEEDS, "sheet", sheet, "Meilleure raison.");
            again.act = UUID.randomUUID();
            useContributions.use(List.of(said), again);
            assertThat(used(said)).extracting(TraceStep::reason).containsExactly("Meilleure raison.");
            useContributions.undoAct(again.act);
            assertThat(used(said)).extracting(TraceStep::reason).containsExactly("Première raison.");
            UUID id = inTransaction(() -> Use.of(said).get(0).id);
            assertThat(useContributions.undo(id)).isTrue();
            assertThat(useContributions.undo(id)).isFalse();
            assertThat(used(said)).isEmpty();
        }

        @Test
        void uses_a_thousand_at_a_time() {
            List<Contribution> many = inTransaction(() -> {
                List<Contribution> made = new ArrayList<>();
                for (int i = 0; i < 1100; i++) {
                    Contribution one = new Contribution();
                    one.contract = ground.contract;
                    one.consultation = ground.consultation;
                    one.channel = Channel.PAPER;
                    one.body = "Un banc " + i;
                    one.saidOn = LocalDate.of(2026, 3, 1);
                    one.sourceKind = "entry";
                    one.persist();
                    made.add(one);
                }
                return made;
            });
            Use covered = template(Relation.COVERED, "offer", UUID.randomUUID(), "Le centre social le fait.");
            covered.act = UUID.randomUUID();
            assertThat(useContributions.use(many, covered)).isEqualTo(1100);
            assertThat(inTransaction(
                            () -> Contribution.count("contract = ?1 and reading = ?2", ground.contract, Reading.READ)))
                    .isEqualTo(1100);
            assertThat(useContributions.undoAct(covered.act)).isEqualTo(1100);
        }

        @Test
        void must_give_a_reason() {
            Contribution said = entered("Il fait noir.").contribution();
            for (String reason : new String[] {null, "  ", "x".repeat(2001)}) {
                assertThatThrownBy(() ->
                                useContributions.use(List.of(said), template(Relation.ASIDE, "none", null, reason)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void leaves_words_that_are_with_the_referent_alone() {
            Contribution said = entered("Mon voisin me frappe.").contribution();
            UUID sheet = UUID.randomUUID();
            useContributions.use(List.of(said), template(Relation.FEEDS, "sheet", sheet, "Violences."));
            inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, said.id));
            assertThat(useContributions.use(List.of(said), template(Relation.FEEDS, "sheet", sheet, "Encore.")))
                    .isZero();
            assertThat(used(said)).isEmpty();
        }
    }

    @Nested
    class The_author {
        String story(ReceiptNumber number, String language) {
            return Jsoup.parse(given().get("/" + ground.slug + "/suivi/" + number + "?langue=" + language)
                            .asString())
                    .select(".chain > li")
                    .get(3)
                    .text();
        }

        @Test
        void reads_what_their_words_feed_and_why_in_each_language() {
            EnterContribution.Entered mine = entered("Il fait noir.");
            useContributions.use(
                    List.of(mine.contribution()),
                    template(Relation.FEEDS, "sheet", UUID.randomUUID(), "Vous êtes nombreux à le dire."));
            assertThat(story(mine.number(), "fr"))
                    .contains("servent à préparer : Éclairer les cheminements")
                    .contains("Pourquoi : Vous êtes nombreux à le dire.");
            assertThat(story(mine.number(), "en")).contains("Your words help to prepare: Éclairer");
            assertThat(story(mine.number(), "ar")).contains("كلماتكم تساعد على إعداد: Éclairer");
            assertThat(story(mine.number(), "fr-x-simple")).contains("aident à préparer");
        }

        @Test
        void reads_when_a_service_must_answer_and_then_its_answer() {
            EnterContribution.Entered mine = entered("Il fait noir.");
            Use handed = template(Relation.HANDED_ON, "service", UUID.randomUUID(), "La ville éclaire les rues.");
            handed.untilOn = LocalDate.of(2026, 5, 1);
            useContributions.use(List.of(mine.contribution()), handed);
            assertThat(story(mine.number(), "fr")).contains("réponse attendue le 1er mai 2026");
            inTransaction(() -> Use.update(
                    "answer = ?1, answeredOn = ?2 where contribution = ?3",
                    "Prévu en mai.",
                    LocalDate.of(2026, 4, 20),
                    mine.contribution()));
            assertThat(story(mine.number(), "fr"))
                    .contains("Réponse reçue : Prévu en mai.")
                    .doesNotContain("attendue");
        }

        @Test
        void no_longer_reads_that_words_were_set_aside_once_they_are_of_use() {
            EnterContribution.Entered mine = entered("Il fait noir.");
            List<Contribution> said = List.of(mine.contribution());
            useContributions.use(said, template(Relation.ASIDE, "none", null, "Hors du contrat."));
            assertThat(story(mine.number(), "fr"))
                    .contains("Nous n’allons pas plus loin.")
                    .contains("Hors du contrat.");
            useContributions.use(said, template(Relation.FEEDS, "sheet", UUID.randomUUID(), "Si, finalement."));
            assertThat(story(mine.number(), "fr")).doesNotContain("pas plus loin");
        }

        @Test
        void erases_with_their_words_what_was_made_of_them() {
            EnterContribution.Entered mine = entered("Il fait noir.");
            useContributions.use(
                    List.of(mine.contribution()), template(Relation.FEEDS, "sheet", UUID.randomUUID(), "Oui."));
            eraseReceipt.erase(receipts.hash(mine.number()), ErasedBy.HOLDER);
            assertThat(inTransaction(() -> Use.count("contribution.id", mine.contribution().id)))
                    .isZero();
        }
    }
}
