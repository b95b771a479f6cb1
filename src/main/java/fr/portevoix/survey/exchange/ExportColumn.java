package fr.portevoix.survey.exchange;

import fr.portevoix.survey.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A column of the export.
 *
 * @param name how programmes call it, the same for every version of the survey and whatever somebody was asked
 * @param label the same in French words
 * @param item the question it belongs to; null for what every response has
 * @param type what its cells are in a workbook
 */
record ExportColumn(String name, String label, Item item, Type type, Cell cell) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    enum Type {
        TEXT,
        NUMBER,
        DAY
    }

    interface Cell {
        String of(ExportedResponse response);
    }

    /** The heading of the column: its name, and in words where words are wanted. */
    String heading(boolean labels) {
        return !labels || label.isEmpty() ? name : name + " : " + label;
    }

    /** The cell as a workbook wants it: a number or a day where it is one, else the text. */
    Object typed(ExportedResponse response) {
        String text = cell.of(response);
        if (type == Type.NUMBER && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return type == Type.DAY && DAY.matcher(text).matches() ? LocalDate.parse(text) : text;
    }
}
