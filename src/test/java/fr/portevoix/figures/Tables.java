package fr.portevoix.figures;

import java.util.List;
import java.util.stream.IntStream;

/** Writes small tables briefly, for tests. */
final class Tables {

    private Tables() {}

    static Table exclusive(int[]... counts) {
        return Table.exclusive(headings("row", counts.length), headings("column", counts[0].length), counts);
    }

    static Table overlapping(int[] bases, int[]... counts) {
        return Table.overlapping(headings("row", counts.length), headings("column", bases.length), counts, bases);
    }

    static int[] row(int... counts) {
        return counts;
    }

    static List<Heading> headings(String name, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(each -> new Heading(name + each, name + " " + each))
                .toList();
    }

    /** The count or margin that truly stands at a place; one past the last row or column is the margin. */
    static int truth(Table table, int row, int column) {
        boolean rowMargin = column == table.columns().size();
        if (row == table.rows().size()) {
            return rowMargin ? table.base() : table.base(column);
        }
        return rowMargin ? table.rowTotal(row) : table.count(row, column);
    }

    /** What is published at a place; one past the last row or column is the margin. */
    static SafeFigure figure(SafeTable table, int row, int column) {
        boolean rowMargin = column == table.columns().size();
        if (row == table.rows().size()) {
            return rowMargin ? table.base() : table.base(column);
        }
        return rowMargin ? table.rowTotal(row) : table.figure(row, column);
    }
}
