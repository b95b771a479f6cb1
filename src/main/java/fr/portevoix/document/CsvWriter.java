package fr.portevoix.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Streams rows as CSV in UTF-8, one at a time and at constant memory; no cell ever starts a formula.
 *
 * <p>Every cell that holds any of the three delimiters is quoted, whichever is in use, and so is one with blanks at its
 * ends, for the spreadsheets that guess.
 */
public final class CsvWriter implements AutoCloseable {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\\t\"\\r\\n]|^[\\s\\p{Z}]|[\\s\\p{Z}]$");

    private final BufferedWriter out;
    private final char delimiter;

    private CsvWriter(OutputStream stream, CsvDelimiter delimiter) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.delimiter = delimiter.sign();
    }

    /** For programs: no byte order mark. */
    public static CsvWriter plain(OutputStream stream, CsvDelimiter delimiter) {
        return new CsvWriter(stream, delimiter);
    }

    /** For spreadsheets, which without a byte order mark read the accents wrong. */
    public static CsvWriter withByteOrderMark(OutputStream stream, CsvDelimiter delimiter) throws IOException {
        var writer = new CsvWriter(stream, delimiter);
        writer.out.write('\uFEFF');
        return writer;
    }

    /** Writes one row; a null cell is an empty one. */
    public void row(String... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    /** Writes one row; a null cell is an empty one. */
    public void row(List<String> cells) throws IOException {
        for (Iterator<String> each = cells.iterator(); each.hasNext(); ) {
            String cell = each.next();
            // A lone empty cell is quoted: as an empty line it would be no row at all.
            out.write(cell == null || cell.isEmpty() ? (cells.size() == 1 ? "\"\"" : "") : written(cell));
            if (each.hasNext()) {
                out.write(delimiter);
            }
        }
        out.write("\r\n");
    }

    /** Sends on what is written so far. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String written(String cell) {
        return isPlain(cell) ? cell : checked(cell);
    }

    /** Most cells of an export are codes and numbers: one look tells that there is nothing to clean, guard or quote. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            boolean letter =
                    (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
            if (!letter && (i == 0 || (sign != '-' && sign != '_' && sign != '.' && sign != ':'))) {
                return false;
            }
        }
        return true;
    }

    private static String checked(String cell) {
        String safe = CleanText.of(FormulaGuard.guard(cell));
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
