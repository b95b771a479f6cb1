package fr.portevoix.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.figures.SafeFigure.Showing;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Tables small enough that a reader can try every table there is, floors low enough that it matters. */
class DisclosurePropertyTest {

    @Property(tries = 500)
    void nobody_can_work_out_more_than_the_marks_say(
            @ForAll("exclusiveTables") Table table, @ForAll @IntRange(min = 3, max = 4) int floor) {
        SafeTable safe = Disclosure.withFloor(floor).protect(table);

        Statistics.label("wholly hidden").collect(safe.whollyHidden());
        assertTruthful(table, safe);
        assertThat(leak(table, safe)).isEmpty();
    }

    @Property(tries = 500)
    void nor_when_respondents_could_choose_several_rows(
            @ForAll("overlappingTables") Table table, @ForAll @IntRange(min = 3, max = 4) int floor) {
        SafeTable safe = Disclosure.withFloor(floor).protect(table);

        Statistics.label("wholly hidden").collect(safe.whollyHidden());
        assertTruthful(table, safe);
        assertThat(leak(table, safe)).isEmpty();
    }

    @Property(tries = 500)
    void nor_by_reading_a_crossing_beside_its_totals(
            @ForAll("anyTables") Table table, @ForAll @IntRange(min = 3, max = 4) int floor) {
        Disclosure disclosure = Disclosure.withFloor(floor);
        SafeTable totals = disclosure.protect(table.whole(new Heading("all", "Ensemble")));
        SafeTable safe = disclosure.protect(table, totals);

        Statistics.label("wholly hidden").collect(safe.whollyHidden());
        assertTruthful(table, safe);
        assertThat(leak(table, safe)).isEmpty();
        if (!safe.whollyHidden()) {
            assertThat(safe.base()).isEqualTo(totals.base());
            for (int row = 0; row < table.rows().size(); row++) {
                assertThat(safe.rowTotal(row)).isEqualTo(totals.rowTotal(row));
            }
        }
    }

    @Example
    void the_patient_reader_does_find_what_a_careless_table_gives_away() {
        Table table = Tables.exclusive(new int[][] {{1}, {5}});
        SafeFigure small = SafeFigure.hidden(Showing.BELOW);
        SafeFigure[][] careless = {
            {small, small}, {SafeFigure.of(5), SafeFigure.of(5)}, {SafeFigure.of(6), SafeFigure.of(6)}
        };

        assertThat(leak(table, new SafeTable(table, 3, careless))).isEqualTo("BELOW at 0, 0 cannot be 2");
    }

    @Property(tries = 500)
    void nothing_is_masked_that_could_be_shown(
            @ForAll("wideExclusiveTables") Table table, @ForAll @IntRange(min = 3, max = 4) int floor) {
        SafeTable safe = Disclosure.withFloor(floor).protect(table);
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                if (Tables.figure(safe, row, column).showing() == Showing.MASKED) {
                    assertThat(leak(table, unmasked(table, safe, row, column)))
                            .as("if %s %s were shown", row, column)
                            .isNotEmpty();
                }
            }
        }
    }

    @Property(tries = 500)
    void nothing_is_hidden_where_nothing_is_small(@ForAll("anyTables") Table table) {
        assertThat(Disclosure.withFloor(2).protect(scaled(table)).hiddenFigures())
                .isZero();
    }

    @Property(tries = 100)
    void the_same_table_is_always_told_the_same_way(@ForAll("anyTables") Table table) {
        SafeTable once = Disclosure.withFloor(4).protect(table);
        SafeTable again = Disclosure.withFloor(4).protect(table);
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                assertThat(Tables.figure(again, row, column)).isEqualTo(Tables.figure(once, row, column));
            }
        }
    }

    private static void assertTruthful(Table table, SafeTable safe) {
        if (safe.whollyHidden()) {
            return;
        }
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                SafeFigure figure = Tables.figure(safe, row, column);
                int truth = Tables.truth(table, row, column);
                switch (figure.showing()) {
                    case VALUE ->
                        assertThat(figure.value().getAsInt()).isEqualTo(truth).isGreaterThanOrEqualTo(safe.floor());
                    case ZERO -> assertThat(truth).isZero();
                    case BELOW -> assertThat(truth).isBetween(1, safe.floor() - 1);
                    case MASKED -> assertThat(truth).isGreaterThanOrEqualTo(safe.floor());
                    case UNSAID ->
                        assertThat(row < table.rows().size() || table.rows().size() == 1)
                                .as("a margin is unsaid only if it is itself a cell")
                                .isTrue();
                }
            }
        }
    }

    /** The first thing the patient reader learns beyond the marks, or nothing. */
    private static String leak(Table table, SafeTable safe) {
        boolean everybodyTicked = true;
        for (int column = 0; column < table.columns().size(); column++) {
            everybodyTicked &= table.rows().size() > 1 && table.choices(column) >= table.base(column);
        }
        PatientReader reader = new PatientReader(table, safe, everybodyTicked);
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                Showing showing = Tables.figure(safe, row, column).showing();
                int truth = Tables.truth(table, row, column);
                String place = showing + " at " + row + ", " + column;
                if (showing == Showing.BELOW || showing == Showing.UNSAID && truth < safe.floor()) {
                    for (int value = 1; value < safe.floor(); value++) {
                        if (!reader.believes(row, column, value)) {
                            return place + " cannot be " + value;
                        }
                    }
                } else if (showing == Showing.MASKED || showing == Showing.UNSAID) {
                    boolean wavers = false;
                    for (int value = 0; value <= truth + 2 * safe.floor() && !wavers; value++) {
                        wavers = value != truth && reader.believes(row, column, value);
                    }
                    if (!wavers) {
                        return place + " can only be " + truth;
                    }
                }
            }
        }
        return "";
    }

    private static SafeTable unmasked(Table table, SafeTable safe, int shownRow, int shownColumn) {
        SafeFigure[][] figures =
                new SafeFigure[table.rows().size() + 1][table.columns().size() + 1];
        for (int row = 0; row < figures.length; row++) {
            for (int column = 0; column < figures[row].length; column++) {
                figures[row][column] = row == shownRow && column == shownColumn
                        ? SafeFigure.of(Tables.truth(table, row, column))
                        : Tables.figure(safe, row, column);
            }
        }
        return new SafeTable(table, safe.floor(), figures);
    }

    /** The same table with every count doubled, so that a floor of two finds nothing small. */
    private static Table scaled(Table table) {
        int[][] counts = new int[table.rows().size()][table.columns().size()];
        int[] bases = new int[table.columns().size()];
        for (int column = 0; column < bases.length; column++) {
            bases[column] = 2 * table.base(column);
            for (int row = 0; row < counts.length; row++) {
                counts[row][column] = 2 * table.count(row, column);
            }
        }
        return table.structure() == Structure.EXCLUSIVE ? Tables.exclusive(counts) : Tables.overlapping(bases, counts);
    }

    @Provide
    Arbitrary<Table> anyTables() {
        return Arbitraries.oneOf(exclusiveTables(), overlappingTables());
    }

    @Provide
    Arbitrary<Table> exclusiveTables() {
        return counts(1).map(Tables::exclusive);
    }

    @Provide
    Arbitrary<Table> wideExclusiveTables() {
        return counts(2).map(Tables::exclusive);
    }

    @Provide
    Arbitrary<Table> overlappingTables() {
        Arbitrary<int[]> slack =
                Arbitraries.integers().between(0, 5).array(int[].class).ofSize(3);
        return Combinators.combine(counts(1), slack, Arbitraries.integers().between(2, 3))
                .as(DisclosurePropertyTest::overlapping);
    }

    /** Bases are as low as the choices allow, plus some slack. */
    private static Table overlapping(int[][] counts, int[] slack, int mostChoices) {
        int[] bases = new int[counts[0].length];
        for (int column = 0; column < bases.length; column++) {
            int choices = 0;
            for (int[] row : counts) {
                choices += row[column];
                bases[column] = Math.max(bases[column], row[column]);
            }
            bases[column] = Math.max(bases[column], -Math.floorDiv(-choices, mostChoices)) + slack[column];
        }
        return Table.overlapping(
                Tables.headings("row", counts.length),
                Tables.headings("column", bases.length),
                counts,
                mostChoices,
                bases);
    }

    private static Arbitrary<int[][]> counts(int fewest) {
        Arbitrary<Integer> size = Arbitraries.integers().between(fewest, 3);
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 3)),
                Tuple.of(4, Arbitraries.integers().between(4, 9)));
        return Combinators.combine(size, size).flatAs((rows, columns) -> count.array(int[].class)
                .ofSize(columns)
                .array(int[][].class)
                .ofSize(rows));
    }
}
