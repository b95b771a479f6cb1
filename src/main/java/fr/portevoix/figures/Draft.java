package fr.portevoix.figures;

import static fr.portevoix.figures.Circulation.NEVER;

import fr.portevoix.figures.SafeFigure.Showing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A table on its way to publication: which figures are hidden so far, and the flow that tells what can be worked out.
 *
 * <p>The flow runs from a source through the rows, the cells and the columns to a sink and back. In a table of one
 * column a row total and its cell are one figure, and have one arc; likewise column and base in an exclusive table of
 * one row.
 */
final class Draft {

    private static final int FIXED = -1;
    private static final int UNBOUNDED = Integer.MAX_VALUE / 4;
    /** Above any count, so that fewer or lesser figures hidden always come before smaller ones. */
    private static final long RANK = 1L << 32;

    private final Table table;
    private final int floor;
    private final SafeTable published;
    private final OverlapBases overlap;
    private final Set<Integer> silentRows;
    private final int rows;
    private final int columns;
    private final Circulation flow;
    private final SafeFigure[][] figures;
    private final int[][] arcs;
    private final List<Integer> small = new ArrayList<>();
    private final List<Integer> large = new ArrayList<>();
    private final int[] choices;
    private int obstacle = FIXED;

    /**
     * Drafts a table, saying nothing of the cells of silent rows; overlap is null for an exclusive table, published for
     * one whose totals are not yet out.
     */
    Draft(Table table, int floor, SafeTable published, OverlapBases overlap, Set<Integer> silentRows) {
        this.silentRows = silentRows;
        this.table = table;
        this.floor = floor;
        this.published = published;
        this.overlap = overlap;
        this.rows = table.rows().size();
        this.columns = table.columns().size();
        this.flow = new Circulation(rows + columns + 2);
        this.figures = new SafeFigure[rows + 1][columns + 1];
        this.arcs = new int[rows + 1][columns + 1];
        this.choices = new int[columns];
        drawCells();
        drawRowTotals();
        drawBases();
    }

    /** Hides what it takes; false if not even hiding everything would do, and {@link #obstacle()} tells where. */
    boolean protect() {
        for (int arc : small) {
            if (!flow.makeSpan(arc, 1, floor - 1)) {
                obstacle = arc;
                return false;
            }
        }
        for (int arc : large) {
            if (flow.isOpen(arc) && !flow.makeWaver(arc)) {
                obstacle = arc;
                return false;
            }
        }
        if (!smallBasesSpan(flow::makeSettle)) {
            return false;
        }
        for (int arc : flow.opened()) {
            flow.close(arc);
            if (!isSafe()) {
                flow.reopen(arc);
            }
        }
        return true;
    }

    /** The row that could not be protected as long as its cells were told; empty if the fault is not with one row. */
    OptionalInt obstacle() {
        return IntStream.range(0, rows)
                .filter(row -> !silentRows.contains(row) && columns > 1)
                .filter(row -> Arrays.stream(arcs[row]).anyMatch(arc -> arc == obstacle))
                .findFirst();
    }

    /** The table as it may be published. */
    SafeTable publish() {
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                int arc = arcs[row][column];
                if (arc != FIXED && figures[row][column].shown() && flow.isOpen(arc)) {
                    figures[row][column] = SafeFigure.hidden(Showing.MASKED);
                }
            }
        }
        return new SafeTable(table, floor, figures);
    }

    /** The audit: each small figure may be anything from 1 to the floor, no masked one can be worked out. */
    private boolean isSafe() {
        return small.stream().allMatch(arc -> flow.spans(arc, 1, floor - 1))
                && large.stream().allMatch(arc -> !flow.isOpen(arc) || flow.wavers(arc))
                && smallBasesSpan(flow::settles);
    }

    /**
     * Whether each small base of an overlapping table could be 1 and could be just below the floor, the choices of its
     * column being then as few or as many; what lies between follows, as whole flows do.
     */
    private boolean smallBasesSpan(BooleanSupplier settling) {
        for (int column = 0; overlap != null && column < columns; column++) {
            if (isSmall(table.base(column))) {
                int fewest = overlap.fewestChoices(column);
                boundColumn(column, fewest, 1);
                boolean spans = settling.getAsBoolean();
                boundColumn(column, fewest * (floor - 1), floor - 1);
                spans = spans && settling.getAsBoolean();
                boundColumn(column, fewest, floor - 1);
                if (!spans) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets a reader imagine at least so many choices in a column, and at most so many respondents. */
    private void boundColumn(int column, int fewest, int capacity) {
        flow.bound(choices[column], fewest, table.mostChoices() * capacity);
        for (int row = 0; row < rows && isSmall(table.base(column)); row++) {
            if (arcs[row][column] != FIXED) {
                flow.bound(arcs[row][column], 0, capacity);
            }
        }
    }

    private void drawCells() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = table.count(row, column);
                int most = overlap == null ? UNBOUNDED : overlap.capacity(column);
                boolean total = columns == 1;
                draw(row, column, count, isUnsaid(row, column), most, total ? published(row) : null, RANK);
            }
        }
    }

    /** Detail of a group below the floor is unsaid, unless that detail is the group itself. */
    private boolean isUnsaid(int row, int column) {
        boolean nobody = table.rowTotal(row) == 0 || table.base(column) == 0;
        boolean smallRow = isSmall(table.rowTotal(row)) && columns > 1;
        boolean smallColumn = isSmall(table.base(column)) && !(overlap == null && rows == 1);
        return !nobody && (smallRow || smallColumn || silentRows.contains(row));
    }

    private void drawRowTotals() {
        for (int row = 0; row < rows; row++) {
            if (columns == 1) {
                merge(row, columns, row, 0);
                free(source(), row, table.rowTotal(row));
            } else {
                draw(row, columns, table.rowTotal(row), false, UNBOUNDED, published(row), 3 * RANK);
            }
        }
    }

    private void drawBases() {
        SafeFigure total = published == null ? null : published.base();
        for (int column = 0; column < columns; column++) {
            if (overlap != null) {
                choices[column] = flow.open(node(column), sink(), table.choices(column), 0, UNBOUNDED);
                boundColumn(column, overlap.fewestChoices(column), overlap.capacity(column));
                fix(rows, column, table.base(column), column == overlap.maskedColumn());
            } else if (rows == 1) {
                merge(rows, column, 0, column);
                free(node(column), sink(), table.base(column));
            } else {
                boolean whole = columns == 1;
                draw(rows, column, table.base(column), false, UNBOUNDED, whole ? total : null, (rows + 2) * RANK);
            }
        }
        if (overlap != null) {
            fix(rows, columns, table.base(), overlap.totalMasked());
            free(
                    sink(),
                    source(),
                    IntStream.range(0, columns).map(table::choices).sum());
        } else if (rows == 1 || columns == 1) {
            merge(rows, columns, rows == 1 ? 0 : rows, columns == 1 ? 0 : columns);
            free(sink(), source(), table.base());
        } else {
            draw(rows, columns, table.base(), false, UNBOUNDED, total, (rows + 3) * RANK);
        }
    }

    private void draw(int row, int column, int value, boolean unsaid, int most, SafeFigure publishedBefore, long rank) {
        int from = row == rows ? column == columns ? sink() : node(column) : column == columns ? source() : row;
        int to = row == rows ? column == columns ? source() : sink() : column == columns ? row : node(column);
        boolean below = isSmall(value);
        if (unsaid) {
            figures[row][column] = SafeFigure.hidden(Showing.UNSAID);
            arcs[row][column] = flow.open(from, to, value, 0, most);
            (value < floor ? small : large).add(arcs[row][column]);
        } else if (below) {
            figures[row][column] = SafeFigure.hidden(Showing.BELOW);
            arcs[row][column] = flow.open(from, to, value, 1, floor - 1);
            small.add(arcs[row][column]);
        } else if (value == 0) {
            figures[row][column] = SafeFigure.of(0);
            arcs[row][column] = FIXED;
        } else if (publishedBefore != null && !publishedBefore.shown()) {
            figures[row][column] = SafeFigure.of(value);
            arcs[row][column] = flow.open(from, to, value, floor, most);
            large.add(arcs[row][column]);
        } else {
            figures[row][column] = SafeFigure.of(value);
            long price = publishedBefore == null ? rank + value : NEVER;
            arcs[row][column] = flow.closed(from, to, value, floor, most, price);
            large.add(arcs[row][column]);
        }
    }

    private void merge(int row, int column, int sameRow, int sameColumn) {
        figures[row][column] = figures[sameRow][sameColumn];
        arcs[row][column] = arcs[sameRow][sameColumn];
    }

    private void free(int from, int to, int value) {
        flow.open(from, to, value, 0, UNBOUNDED);
    }

    /** A base that the flow does not carry: it is settled already. */
    private void fix(int row, int column, int base, boolean masked) {
        Showing hidden = isSmall(base) ? Showing.BELOW : Showing.MASKED;
        figures[row][column] = masked || isSmall(base) ? SafeFigure.hidden(hidden) : SafeFigure.of(base);
        arcs[row][column] = FIXED;
    }

    private SafeFigure published(int row) {
        return published == null ? null : published.rowTotal(row);
    }

    private boolean isSmall(int value) {
        return value > 0 && value < floor;
    }

    private int node(int column) {
        return rows + column;
    }

    private int source() {
        return rows + columns;
    }

    private int sink() {
        return rows + columns + 1;
    }
}
