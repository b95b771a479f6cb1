package fr.portevoix.document;

import java.util.List;

/**
 * What was read of a CSV file: its rows, and the report that says whether they may be used.
 *
 * @param columns the known columns that the file has, in the file's order
 * @param rows the rows that could be read; when the report has errors, not all of them
 * @param report what to mend or to know, to which the importing room adds
 */
public record CsvTable(List<String> columns, List<CsvRow> rows, RowReport report) {

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether the file has this column. */
    public boolean has(String column) {
        return columns.contains(column);
    }

    static CsvTable refused(RowReport report) {
        return new CsvTable(List.of(), List.of(), report);
    }
}
