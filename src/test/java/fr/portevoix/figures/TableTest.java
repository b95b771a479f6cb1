package fr.portevoix.figures;

import static fr.portevoix.figures.Tables.exclusive;
import static fr.portevoix.figures.Tables.headings;
import static fr.portevoix.figures.Tables.overlapping;
import static fr.portevoix.figures.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void exclusive_rows_add_up_to_the_base_of_their_column() {
        Table table = exclusive(row(1, 2, 3), row(4, 5, 6));

        assertThat(table.base(0)).isEqualTo(5);
        assertThat(table.rowTotal(1)).isEqualTo(15);
        assertThat(table.base()).isEqualTo(21);
        assertThat(table.share(1, 0)).isEqualTo(Share.of(4, 5));
    }

    @Test
    void overlapping_rows_are_shares_of_respondents_and_not_of_choices() {
        Table table = overlapping(row(10, 20), row(8, 12), row(7, 12));

        assertThat(table.choices(0)).isEqualTo(15);
        assertThat(table.share(0, 0)).isEqualTo(Share.of(8, 10));
        assertThat(table.totalShare(1)).isEqualTo(Share.of(19, 30));
    }

    @Test
    void the_whole_of_a_table_is_the_question_alone() {
        Table whole = overlapping(row(10, 20), row(8, 12), row(7, 12)).whole(new Heading("all", "Ensemble"));

        assertThat(whole.count(0, 0)).isEqualTo(20);
        assertThat(whole.base()).isEqualTo(30);
        assertThat(whole.structure()).isEqualTo(Structure.OVERLAPPING);
    }

    @Test
    void does_not_change_when_the_counts_it_was_made_of_do() {
        int[][] counts = {{1, 2}, {3, 4}};
        Table table = exclusive(counts);
        counts[0][0] = 99;

        assertThat(table.count(0, 0)).isEqualTo(1);
    }

    @Test
    void a_count_beyond_its_base_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> overlapping(row(10), row(11)));
        assertThatIllegalArgumentException().isThrownBy(() -> exclusive(row(-1)));
    }

    @Test
    void more_choices_than_allowed_are_refused() {
        int[][] counts = {{10}, {10}, {1}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.overlapping(headings("row", 3), headings("column", 1), counts, 2, row(10)));
    }

    @Test
    void counts_that_do_not_fit_the_headings_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.exclusive(headings("row", 2), headings("column", 1), new int[][] {{1}}));
    }

    @Test
    void two_rows_with_one_key_are_refused() {
        Heading same = new Heading("a", "A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.exclusive(List.of(same, same), headings("column", 1), new int[][] {{1}, {2}}));
    }
}
