package fr.portevoix.analysis;

import fr.portevoix.figures.Interval;
import fr.portevoix.figures.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A crossing as the page shows it: shares of each column, or of each row.
 *
 * @param groups the columns, everybody first, with their bases
 */
public record CrossingView(Crosstab table, boolean byRow, List<Group> groups, List<Line> lines) {

    /** One column: its words, and how many responses it rests on. */
    public record Group(String label, int base) {}

    /** One row with its cells, everybody first. */
    public record Line(String label, List<Cell> cells) {}

    /** A count with its share and how far chance alone may move it; percent is null where nobody was asked. */
    public record Cell(int count, BigDecimal percent, long low, long high) {
        static Cell of(Share share) {
            Interval range = share.interval().orElse(new Interval(0, 0));
            return new Cell(
                    share.count(),
                    share.percent(0).orElse(null),
                    Math.round(range.low() * 100),
                    Math.round(range.high() * 100));
        }

        /** How wide the range is, in points. */
        public long width() {
            return high - low;
        }
    }

    /** The view of a table; by row where shares are to be told among those who gave the same answer. */
    static CrossingView of(Crosstab table, boolean byRow) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Ensemble", table.base()));
        for (int column = 0; column < table.columns().size(); column++) {
            groups.add(new Group(table.columns().get(column).label(), table.bases()[column]));
        }
        List<Line> lines = IntStream.range(0, table.rows().size())
                .mapToObj(row -> line(table, row, byRow))
                .toList();
        return new CrossingView(table, byRow, groups, lines);
    }

    private static Line line(Crosstab table, int row, boolean byRow) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(table.ofEverybody(row)));
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(Cell.of(byRow ? table.ofRow(row, column) : table.ofColumn(row, column)));
        }
        return new Line(table.rows().get(row).label(), cells);
    }
}
