package fr.portevoix.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.BulletList;
import fr.portevoix.document.Paragraph;
import fr.portevoix.document.Part;
import fr.portevoix.document.Run;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The little markup of free texts. */
class PlainMarkdownTest {
    @Test
    void blank_lines_part_paragraphs_and_hyphens_make_lists() {
        assertThat(PlainMarkdown.parts("Un\nmême\n\nDeux\n- a\n- b\nTrois"))
                .containsExactly(
                        Paragraph.of("Un\nmême"), Paragraph.of("Deux"), BulletList.of("a", "b"), Paragraph.of("Trois"));
    }

    @Test
    void stars_make_words_bold_or_slanted() {
        assertThat(PlainMarkdown.runs("un **deux** *trois*"))
                .containsExactly(Run.plain("un "), Run.bold("deux"), Run.plain(" "), Run.italic("trois"));
    }

    @Test
    void what_is_no_markup_stays_as_it_was_typed() {
        assertThat(PlainMarkdown.runs("2 * 3 * 4 [x](javascript:y) <b>"))
                .containsExactly(Run.plain("2 * 3 * 4 [x](javascript:y) <b>"));
    }

    @Property
    void no_text_breaks_it_or_makes_a_link(@ForAll String text) {
        for (Part part : PlainMarkdown.parts(text)) {
            if (part instanceof Paragraph paragraph) {
                assertThat(paragraph.runs()).noneMatch(Run::isLink);
            }
        }
    }
}
