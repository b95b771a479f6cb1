package fr.portevoix.proposal.exchange;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.document.XlsxContents;
import fr.portevoix.document.XlsxReader;
import fr.portevoix.document.XlsxRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a CSV file or in the first filled sheet of a workbook.
 *
 * @param columns the names in its first row
 * @param report what is wrong with the file, to which the rows add
 */
public record SentTable(List<String> columns, List<Row> rows, RowReport report) {
    /** As much as another platform's export of some thousands of proposals has, with their HTML. */
    static final int MOST_BYTES = 12_000_000;

    private static final int MOST_ROWS = 20_000;

    /**
     * One row.
     *
     * @param cells by the names of the columns
     */
    public record Row(long line, Map<String, String> cells) {
        /** The cell of this column, empty where there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads the file, whichever of the two it is. */
    static SentTable of(byte[] file) {
        boolean workbook = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        return workbook ? workbook(file) : csv(file);
    }

    private static SentTable csv(byte[] file) {
        CsvTable table = CsvReader.requiring()
                .takingOthers()
                .upToBytes(MOST_BYTES)
                .upToRows(MOST_ROWS)
                .read(file);
        return new SentTable(
                table.columns(),
                table.rows().stream()
                        .map(row -> {
                            Map<String, String> cells = new HashMap<>();
                            table.columns().forEach(column -> cells.put(column, row.get(column)));
                            return new Row(row.line(), cells);
                        })
                        .toList(),
                table.report());
    }

    private static SentTable workbook(byte[] file) {
        RowReport report = new RowReport();
        XlsxContents contents = XlsxReader.usual().upToRows(MOST_ROWS).read(file);
        contents.refusals().forEach(report::fileError);
        List<XlsxRow> rows = contents.sheets().stream()
                .map(sheet -> sheet.rows())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (rows.isEmpty()) {
            if (!report.hasErrors()) {
                report.fileError("Ce classeur est vide. Sa première ligne doit porter les noms des colonnes.");
            }
            return new SentTable(List.of(), List.of(), report);
        }
        Map<Integer, String> names = new LinkedHashMap<>();
        rows.get(0).cells().forEach((at, cell) -> {
            String name = cell.text().strip();
            if (!name.isEmpty() && !names.containsValue(name)) {
                names.put(at, name);
            }
        });
        List<Row> found = new ArrayList<>();
        for (XlsxRow row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            names.forEach((at, name) -> cells.put(name, row.text(at)));
            found.add(new Row(row.number(), cells));
        }
        return new SentTable(List.copyOf(names.values()), found, report);
    }
}
