package fr.portevoix.synthesis;

import fr.portevoix.figures.Disclosure;
import fr.portevoix.figures.Table;

/**
 * The smallest group of respondents of which a note tells something.
 *
 * @param people how many; below 2 there is no floor
 */
record Floor(int people) {

    /** Whether small groups are protected at all. */
    public boolean holds() {
        return people > 1;
    }

    /** Whether a group this small may not be told. */
    boolean hides(long group) {
        return holds() && group > 0 && group < people;
    }

    /** The table as the note may tell it. */
    ToldTable tell(Table table) {
        return holds() ? ToldTable.of(Disclosure.withFloor(people).protect(table)) : ToldTable.open(table);
    }

    /** A crossing as the note may tell it beside the totals of the same question, which it tells too. */
    ToldTable tellBeside(Table crossing, Table totals) {
        if (!holds()) {
            return ToldTable.open(crossing);
        }
        Disclosure disclosure = Disclosure.withFloor(people);
        return ToldTable.of(disclosure.protect(crossing, disclosure.protect(totals)));
    }
}
