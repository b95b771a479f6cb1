package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.territory.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The desk follows one contribution by hand, from its words to what was made of them, and back. */
@QuarkusTest
class FollowDeskTest {
    private static final UUID SHED = UUID.nameUUIDFromBytes("shed".getBytes());

    @Inject
    EnterContribution enterContribution;

    @Inject
    UseContributions useContributions;

    @Inject
    CodeContribution codeContribution;

    Ground ground;
    Visitor facilitator;

    /** A room above that has a desk of its own. */
    @Singleton
    static class Sheds implements DeskDoor {
        @Override
        public Optional<Door> to(Contract contract, String kind, UUID id) {
            return kind.equals("shed") && id.equals(SHED)
                    ? Optional.of(new Door("L’abri", "/" + contract.slug + "/bureau/abris/1"))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void ground() {
        ground = Ground.laid();
        facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
    }

    Contribution said(String words) {
        return enterContribution
                .enter(ground.said(words, ground.north), UUID.randomUUID().toString(), null)
                .contribution();
    }

    void used(Contribution contribution) {
        Use use = new Use();
        use.relation = Relation.FEEDS;
        use.kind = "shed";
        use.subjectId = SHED;
        use.label = "Un abri";
        use.reason = "Vous demandiez un abri.";
        use.usedOn = LocalDate.of(2026, 4, 1);
        useContributions.use(List.of(contribution), use);
    }

    Response open(UUID id) {
        return facilitator.atPages().get("/" + ground.slug + "/bureau/contributions/" + id);
    }

    Document list(String query) {
        return Jsoup.parse(facilitator
                .atPages()
                .get("/" + ground.slug + "/bureau/contributions?" + query)
                .asString());
    }

    @Nested
    class The_facilitator {
        @Test
        void goes_from_the_list_to_the_words_and_on_to_the_desk_where_they_are_used() {
            Contribution wet = said("On attend le bus sous la pluie.");
            used(wet);
            String address =
                    list("mot=").select("table.rows tbody td a").first().attr("href");
            assertThat(address).isEqualTo("/" + ground.slug + "/bureau/contributions/" + wet.id);
            Document page = Jsoup.parse(facilitator.atPages().get(address).asString());
            assertThat(page.select("blockquote").text()).isEqualTo("On attend le bus sous la pluie.");
            assertThat(page.select(".chain a[href=/" + ground.slug + "/bureau/abris/1]")
                            .text())
                    .isEqualTo("Un abri");
            assertThat(page.select(".chain").text()).contains("Vous demandiez un abri.");
            assertThat(page.select("a[href*='/bureau/lire?texte=" + wet.id + "']"))
                    .hasSize(1);
        }

        @Test
        void does_not_read_there_what_is_with_the_referent() {
            Contribution said = said("Mon voisin me frappe.");
            used(said);
            inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, said.id));
            String page = open(said.id).asString();
            assertThat(page)
                    .contains("avec le référent")
                    .doesNotContain("frappe")
                    .doesNotContain("abri");
        }

        @Test
        void finds_nothing_of_another_contract_nor_of_nobody() {
            Contribution elsewhere = said("Ailleurs.");
            Visitor neighbour = Visitor.with(Role.FACILITATOR, Ground.laid().contract.id);
            assertThat(neighbour
                            .atPages()
                            .get("/" + ground.slug + "/bureau/contributions/" + elsewhere.id)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(open(UUID.randomUUID()).statusCode()).isEqualTo(404);
            assertThat(facilitator
                            .atPages()
                            .get("/" + ground.slug + "/bureau/contributions/pas-un-numero")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void sees_only_what_leads_to_an_objective_or_to_what_stands_below_it() {
            Theme clean = Theme.named(ground.codebook("Besoins", "Propreté"), "Propreté")
                    .orElseThrow();
            Contribution dirty = said("C’est sale.");
            Contribution dark = said("Il fait noir.");
            said("Autre chose.");
            inTransaction(() -> {
                Theme.<Theme>findById(clean.id).nodes.add(ground.nodes.get("2.2"));
                codeContribution.give(Contribution.findById(dirty.id), Theme.findById(clean.id), null);
                codeContribution.tag(Contribution.findById(dark.id), ground.nodes.get("2.1"), null);
            });
            assertThat(list("objectif=" + ground.nodes.get("2").id)
                            .select("table.rows tbody tr")
                            .eachText())
                    .hasSize(2)
                    .noneMatch(row -> row.contains("Autre chose"));
            assertThat(list("objectif=" + ground.nodes.get("2.2").id)
                            .select("table.rows tbody tr")
                            .eachText())
                    .singleElement()
                    .asString()
                    .contains("C’est sale.");
            assertThat(list("objectif=nimporte").select("table.rows tbody tr")).isEmpty();
        }
    }
}
