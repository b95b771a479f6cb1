package fr.portevoix.contribution;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads figures that another document gives, with their qualifiers, as that document gives them; all of it or nothing. */
@ApplicationScoped
public class ImportQuotedFigures {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,11}([.,]\\d{1,3})?");
    private static final Pattern BASE = Pattern.compile("\\d{1,9}");

    /** Adds the figures of columns {@code channel,measure,group,value,unit,base} after those that the consultation has. */
    @Transactional
    public RowReport of(Consultation consultation, String source, byte[] csv) {
        CsvTable table = CsvReader.requiring("channel", "measure", "value")
                .allowing("group", "unit", "base")
                .upToRows(5000)
                .read(csv);
        List<QuotedFigure> figures = new ArrayList<>();
        int position = QuotedFigure.of(consultation).stream()
                .mapToInt(figure -> figure.position)
                .max()
                .orElse(0);
        for (CsvRow row : table.rows()) {
            QuotedFigure figure = figure(row, table.report());
            figure.consultation = consultation;
            figure.source = source;
            figure.position = ++position;
            figures.add(figure);
        }
        if (!table.report().hasErrors()) {
            QuotedFigure.persist(figures);
        }
        return table.report();
    }

    private static QuotedFigure figure(CsvRow row, RowReport report) {
        QuotedFigure figure = new QuotedFigure();
        figure.channel = text(row, "channel", 20, report);
        figure.measure = text(row, "measure", 200, report);
        figure.part = text(row, "group", 200, report);
        figure.unit = text(row, "unit", 120, report);
        if (figure.channel == null || figure.measure == null) {
            report.error(row.line(), "", "Il faut au moins un canal (channel) et ce qui est mesuré (measure).");
        }
        String value = row.get("value");
        if (NUMBER.matcher(value).matches()) {
            figure.value = new BigDecimal(value.replace(',', '.'));
        } else {
            figure.words = text(row, "value", 400, report);
        }
        if (BASE.matcher(row.get("base")).matches()) {
            figure.base = Integer.valueOf(row.get("base"));
        } else if (!row.isBlank("base")) {
            report.error(
                    row.line(), "base", "La base est un nombre entier ; laissez vide si la source ne la donne pas.");
        }
        return figure;
    }

    private static String text(CsvRow row, String column, int longest, RowReport report) {
        String text = row.get(column);
        if (text.length() > longest) {
            report.error(row.line(), column, "Ce texte dépasse " + longest + " caractères.");
        }
        return text.isEmpty() ? null : text;
    }
}
