package fr.portevoix.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.figures.SafeFigure.Showing;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Tables of the size of a survey's, with the floor of 11, read by linear programming. */
class DisclosureAtTheRealFloorTest {

    private static final double TOLERANCE = 1e-6;
    private final Disclosure disclosure = Disclosure.withFloor(11);

    @Property(tries = 30)
    void nothing_is_worked_out_by_linear_programming(@ForAll("surveyTables") Table table) {
        assertNothingWorkedOut(table, disclosure.protect(table));
    }

    @Property(tries = 20)
    void nor_beside_the_totals(@ForAll("surveyTables") Table table) {
        SafeTable totals = disclosure.protect(table.whole(new Heading("all", "Ensemble")));
        assertNothingWorkedOut(table, disclosure.protect(table, totals));
    }

    private static void assertNothingWorkedOut(Table table, SafeTable safe) {
        boolean everybodyTicked = IntStream.range(0, table.columns().size())
                .allMatch(column -> table.rows().size() > 1 && table.choices(column) >= table.base(column));
        LinearReader reader = new LinearReader(safe, everybodyTicked, table.mostChoices());
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column <= table.columns().size(); column++) {
                SafeFigure figure = Tables.figure(safe, row, column);
                if (figure.shown() || safe.whollyHidden()) {
                    continue;
                }
                double least = reader.least(row, column);
                double most = reader.most(row, column);
                int truth = Tables.truth(table, row, column);
                assertThat(truth).isBetween((int) Math.floor(least + TOLERANCE), (int) Math.ceil(most - TOLERANCE));
                if (figure.showing() == Showing.MASKED || truth >= safe.floor()) {
                    assertThat(most - least).isGreaterThan(1 - TOLERANCE);
                } else {
                    assertThat(least).isLessThan(1 + TOLERANCE);
                    assertThat(most).isGreaterThan(safe.floor() - 1 - TOLERANCE);
                }
            }
        }
    }

    @Provide
    Arbitrary<Table> surveyTables() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(1, 10)),
                Tuple.of(5, Arbitraries.integers().between(11, 90)));
        Arbitrary<int[][]> counts = Combinators.combine(
                        Arbitraries.integers().between(2, 7),
                        Arbitraries.integers().between(2, 5))
                .flatAs((rows, columns) -> count.array(int[].class)
                        .ofSize(columns)
                        .array(int[][].class)
                        .ofSize(rows));
        Arbitrary<Integer> slack = Arbitraries.integers().between(0, 30);
        return Arbitraries.oneOf(
                counts.map(Tables::exclusive),
                Combinators.combine(counts, slack).as(this::overlapping));
    }

    private Table overlapping(int[][] counts, int slack) {
        int[] bases = IntStream.range(0, counts[0].length)
                .map(column -> IntStream.range(0, counts.length)
                                .map(row -> counts[row][column])
                                .max()
                                .getAsInt()
                        + slack)
                .toArray();
        return Tables.overlapping(bases, counts);
    }
}
