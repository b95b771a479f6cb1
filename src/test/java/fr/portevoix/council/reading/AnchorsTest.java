package fr.portevoix.council.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Words of a sheet are found again exactly, or told to be changed; never elsewhere. */
class AnchorsTest {
    private static final String COURSE =
            """
            Un forum des métiers a lieu chaque printemps pour vingt jeunes du quartier.
            Une équipe va vers les jeunes dans la rue, deux soirs par semaine.
            Les parents accompagnent les jeunes au forum s’ils le souhaitent.""";

    static SheetContent sheet(String course) {
        return new SheetContent("Fiche", "", null, null, "", "", "", null, course, "", null, null, null);
    }

    static Anchor on(String text, String words, int occurrence) {
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(words, at + 1);
        }
        return Anchors.on(sheet(text), SheetPart.COURSE, at, at + words.length());
    }

    /** Where the words are in the next text, or nothing where they are told to be changed. */
    private static String context(Anchor anchor, String next) {
        return Anchors.follow(anchor, sheet(next))
                .found()
                .map(found -> {
                    String text = SheetText.of(sheet(next)).get(SheetPart.COURSE);
                    assertThat(text.substring(found.start(), found.end())).isEqualTo(anchor.quote());
                    return text.substring(Math.max(0, found.start() - 8), Math.min(text.length(), found.end() + 8));
                })
                .orElse("changed");
    }

    @Nested
    class Words_are_found {
        @Test
        void where_they_were_when_nothing_changed() {
            Anchor anchor = on(COURSE, "les jeunes", 2);

            assertThat(Anchors.follow(anchor, sheet(COURSE))).isEqualTo(new Followed.Found(anchor));
        }

        @Test
        void when_a_paragraph_comes_before_them() {
            assertThat(context(on(COURSE, "vingt jeunes", 1), "Le projet dure trois ans.\n\n" + COURSE))
                    .isEqualTo("ps pour vingt jeunes du quar");
        }

        @Test
        void when_the_words_next_to_them_changed_on_one_side() {
            assertThat(context(on(COURSE, "vingt jeunes", 1), COURSE.replace("chaque printemps pour", "en mai, avec")))
                    .isEqualTo("i, avec vingt jeunes du quar");
        }

        @Test
        void when_a_whole_paragraph_moved_between_changed_ones() {
            String[] lines = COURSE.split("\n");
            Passage second = Passages.of(sheet(COURSE)).get(2);
            String next = "Tout autre début.\n" + "Tout autre milieu.\n" + lines[1] + "\nToute autre fin.";

            assertThat(Anchors.follow(Anchors.on(sheet(COURSE), second), sheet(next))
                            .found())
                    .hasValueSatisfying(found -> assertThat(found.start()).isEqualTo(next.indexOf(lines[1])));
        }

        @Test
        void each_time_on_their_own_occurrence() {
            String next = COURSE.replace("Une équipe", "Une petite équipe").replace("souhaitent", "veulent");

            assertThat(context(on(COURSE, "les jeunes", 1), next)).isEqualTo("va vers les jeunes dans la");
            assertThat(context(on(COURSE, "les jeunes", 2), next)).isEqualTo("pagnent les jeunes au foru");
        }

        @Test
        void again_when_a_later_version_brings_them_back() {
            Anchor anchor = on(COURSE, "vingt jeunes", 1);
            String without = COURSE.replace("vingt jeunes", "trente familles");

            assertThat(Anchors.follow(anchor, List.of(sheet(without), sheet(COURSE))))
                    .isEqualTo(new Followed.Found(anchor));
        }
    }

    @Nested
    class Words_are_told_to_be_changed {
        @Test
        void when_they_changed() {
            assertThat(context(on(COURSE, "vingt jeunes", 1), COURSE.replace("vingt jeunes", "vingt familles")))
                    .isEqualTo("changed");
        }

        @Test
        void when_they_went_and_the_same_words_stand_elsewhere() {
            Anchor anchor = on(COURSE, "les jeunes", 1);

            assertThat(context(anchor, COURSE.replace("vers les jeunes dans", "vers tout le monde dans")))
                    .isEqualTo("changed");
            assertThat(context(anchor, COURSE.lines().skip(2).findFirst().orElseThrow()))
                    .isEqualTo("changed");
        }

        @Test
        void when_they_became_a_part_of_another_word_or_number() {
            assertThat(context(on(COURSE, "vingt", 1), COURSE.replace("vingt jeunes", "vingt-cinq jeunes")))
                    .isEqualTo("changed");
            String numbers = "On attend 20 jeunes au forum.";
            assertThat(context(on(numbers, "20", 1), numbers.replace("20 jeunes", "20\u202f000 jeunes")))
                    .isEqualTo("changed");
            assertThat(context(on(numbers, "20", 1), numbers.replace("20 jeunes", "120 jeunes")))
                    .isEqualTo("changed");
        }

        @Test
        void when_their_passage_was_copied_and_nothing_tells_the_two_apart() {
            String line = COURSE.lines().findFirst().orElseThrow();

            assertThat(context(on(COURSE, "vingt jeunes", 1), line + "\n" + COURSE))
                    .isEqualTo("changed");
        }

        @Test
        void when_one_of_two_sentences_went_that_end_alike() {
            String text = "Les jeunes sont invités. Les parents sont invités.";

            assertThat(context(on(text, "sont invités", 2), "Les jeunes sont invités."))
                    .isEqualTo("changed");
            assertThat(context(on(text, "sont invités", 1), "Les parents sont invités."))
                    .isEqualTo("changed");
        }

        @Test
        void when_the_part_is_empty() {
            assertThat(context(on(COURSE, "vingt jeunes", 1), "")).isEqualTo("changed");
        }
    }

    @Test
    void rows_that_say_the_same_are_told_apart_by_what_stands_around_them() {
        String rows = "Jeunes\u00A0: départ non connu, cible 20\nFamilles\u00A0: départ non connu, cible 20";
        Anchor second = on(rows, "départ non connu", 2);

        assertThat(context(second, rows)).isEqualTo("illes\u00A0: départ non connu, cible ");
        assertThat(context(second, rows.lines().findFirst().orElseThrow())).isEqualTo("changed");
        assertThat(context(second, "Seniors\u00A0: départ non connu, cible 20\n" + rows))
                .isEqualTo("illes\u00A0: départ non connu, cible ");
    }
}
