package fr.portevoix.synthesis;

import static fr.portevoix.synthesis.NoteGround.bean;
import static fr.portevoix.synthesis.NoteGround.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.document.BaseLine;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.abuse.AsideReason;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note says how many responses were set aside and why, as far as its mark lets it, and quotes none of them. */
@QuarkusTest
class SetAsideInNotesTest {
    NoteGround ground;
    SynthesisNote note;

    @BeforeEach
    void forty_responses() {
        ground = NoteGround.laid();
        note = ground.note("Note " + UUID.randomUUID());
        ground.answer(
                40, Channel.ONLINE, "{\"quartier\":\"grazailles\",\"genre\":\"une-femme\",\"besoins\":\"Un bus\"}");
    }

    void aside(int people, AsideReason reason) {
        inTransaction(() -> {
            List<Response> some = Response.<Response>find("survey = ?1 and asideOn is null", ground.survey)
                    .range(0, people - 1)
                    .list();
            some.forEach(response -> {
                response.asideOn = LocalDate.now();
                response.asideReason = reason.with("détail du bureau");
                Contribution.update("counted = false where sourceId = ?1", response.id);
            });
            return some.size();
        });
    }

    List<BlockContent> contents() {
        return inTransaction(() -> bean(ReadNote.class).of(SynthesisNote.findById(note.id)).blocks().stream()
                .map(ReadNote.ReadBlock::content)
                .toList());
    }

    String method() {
        if (inTransaction(() -> NoteBlock.of(note).isEmpty())) {
            ground.block(note, "head-counts", "", new HeadCountsBlock.Settings(List.of("enquete"), List.of()));
        }
        return contents().get(0).parts().stream()
                .filter(BaseLine.class::isInstance)
                .map(part -> ((BaseLine) part).text().replace('\u00a0', ' '))
                .collect(Collectors.joining(" "));
    }

    @Test
    void nothing_is_said_where_nothing_was_set_aside() {
        assertThat(method()).doesNotContain("écartées");
    }

    @Test
    void an_internal_note_says_each_number_and_reason() {
        aside(3, AsideReason.DUPLICATE);
        aside(12, AsideReason.MACHINE);

        assertThat(method())
                .contains("Réponses écartées du compte par l’équipe : 15 (doublon 3 et envoi automatique 12).")
                .doesNotContain("détail du bureau");
    }

    @Test
    void a_note_that_travels_holds_back_small_numbers() {
        ground.mark(note, Diffusion.PUBLIC);
        aside(3, AsideReason.DUPLICATE);
        assertThat(method()).contains("équipe : ‹ 11 (doublon).");

        aside(12, AsideReason.MACHINE);
        assertThat(method()).contains("doublon").doesNotContain("doublon 3").doesNotContain("automatique 12");
    }

    @Test
    void words_that_were_set_aside_are_no_longer_quoted_and_come_back() {
        UUID said = inTransaction(() -> {
            Contribution.update("quotable = true where consultation = ?1", ground.consultation);
            return Contribution.<Contribution>find("consultation = ?1", ground.consultation)
                    .firstResult()
                    .id;
        });
        ground.block(note, "verbatims", "", new VerbatimsBlock.Settings(List.of(said.toString())));
        assertThat(contents().toString()).contains("Un bus");

        inTransaction(() -> Contribution.update("counted = false where id = ?1", said));
        assertThat(contents().toString()).doesNotContain("Un bus");

        inTransaction(() -> Contribution.update("counted = true where id = ?1", said));
        assertThat(contents().toString()).contains("Un bus");
    }
}
