package fr.portevoix.figures;

import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Hides in a table what would tell of a group smaller than the floor, and what would let it be worked out.
 *
 * <p>The reader guarded against sees the whole table, knows what each mark means, how rows and columns add up, and for
 * overlapping rows that a count is at most its base and that somebody who answered ticked at least one row. For every
 * figure marked as small he is left with every value from 1 to below the floor; no masked figure can he determine.
 */
public final class Disclosure {

    private final int floor;

    private Disclosure(int floor) {
        this.floor = floor;
    }

    /** Protects groups smaller than the floor: with 11, a group of 10 is hidden and one of 11 told. */
    public static Disclosure withFloor(int floor) {
        if (floor < 2) {
            throw new IllegalArgumentException("A floor below 2 protects nobody: " + floor);
        }
        return new Disclosure(floor);
    }

    /** The table as it may be published when nothing else is. */
    public SafeTable protect(Table table) {
        return protectBeside(table, null);
    }

    /**
     * The table as it may be published beside its own totals, the answers to the question alone, which are out already:
     * what they show stays shown, what they hide stays hidden, and the two together give nothing away.
     */
    public SafeTable protect(Table table, SafeTable totals) {
        Objects.requireNonNull(totals, "totals");
        if (totals.columns().size() != 1 || !totals.rows().equals(table.rows()) || totals.floor() != floor) {
            throw new IllegalArgumentException("These are not the totals of the table, with the same floor");
        }
        for (int row = 0; row < table.rows().size(); row++) {
            requireSame(totals.rowTotal(row), table.rowTotal(row));
        }
        requireSame(totals.base(), table.base());
        return totals.whollyHidden() ? SafeTable.hidden(table, floor) : protectBeside(table, totals);
    }

    private SafeTable protectBeside(Table table, SafeTable totals) {
        if (table.base() > 0 && table.base() < floor) {
            return SafeTable.hidden(table, floor);
        }
        OverlapBases overlap = null;
        if (table.structure() == Structure.OVERLAPPING) {
            overlap = OverlapBases.settle(table, floor, totals != null).orElse(null);
            if (overlap == null) {
                return SafeTable.hidden(table, floor);
            }
        }
        // A row that stands in the way falls silent, and the rest is tried again: better than losing the whole table.
        Set<Integer> silentRows = new HashSet<>();
        while (true) {
            Draft draft = new Draft(table, floor, totals, overlap, silentRows);
            if (draft.protect()) {
                return draft.publish();
            }
            OptionalInt obstacle = draft.obstacle();
            if (obstacle.isEmpty()) {
                return SafeTable.hidden(table, floor);
            }
            silentRows.add(obstacle.getAsInt());
        }
    }

    private static void requireSame(SafeFigure published, int value) {
        if (published.shown() && published.value().getAsInt() != value) {
            throw new IllegalArgumentException("The published totals are not those of the table");
        }
    }
}
