package fr.portevoix.contribution;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A matrix of crosses: names down the first column, names along the first row, X where the two meet. */
final class Crosses {
    private static final int MOST_COLUMNS = 200;

    private Crosses() {}

    /** Reads the file with whatever columns its first row names. */
    static CsvTable read(byte[] csv) {
        String[] headers = headers(csv);
        CsvTable table = CsvReader.requiring(headers.length == 0 ? new String[] {"thème"} : headers)
                .upToRows(1000)
                .read(csv);
        if (!table.report().hasErrors()
                && (columns(table).isEmpty() || table.rows().isEmpty())) {
            table.report()
                    .fileError(
                            "Ce tableau n’a pas de lignes ou pas de colonnes : la première colonne porte les noms des"
                                    + " lignes, la première ligne ceux des colonnes, et un X marque chaque croisement.");
        }
        return table;
    }

    static String firstColumn(CsvTable table) {
        return table.columns().get(0);
    }

    /** The columns after the first, empty when nothing could be read. */
    static List<String> columns(CsvTable table) {
        return table.columns().isEmpty()
                ? List.of()
                : table.columns().subList(1, table.columns().size());
    }

    static boolean isCrossed(CsvRow row, String column) {
        return row.get(column).equalsIgnoreCase("x");
    }

    /** A cell holds a cross or nothing: anything else may be a figure or a remark that must not be lost silently. */
    static void check(CsvRow row, String column, RowReport report) {
        if (!row.isBlank(column) && !isCrossed(row, column)) {
            report.error(
                    row.line(), column, "La case contient « " + row.get(column) + " » : mettez X, ou laissez vide.");
        }
    }

    // Only the names are taken here; everything else that can be wrong with the file is told by the reader.
    private static String[] headers(byte[] csv) {
        String text = new String(csv, 0, Math.min(csv.length, 100_000), StandardCharsets.UTF_8).replace("\uFEFF", "");
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : first.indexOf('\t') >= 0 ? '\t' : ',';
        try (CSVParser parser = CSVParser.parse(
                new StringReader(first),
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            return parser.stream()
                    .flatMap(record -> record.stream())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .limit(MOST_COLUMNS)
                    .toArray(String[]::new);
        } catch (IOException | RuntimeException unreadable) {
            return Stream.<String>empty().toArray(String[]::new);
        }
    }
}
