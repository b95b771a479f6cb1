package fr.portevoix.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file that a person sent, and whatever they sent, answers with a report in French rather than an exception.
 *
 * <p>Comma, semicolon and tab are recognised from the header; the encoding is UTF-8 and nothing else.
 */
public final class CsvReader {

    private final List<String> required;
    private final List<String> optional;
    private final int maxBytes;
    private final int maxRows;
    private final boolean others;

    private CsvReader(List<String> required, List<String> optional, int maxBytes, int maxRows, boolean others) {
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
        this.others = others;
    }

    /** A reader of files that must have these columns, in any order; by default up to 5 MB and 20 000 rows. */
    public static CsvReader requiring(String... columns) {
        return new CsvReader(List.of(columns), List.of(), 5_000_000, 20_000, false);
    }

    /** The same reader, which also knows these columns but can do without them. */
    public CsvReader allowing(String... columns) {
        return new CsvReader(required, List.of(columns), maxBytes, maxRows, others);
    }

    /** The same reader with another greatest size, in bytes. */
    public CsvReader upToBytes(int bytes) {
        return new CsvReader(required, optional, bytes, maxRows, others);
    }

    /** The same reader with another greatest number of rows, the header not counted. */
    public CsvReader upToRows(int rows) {
        return new CsvReader(required, optional, maxBytes, rows, others);
    }

    /** The same reader, which also reads the columns that it was not told of, under the names that the file gives them. */
    public CsvReader takingOthers() {
        return new CsvReader(required, optional, maxBytes, maxRows, true);
    }

    /** Reads at most one byte more than the greatest size from the stream, which the caller closes. */
    public CsvTable read(InputStream stream) throws IOException {
        return read(stream.readNBytes(maxBytes + 1));
    }

    /** Reads the file; never throws for what stands in it. */
    public CsvTable read(byte[] bytes) {
        var report = new RowReport();
        if (bytes.length > maxBytes) {
            report.fileError("Le fichier est trop lourd : " + FrenchCount.of(maxBytes)
                    + " octets au plus. Partagez-le en plusieurs fichiers, chacun avec la ligne d’en-tête.");
            return CsvTable.refused(report);
        }
        return UploadedText.of(bytes, report)
                .map(text -> parsed(text, report))
                .orElseGet(() -> CsvTable.refused(report));
    }

    private CsvTable parsed(String text, RowReport report) {
        var rows = new ArrayList<CsvRow>();
        CsvHeader header = null;
        long line = 1;
        try (var parser = CSVParser.parse(new StringReader(text), format(text))) {
            for (Optional<CSVRecord> next = next(parser); next.isPresent(); next = next(parser)) {
                var record = next.get();
                if (!isBlank(record)) {
                    if (header == null) {
                        header = CsvHeader.read(record, line, required, optional, others, report);
                        if (report.hasErrors()) {
                            return CsvTable.refused(report);
                        }
                    } else if (rows.size() == maxRows) {
                        report.fileError("Le fichier a plus de " + FrenchCount.of(maxRows)
                                + " lignes. Partagez-le en plusieurs fichiers, chacun avec la ligne d’en-tête.");
                        break;
                    } else {
                        header.row(record, line, report).ifPresent(rows::add);
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            report.error(
                    line,
                    "",
                    "La ligne " + line + " ne se lit pas : un guillemet y est ouvert sans être fermé, ou du texte suit"
                            + " un guillemet fermant. Doublez les guillemets qui font partie du texte (\"\").");
        }
        if (header == null && !report.hasErrors()) {
            report.fileError("Le fichier est vide. Sa première ligne doit porter les noms des colonnes : "
                    + String.join(", ", required) + ".");
        }
        return new CsvTable(header == null ? List.of() : header.known(), rows, report);
    }

    private static Optional<CSVRecord> next(CSVParser parser) {
        var records = parser.iterator();
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    /** Blank lines are kept in the parse, and skipped by us: the parser would skip them without counting them. */
    private static CSVFormat format(String text) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(CsvDelimiter.of(text).sign())
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(CsvDelimiter.of(text) != CsvDelimiter.TAB)
                .get();
    }
}
