package fr.portevoix.document;

import java.util.Map;

/** One row of a CSV file, its cells found by the name of their column. */
public final class CsvRow {

    private final long line;
    private final Map<String, String> cells;

    CsvRow(long line, Map<String, String> cells) {
        this.line = line;
        this.cells = Map.copyOf(cells);
    }

    /** The line of the file on which the row begins, as a text editor counts it. */
    public long line() {
        return line;
    }

    /** The cell without the blanks around it; empty when the file does not have that (optional) column. */
    public String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("The reader was not told of a column named " + column);
        }
        return cell;
    }

    /** Whether the cell holds nothing. */
    public boolean isBlank(String column) {
        return get(column).isEmpty();
    }

    @Override
    public String toString() {
        return "line " + line + " " + cells;
    }
}
