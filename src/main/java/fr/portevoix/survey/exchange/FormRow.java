package fr.portevoix.survey.exchange;

import fr.portevoix.document.XlsxRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row of a sheet of an XLSForm. */
record FormRow(FormSheet sheet, XlsxRow row) {
    /** The cell of this column; empty where there is none. */
    String get(String column) {
        Integer at = sheet.columns().get(column);
        return at == null ? "" : row.text(at);
    }

    /** Whether the row says nothing. */
    boolean isBlank() {
        return sheet.columns().values().stream()
                .allMatch(column -> row.text(column).isEmpty());
    }

    /** The cells of a column and of its translations, by the language as the header says it; empty for none said. */
    Map<String, String> translations(String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        sheet.columns().forEach((name, at) -> {
            boolean mine = name.equals(column) || name.startsWith(column + "::");
            if (mine && !row.text(at).isEmpty()) {
                texts.put(name.equals(column) ? "" : name.substring(column.length() + 2), row.text(at));
            }
        });
        return texts;
    }

    /** Where it stands, for a report. */
    String where(String column) {
        return "Feuille « " + sheet.name() + " », ligne " + row.number()
                + (column.isEmpty() ? "" : ", colonne « " + column + " »");
    }
}
