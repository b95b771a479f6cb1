package fr.portevoix.analysis;

import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Share;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of responses: values of one variable in rows, of another in columns, and everybody in a column of its own.
 *
 * <p>A base is a number of responses that answered both variables. Where the columns overlap, one response stands in
 * several of them, so the column of everybody is counted, never added up.
 *
 * @param counts by row, then by column
 * @param bases how many responses each column has
 * @param totals how many of everybody each row has
 * @param base how many responses answered both
 * @param admitted how many responses the filters let in, whether they answered or not
 */
public record Crosstab(
        List<Heading> rows, List<Heading> columns, int[][] counts, int[] bases, int[] totals, int base, int admitted) {

    /** The share of a column's responses that are in a row. */
    public Share ofColumn(int row, int column) {
        return Share.of(counts[row][column], bases[column]);
    }

    /** The share of everybody who is in a row. */
    public Share ofEverybody(int row) {
        return Share.of(totals[row], base);
    }

    /** The share of a row's responses that are in a column. */
    public Share ofRow(int row, int column) {
        return Share.of(counts[row][column], totals[row]);
    }

    /** How many responses the filters let in that did not answer both variables. */
    public int silent() {
        return admitted - base;
    }

    /** Whether nobody answered. */
    public boolean isEmpty() {
        return base == 0;
    }

    /** Whether any column rests on fewer responses than this. */
    public boolean restsOnFewerThan(int few) {
        return base < few || Arrays.stream(bases).anyMatch(each -> each > 0 && each < few);
    }
}
