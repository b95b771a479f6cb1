package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a theme was said: over texts read, never over people, never over what nobody has read. */
@QuarkusTest
class ThemeCountsTest {
    @Inject
    EnterContribution enterContribution;

    @Inject
    CodeContribution codeContribution;

    @Inject
    ThemeCounts themeCounts;

    Ground ground;
    Codebook codebook;

    @BeforeEach
    void five_texts() {
        ground = Ground.laid();
        codebook = ground.codebook("Besoins", "Éclairage", "Propreté", "Santé");
        said("Noir et sale.", Reading.READ, "Éclairage", "Propreté");
        said("Noir.", Reading.READ, "Éclairage");
        said("Rien de tout cela.", Reading.READ);
        said("Pas encore lu.", Reading.UNREAD);
        said("Untel me menace dans le noir.", Reading.ASIDE, "Éclairage");
    }

    void said(String words, Reading reading, String... themes) {
        UUID id = enterContribution
                .enter(ground.said(words, ground.north), UUID.randomUUID().toString(), null)
                .contribution()
                .id;
        inTransaction(() -> {
            for (String theme : themes) {
                codeContribution.give(
                        Contribution.findById(id), Theme.named(codebook, theme).orElseThrow(), null);
            }
            Contribution.update("reading = ?1 where id = ?2", reading, id);
        });
    }

    ThemeCounts.Scope everything() {
        return ThemeCounts.Scope.of(codebook, List.of(ground.consultation));
    }

    ThemeCounts.Result counted(ThemeCounts.Scope scope) {
        return inTransaction(() -> themeCounts.of(scope));
    }

    @Test
    void the_base_is_what_was_read() {
        ThemeCounts.Result result = counted(everything());
        assertThat(result.said()).isEqualTo(4);
        assertThat(result.read()).isEqualTo(3);
        assertThat(result.coded()).isEqualTo(2);
        assertThat(result.withoutTheme()).isEqualTo(1);
    }

    @Test
    void a_text_counts_for_each_of_its_themes_and_themes_nobody_spoke_of_are_told_too() {
        assertThat(counted(everything()).lines())
                .extracting(line -> line.theme().label + " " + line.texts() + "/"
                        + line.share().base().orElseThrow() + " " + line.in(ground.north) + " " + line.in(ground.south))
                .containsExactly("Éclairage 2/3 2 0", "Propreté 1/3 1 0", "Santé 0/3 0 0");
    }

    @Test
    void another_channel_quartier_question_or_no_consultation_counts_nothing() {
        for (ThemeCounts.Scope scope : List.of(
                everything().by(Set.of(Channel.ONLINE)),
                everything().about(ground.south),
                everything().answering("Q6"),
                ThemeCounts.Scope.of(codebook, List.of()))) {
            ThemeCounts.Result result = counted(scope);
            assertThat(result.read()).isZero();
            assertThat(result.lines())
                    .allSatisfy(line -> assertThat(line.share().known()).isFalse());
        }
    }

    @Test
    void a_text_whose_response_was_set_aside_is_in_no_figure() {
        long before = counted(everything()).said();
        inTransaction(() -> Contribution.update(
                "counted = false where consultation = ?1 and body = ?2", ground.consultation, "Noir et sale."));

        assertThat(counted(everything()).said()).isEqualTo(before - 1);
        assertThat(counted(everything()).read()).isEqualTo(2);
    }
}
