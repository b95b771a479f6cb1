package fr.portevoix.contribution;

import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads which themes of one codebook are linked to which of another, as a matrix of crosses; all of it or nothing. */
@ApplicationScoped
public class ImportThemeLinks {
    /** Reads a matrix whose rows are themes of {@code from} and whose columns are themes of {@code to}, by label or slug. */
    @Transactional
    public RowReport between(Codebook from, Codebook to, byte[] csv) {
        CsvTable table = Crosses.read(csv);
        RowReport report = table.report();
        Map<String, Theme> columns = new LinkedHashMap<>();
        for (String header : Crosses.columns(table)) {
            Theme.named(to, header)
                    .ifPresentOrElse(
                            theme -> columns.put(header, theme),
                            () -> report.error(
                                    1, header, "Le livre « " + to.title + " » n’a pas de thème « " + header + " »."));
        }
        Map<Theme, CsvRow> rows = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            String label = row.get(Crosses.firstColumn(table));
            Optional<Theme> theme = Theme.named(from, label);
            if (theme.isEmpty()) {
                report.error(row.line(), "", "Le livre « " + from.title + " » n’a pas de thème « " + label + " ».");
            } else if (rows.put(theme.get(), row) != null) {
                report.error(row.line(), "", "Le thème « " + label + " » figure deux fois.");
            }
            columns.keySet().forEach(column -> Crosses.check(row, column, report));
        }
        if (!report.hasErrors()) {
            rows.forEach((theme, row) -> columns.forEach((header, other) -> {
                if (Crosses.isCrossed(row, header)) {
                    theme.linked.add(other);
                } else {
                    theme.linked.remove(other);
                }
            }));
        }
        return report;
    }
}
