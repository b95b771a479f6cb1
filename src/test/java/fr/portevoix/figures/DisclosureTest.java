package fr.portevoix.figures;

import static fr.portevoix.figures.Tables.exclusive;
import static fr.portevoix.figures.Tables.overlapping;
import static fr.portevoix.figures.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Heading ALL = new Heading("all", "Ensemble");

    private final Disclosure disclosure = Disclosure.withFloor(11);

    @Nested
    @DisplayName("one question alone")
    class OneQuestion {

        @Test
        void is_shown_whole_when_no_group_is_small() {
            SafeTable safe = disclosure.protect(exclusive(row(11), row(0), row(30)));

            assertThat(figures(safe)).isEqualTo("11|11\n0|0\n30|30\n41|41");
            assertThat(safe.hiddenFigures()).isZero();
            assertThat(safe.share(0, 0)).contains(Share.of(11, 41));
            assertThat(safe.share(1, 0)).contains(Share.of(0, 41));
        }

        @Test
        void with_3_and_14_gives_nothing_away_because_its_total_is_masked() {
            SafeTable safe = disclosure.protect(exclusive(row(3), row(14)));

            assertThat(figures(safe)).isEqualTo("‹|‹\n14|14\nX|X");
            assertThat(safe.share(1, 0)).isEmpty();
        }

        @Test
        void keeps_its_total_when_masking_the_smallest_other_answer_suffices() {
            SafeTable safe = disclosure.protect(exclusive(row(3), row(90), row(20)));

            assertThat(figures(safe)).isEqualTo("‹|‹\n90|90\nX|X\n113|113");
            assertThat(safe.share(1, 0)).contains(Share.of(90, 113));
            assertThat(safe.share(2, 0)).isEmpty();
        }

        @Test
        void says_nothing_at_all_when_fewer_people_than_the_floor_answered() {
            SafeTable safe = disclosure.protect(exclusive(row(3), row(7)));

            assertThat(safe.whollyHidden()).isTrue();
            assertThat(figures(safe)).isEqualTo("–|–\n–|–\n–|–");
        }

        @Test
        void that_nobody_answered_shows_its_zeros() {
            SafeTable safe = disclosure.protect(exclusive(row(0), row(0)));

            assertThat(figures(safe)).isEqualTo("0|0\n0|0\n0|0");
            assertThat(safe.share(0, 0)).isEmpty();
        }
    }

    @Nested
    @DisplayName("a question crossed with quartiers")
    class Crossed {

        @Test
        void masks_a_rectangle_around_one_small_cell() {
            SafeTable safe = disclosure.protect(exclusive(row(4, 40, 50), row(60, 41, 51), row(61, 42, 52)));

            assertThat(figures(safe)).isEqualTo("‹|X|50|94\nX|X|51|152\n61|42|52|155\n125|123|153|401");
        }

        @Test
        void says_nothing_of_a_quartier_with_too_few_respondents() {
            SafeTable safe = disclosure.protect(exclusive(row(5, 40, 50), row(0, 41, 51), row(0, 0, 0)));

            assertThat(safe.base(0).showing()).isEqualTo(SafeFigure.Showing.BELOW);
            assertThat(safe.figure(0, 0).showing()).isEqualTo(SafeFigure.Showing.UNSAID);
            assertThat(safe.figure(1, 0).showing()).isEqualTo(SafeFigure.Showing.UNSAID);
            assertThat(safe.figure(2, 0).showing()).isEqualTo(SafeFigure.Showing.ZERO);
            assertThat(safe.whollyHidden()).isFalse();
        }

        @Test
        void does_not_tell_which_quartiers_a_rare_answer_came_from() {
            SafeTable safe = disclosure.protect(exclusive(row(1, 2, 0), row(60, 41, 51), row(61, 42, 52)));

            assertThat(safe.rowTotal(0).showing()).isEqualTo(SafeFigure.Showing.BELOW);
            for (int column = 0; column < 3; column++) {
                assertThat(safe.figure(0, column).showing()).isEqualTo(SafeFigure.Showing.UNSAID);
            }
        }

        @Test
        void keeps_the_totals_that_are_out_already() {
            Table crossed = exclusive(row(5, 40, 50), row(3, 41, 51), row(1, 60, 70));
            SafeTable totals = disclosure.protect(crossed.whole(ALL));

            SafeTable safe = disclosure.protect(crossed, totals);

            assertThat(safe.whollyHidden()).isFalse();
            for (int row = 0; row < 3; row++) {
                assertThat(safe.rowTotal(row)).isEqualTo(totals.rowTotal(row));
            }
            assertThat(safe.base()).isEqualTo(totals.base());
        }

        @Test
        void silences_a_row_whose_published_total_would_narrow_its_small_cells() {
            // With 18 known to be two groups below 11, each would have at least 8.
            Table crossed = exclusive(row(9, 9, 0), row(60, 41, 51), row(61, 42, 52));
            SafeTable totals = disclosure.protect(crossed.whole(ALL));

            SafeTable safe = disclosure.protect(crossed, totals);

            assertThat(figures(safe)).startsWith("–|–|–|18\n");
            assertThat(safe.base(2)).isEqualTo(SafeFigure.of(103));
        }

        @Test
        void refuses_totals_of_another_table() {
            SafeTable totals = disclosure.protect(exclusive(row(30), row(40)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> disclosure.protect(exclusive(row(30, 1), row(40, 0)), totals));
        }
    }

    @Nested
    @DisplayName("a question with several choices")
    class SeveralChoices {

        @Test
        void shows_everything_when_no_group_is_small() {
            SafeTable safe = disclosure.protect(overlapping(row(20, 30), row(20, 15), row(11, 30)));

            assertThat(figures(safe)).isEqualTo("20|15|35\n11|30|41\n20|30|50");
        }

        @Test
        void alone_shows_a_rare_choice_as_small_and_all_the_rest() {
            SafeTable safe = disclosure.protect(overlapping(row(40), row(4), row(30), row(25)));

            assertThat(figures(safe)).isEqualTo("‹|‹\n30|30\n25|25\n40|40");
        }

        @Test
        void masks_a_choice_when_everybody_must_have_ticked_something() {
            // Were 30 shown, the ten people left of 40 would all have ticked the rare choice.
            SafeTable safe = disclosure.protect(overlapping(row(40), row(10), row(30)));

            assertThat(figures(safe)).isEqualTo("‹|‹\nX|X\n40|40");
        }

        @Test
        void hides_another_base_beside_a_small_one() {
            SafeTable safe = disclosure.protect(overlapping(row(5, 80, 60), row(3, 50, 40), row(4, 50, 35)));

            assertThat(safe.base(0).showing()).isEqualTo(SafeFigure.Showing.BELOW);
            assertThat(safe.base(1).shown()).isTrue();
            assertThat(safe.base(2).showing()).isEqualTo(SafeFigure.Showing.MASKED);
            assertThat(safe.base().shown()).isTrue();
            assertThat(safe.share(0, 2)).isEmpty();
        }
    }

    /** One line per row, the margins last: ‹ for below the floor, X for masked, – for unsaid. */
    private static String figures(SafeTable safe) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row <= safe.rows().size(); row++) {
            text.append(row == 0 ? "" : "\n");
            for (int column = 0; column <= safe.columns().size(); column++) {
                SafeFigure figure = Tables.figure(safe, row, column);
                text.append(column == 0 ? "" : "|");
                text.append(
                        switch (figure.showing()) {
                            case VALUE, ZERO -> String.valueOf(figure.value().getAsInt());
                            case BELOW -> "‹";
                            case MASKED -> "X";
                            case UNSAID -> "–";
                        });
            }
        }
        return text.toString();
    }
}
