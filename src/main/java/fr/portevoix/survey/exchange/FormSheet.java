package fr.portevoix.survey.exchange;

import fr.portevoix.document.XlsxCell;
import fr.portevoix.document.XlsxRow;
import fr.portevoix.document.XlsxSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sheet of an XLSForm: its first row names the columns, in any order.
 *
 * @param columns where each column stands, by its name in small letters
 */
record FormSheet(String name, Map<String, Integer> columns, List<FormRow> rows) {
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "list name", "list_name",
            "relevance", "relevant",
            "value", "name",
            "question type", "type",
            "read_only", "readonly",
            "constraint message", "constraint_message",
            "required message", "required_message",
            "default language", "default_language",
            "title", "form_title");

    /** Reads a sheet; formulas and columns that come twice are told. */
    static FormSheet of(XlsxSheet sheet, FormReport report) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<FormRow> rows = new ArrayList<>();
        FormSheet read = new FormSheet(sheet.name(), columns, rows);
        for (XlsxRow row : sheet.rows()) {
            FormRow here = new FormRow(read, row);
            row.cells().values().stream()
                    .filter(XlsxCell::formula)
                    .forEach(cell -> report.flaw(
                            here,
                            "",
                            "la cellule " + cell.address()
                                    + " est une formule ; remplacez-la par sa valeur (collage spécial, valeurs)"));
            if (columns.isEmpty()) {
                row.cells().forEach((column, cell) -> {
                    if (columns.putIfAbsent(columnName(cell.text()), column) != null) {
                        report.flaw(here, cell.text(), "cette colonne est deux fois dans la feuille");
                    }
                });
            } else if (!here.isBlank()) {
                rows.add(here);
            }
        }
        return read;
    }

    /** The name of a column: small letters, one pair of colons before a language whose letters stay. */
    private static String columnName(String header) {
        String[] parts = header.strip().split("\\s*::?\\s*", 2);
        String base = parts[0].toLowerCase(Locale.ROOT).strip();
        base = OTHER_NAMES.getOrDefault(base, base).replace(' ', '_');
        return parts.length == 1 ? base : base + "::" + parts[1].strip();
    }
}
