package fr.portevoix.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to the XML of one sheet and keeps its cells as texts; formulas are noted and never computed. */
final class XlsxSheetHandler extends DefaultHandler {
    private static final int MOST_COLUMNS = 1_000;

    private final XlsxLimits limits;
    private final String sheet;
    private final StylesTable styles;
    private final SharedStrings strings;
    private final List<XlsxRow> rows = new ArrayList<>();

    private int rowNumber;
    private int column;
    private TreeMap<Integer, XlsxCell> cells = new TreeMap<>();
    private String type;
    private String style;
    private boolean formula;
    private boolean listening;
    private boolean phonetic;
    private final StringBuilder text = new StringBuilder();

    XlsxSheetHandler(XlsxLimits limits, String sheet, StylesTable styles, SharedStrings strings) {
        this.limits = limits;
        this.sheet = sheet;
        this.styles = styles;
        this.strings = strings;
    }

    List<XlsxRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                rowNumber = number(attributes.getValue("r"), rowNumber + 1);
                cells = new TreeMap<>();
                column = -1;
            }
            case "c" -> {
                column = column(attributes.getValue("r"));
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> listening = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] piece, int start, int length) {
        if (listening) {
            limits.characters(length);
            text.append(piece, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> listening = false;
            case "rPh" -> phonetic = false;
            case "c" -> cell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    limits.row(sheet);
                    rows.add(new XlsxRow(rowNumber, cells));
                }
            }
            default -> {}
        }
    }

    private void cell() {
        String shown = CleanText.of(shown()).strip();
        if (!shown.isEmpty() || formula) {
            limits.cell(shown.length());
            String address = CellReference.convertNumToColString(column) + rowNumber;
            cells.put(column, new XlsxCell(address, shown, formula));
        }
    }

    private String shown() {
        String raw = text.toString();
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.getItemAt(number(raw.strip(), -1)).getString();
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> numberOrDay(raw.strip());
            default -> raw;
        };
    }

    /** A number without exponent and without trailing zeros; a day where the style says that it is one. */
    private String numberOrDay(String raw) {
        try {
            double value = Double.parseDouble(raw);
            if (isDay() && DateUtil.isValidExcelDate(value)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(value);
                return moment.toLocalTime().toSecondOfDay() == 0
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            }
            // Fifteen figures are what a spreadsheet keeps: 0.1 + 0.2 shows as 0.3 there, and so it does here.
            BigDecimal number = new BigDecimal(value, new java.math.MathContext(15)).stripTrailingZeros();
            return Math.abs(value) < 1e15 ? number.toPlainString() : raw;
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }

    private boolean isDay() {
        int index = number(style, -1);
        if (index < 0 || styles == null || index >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(index);
        String format = cellStyle.getDataFormatString();
        short number = cellStyle.getDataFormat();
        return DateUtil.isADateFormat(number, format == null ? BuiltinFormats.getBuiltinFormat(number) : format);
    }

    private int column(String address) {
        int found = column + 1;
        if (address != null) {
            int letters = 0;
            while (letters < address.length() && letters < 4 && Character.isLetter(address.charAt(letters))) {
                letters++;
            }
            found = letters == 0 ? found : CellReference.convertColStringToIndex(address.substring(0, letters));
        }
        if (found < 0 || found >= MOST_COLUMNS) {
            throw new WorkbookRefused("La feuille « " + sheet + " » a plus de " + FrenchCount.of(MOST_COLUMNS)
                    + " colonnes. Effacez ce qui se trouve loin à droite.");
        }
        return found;
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
