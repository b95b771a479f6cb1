package fr.portevoix.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An immutable table of counts with its margins: options in rows, groups of respondents (quartiers) in columns.
 *
 * <p>Respondents stand in one column only, so a row always adds up to its total. Columns add up to their base when the
 * rows are {@link Structure#EXCLUSIVE}; when they overlap the base is given apart and each count is at most its base.
 * The answers to one question alone are a table with one column. Respondents who did not answer are in no base.
 */
public final class Table {

    private final List<Heading> rows;
    private final List<Heading> columns;
    private final int[][] counts;
    private final int[] bases;
    private final Structure structure;
    private final int mostChoices;

    private Table(
            List<Heading> rows,
            List<Heading> columns,
            int[][] counts,
            int[] bases,
            Structure structure,
            int mostChoices) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one row and one column");
        }
        requireDistinctKeys(rows);
        requireDistinctKeys(columns);
        this.counts = copy(counts);
        this.structure = structure;
        this.mostChoices = mostChoices;
        this.bases = structure == Structure.EXCLUSIVE ? sums(this.counts) : bases.clone();
        requireCountsWithinBases();
    }

    /** A table in which each respondent of a column is in exactly one row. */
    public static Table exclusive(List<Heading> rows, List<Heading> columns, int[][] counts) {
        return new Table(rows, columns, counts, null, Structure.EXCLUSIVE, 1);
    }

    /** A table in which a respondent may be in any number of rows; one base, a number of respondents, per column. */
    public static Table overlapping(List<Heading> rows, List<Heading> columns, int[][] counts, int... bases) {
        return overlapping(rows, columns, counts, rows.size(), bases);
    }

    /** The same for a question that allows at most so many choices, which a reader of the table knows too. */
    public static Table overlapping(
            List<Heading> rows, List<Heading> columns, int[][] counts, int mostChoices, int[] bases) {
        return new Table(rows, columns, counts, bases, Structure.OVERLAPPING, mostChoices);
    }

    /** This table with all its columns added into one: the answers to the question alone. */
    public Table whole(Heading column) {
        int[][] totals = IntStream.range(0, rows.size())
                .mapToObj(row -> new int[] {rowTotal(row)})
                .toArray(int[][]::new);
        return new Table(rows, List.of(column), totals, new int[] {base()}, structure, mostChoices);
    }

    /** The rows, in order. */
    public List<Heading> rows() {
        return rows;
    }

    /** The columns, in order. */
    public List<Heading> columns() {
        return columns;
    }

    /** Whether rows exclude each other or overlap. */
    public Structure structure() {
        return structure;
    }

    /** How many rows one respondent can be in. */
    public int mostChoices() {
        return mostChoices;
    }

    /** The count in one cell. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** How many respondents chose a row, over all columns. */
    public int rowTotal(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    /** How many respondents a column has. */
    public int base(int column) {
        return bases[column];
    }

    /** How many respondents the table has. */
    public int base() {
        return Arrays.stream(bases).sum();
    }

    /** How many choices were counted in a column; more than its base when respondents chose several rows. */
    public int choices(int column) {
        return Arrays.stream(counts).mapToInt(row -> row[column]).sum();
    }

    /** The share of a column's respondents who are in a row. */
    public Share share(int row, int column) {
        return Share.of(count(row, column), base(column));
    }

    /** The share of all respondents who are in a row. */
    public Share totalShare(int row) {
        return Share.of(rowTotal(row), base());
    }

    private static void requireDistinctKeys(List<Heading> headings) {
        if (headings.stream().map(Heading::key).distinct().count() < headings.size()) {
            throw new IllegalArgumentException("Two headings have the same key: " + headings);
        }
    }

    private int[][] copy(int[][] given) {
        if (given.length != rows.size() || Arrays.stream(given).anyMatch(row -> row.length != columns.size())) {
            throw new IllegalArgumentException("The counts do not fit the headings");
        }
        return Arrays.stream(given).map(int[]::clone).toArray(int[][]::new);
    }

    private int[] sums(int[][] given) {
        return IntStream.range(0, columns.size())
                .map(column -> Arrays.stream(given).mapToInt(row -> row[column]).sum())
                .toArray();
    }

    private void requireCountsWithinBases() {
        if (bases.length != columns.size() || mostChoices < 1) {
            throw new IllegalArgumentException("One base per column and at least one choice are needed");
        }
        for (int column = 0; column < bases.length; column++) {
            for (int[] row : counts) {
                if (row[column] < 0 || row[column] > bases[column]) {
                    throw new IllegalArgumentException("The count " + row[column] + " is not within 0 and its base");
                }
            }
            if (choices(column) > (long) mostChoices * bases[column]) {
                throw new IllegalArgumentException("More choices than the respondents were allowed");
            }
        }
    }
}
