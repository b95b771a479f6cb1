package fr.portevoix.figures;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which bases of an overlapping table are hidden, and what then bounds the choices of each column.
 *
 * <p>Bases and choices do not form one flow, so the bases are settled first and on the safe side: the bounds given here
 * leave every value from 1 to the floor open for each small base <em>whatever</em> the choices turn out to be within
 * them. A reader really has wider bounds; what is safe within these is safe within his.
 *
 * <p>A small base can only vary if something else makes up for it: the base of one other column, the smallest that
 * can, or failing that the base of the whole table.
 */
record OverlapBases(Table table, int floor, int maskedColumn, boolean totalMasked) {

    private static final int NONE = -1;

    /** Settles the bases; empty if the small ones cannot be protected. */
    static Optional<OverlapBases> settle(Table table, int floor, boolean totalIsOut) {
        if (smallColumns(table, floor).findAny().isEmpty()) {
            return Optional.of(new OverlapBases(table, floor, NONE, false));
        }
        Optional<OverlapBases> column = IntStream.range(0, table.columns().size())
                .filter(each -> table.base(each) >= floor)
                .boxed()
                .sorted(Comparator.comparingInt(table::base))
                .map(each -> new OverlapBases(table, floor, each, false))
                .filter(OverlapBases::holds)
                .findFirst();
        boolean totalServes = !totalIsOut && table.base() - shrinkage(table, floor) >= floor;
        return totalServes ? column.or(() -> Optional.of(new OverlapBases(table, floor, NONE, true))) : column;
    }

    /** The most respondents that may be imagined in any one row of the column. */
    int capacity(int column) {
        int base = table.base(column);
        return isSmall(base) ? floor - 1 : column == maskedColumn ? base - growth() : base;
    }

    /** The fewest choices that may be imagined in the column: somebody who answered ticked something. */
    int fewestChoices(int column) {
        int base = table.base(column);
        // A single tick box is also left empty; and where ticks are fewer than people, some ticked nothing.
        if (table.rows().size() == 1 || table.choices(column) < base) {
            return 0;
        }
        return isSmall(base) ? 1 : column == maskedColumn ? base + shrinkage(table, floor) : base;
    }

    private boolean holds() {
        int tallest = IntStream.range(0, table.rows().size())
                .map(row -> table.count(row, maskedColumn))
                .max()
                .orElse(0);
        int choices = table.choices(maskedColumn);
        return capacity(maskedColumn) >= Math.max(floor, tallest)
                && fewestChoices(maskedColumn) <= choices
                && choices <= table.mostChoices() * capacity(maskedColumn);
    }

    private int growth() {
        return smallColumns(table, floor)
                .map(column -> floor - 1 - table.base(column))
                .sum();
    }

    private static int shrinkage(Table table, int floor) {
        return smallColumns(table, floor).map(column -> table.base(column) - 1).sum();
    }

    private boolean isSmall(int base) {
        return base > 0 && base < floor;
    }

    private static IntStream smallColumns(Table table, int floor) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.base(column) > 0 && table.base(column) < floor);
    }
}
