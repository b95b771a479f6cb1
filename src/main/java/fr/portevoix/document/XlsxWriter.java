package fr.portevoix.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook of several sheets, row by row and at constant memory: bold header that stays in view, numbers and
 * days as such, everything else as text that never starts a formula.
 *
 * <p>Rows wait in a temporary file until {@link #writeTo}; closing deletes it.
 */
public final class XlsxWriter implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    /** A spreadsheet has no more rows than these. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
    private final XlsxStyles styles = new XlsxStyles(workbook);

    public XlsxWriter() {
        // The library's own choice, the long form always, is one that LibreOffice and the JDK do not open.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
    }

    /** A column: its name in the header row, and its width in characters. */
    public record Column(String header, int width) {
        /** As wide as its name, within reason. */
        public static Column of(String header) {
            return new Column(header, Math.max(10, Math.min(40, header.length() + 2)));
        }
    }

    /** One sheet that is being written; where it is full, it goes on in a second one of the same header. */
    public final class Sheet {
        private final String name;
        private final List<Column> columns;
        private SXSSFSheet sheet;
        private int sheets;
        private int next;

        private Sheet(String name, List<Column> columns) {
            this.name = name;
            this.columns = List.copyOf(columns);
            open();
        }

        private void open() {
            sheets++;
            String wanted = sheets == 1 ? name : name + " (" + sheets + ")";
            sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(CleanText.line(wanted)));
            next = 0;
            if (columns.isEmpty()) {
                return;
            }
            Row header = sheet.createRow(next++);
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, Math.min(255, columns.get(i).width()) * 256);
                Cell cell = header.createCell(i);
                cell.setCellValue(shown(columns.get(i).header()));
                cell.setCellStyle(styles.header());
            }
            sheet.createFreezePane(0, 1);
        }

        /** Writes a row: numbers, days ({@link LocalDate}) and texts; null is an empty cell. */
        public void row(List<?> cells) {
            if (next == MOST_ROWS) {
                open();
            }
            Row row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) {
                Object value = cells.get(i);
                if (value != null && !"".equals(value)) {
                    write(
                            row.createCell(i),
                            value,
                            columns.isEmpty() || columns.get(i).width() > 40);
                }
            }
        }
    }

    /** Begins a sheet with a header row; without columns, a sheet of plain rows. */
    public Sheet sheet(String name, List<Column> columns) {
        return new Sheet(name, columns);
    }

    /** A whole table as a sheet of its own; a cell that is a plain number in a column of numbers becomes one. */
    public void table(String name, TableOf table) {
        Sheet sheet = sheet(
                name,
                table.columns().stream()
                        .map(column -> Column.of(column.header()))
                        .toList());
        table.rows().forEach(row -> {
            Object[] cells = new Object[row.size()];
            for (int i = 0; i < cells.length; i++) {
                boolean number = table.columns().get(i).align() == TableOf.Align.END
                        && row.get(i).matches("-?\\d{1,15}");
                cells[i] = number ? (Object) Long.valueOf(row.get(i)) : row.get(i);
            }
            sheet.row(java.util.Arrays.asList(cells));
        });
    }

    /** Sends the workbook; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void write(Cell cell, Object value, boolean wrap) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day && day.getYear() >= 1900 && day.getYear() <= 9999) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else {
            String text = shown(value.toString());
            cell.setCellValue(text);
            if (FormulaGuard.isRisky(text)) {
                // Still a formula to nobody: a text cell, and marked so that editing it leaves it a text.
                cell.setCellStyle(styles.quoted());
            } else if (wrap) {
                cell.setCellStyle(styles.wrapped());
            }
        }
    }

    private static String shown(String text) {
        String clean = CleanText.of(text);
        return clean.length() <= LONGEST_CELL
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_CELL / 2)) + "…";
    }
}
