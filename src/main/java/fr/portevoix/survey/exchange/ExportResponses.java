package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.document.XlsxWriter;
import fr.portevoix.document.XlsxWriter.Column;
import fr.portevoix.survey.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes out every response of a survey with the words that belong to it, at constant memory. */
@ApplicationScoped
public class ExportResponses {
    @Inject
    ReadResponses responses;

    @Inject
    Clock clock;

    /** As CSV: one column per question, per option of several, per row of a matrix. */
    public StreamingOutput asCsv(Questionnaire questionnaire, ExportChoice choice, boolean forSpreadsheets) {
        List<ExportColumn> columns = ExportColumns.of(questionnaire, choice.labels());
        return out -> {
            CsvWriter csv = csv(out, forSpreadsheets);
            csv.row(columns.stream()
                    .map(column -> column.heading(choice.labels()))
                    .toList());
            String[] cells = new String[columns.size()];
            responses.each(questionnaire, choice.trials(), response -> {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = columns.get(i).cell().of(response);
                }
                csv.row(cells);
            });
            csv.flush();
        };
    }

    /** What the columns mean, as CSV. */
    public StreamingOutput codebookAsCsv(Questionnaire questionnaire, boolean forSpreadsheets) {
        List<List<String>> rows = CodebookRows.of(questionnaire);
        return out -> {
            CsvWriter csv = csv(out, forSpreadsheets);
            csv.row(CodebookRows.HEADER);
            for (List<String> row : rows) {
                csv.row(row);
            }
            csv.flush();
        };
    }

    /** As a workbook: the responses, what the columns mean, and what the file is. */
    public StreamingOutput asWorkbook(Questionnaire questionnaire, ExportChoice choice) {
        List<ExportColumn> columns = ExportColumns.of(questionnaire, choice.labels());
        List<List<String>> codebook = CodebookRows.of(questionnaire);
        List<List<Object>> about = about(questionnaire, choice);
        return out -> {
            try (XlsxWriter xlsx = new XlsxWriter()) {
                XlsxWriter.Sheet sheet = xlsx.sheet(
                        "Réponses",
                        columns.stream()
                                .map(column -> Column.of(column.heading(choice.labels())))
                                .toList());
                Object[] cells = new Object[columns.size()];
                responses.each(questionnaire, choice.trials(), response -> {
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = columns.get(i).typed(response);
                    }
                    sheet.row(Arrays.asList(cells));
                });
                XlsxWriter.Sheet codes = xlsx.sheet(
                        "Codes",
                        List.of(
                                new Column("colonne", 24),
                                new Column("texte", 50),
                                new Column("sorte", 16),
                                new Column("valeurs", 80),
                                new Column("posée à", 50),
                                new Column("nécessaire", 12)));
                codebook.forEach(codes::row);
                XlsxWriter.Sheet sheetAbout =
                        xlsx.sheet("À propos", List.of(new Column("quoi", 28), new Column("réponse", 90)));
                about.forEach(sheetAbout::row);
                xlsx.writeTo(out);
            }
        };
    }

    private List<List<Object>> about(Questionnaire questionnaire, ExportChoice choice) {
        var survey = questionnaire.survey();
        return List.of(
                List.of("Enquête", survey.title.french()),
                List.of("Consultation", survey.consultation.title.french()),
                List.of("Fichier fait le", LocalDate.now(clock)),
                List.of("Une ligne", "est une réponse ; leur ordre ne dit rien du temps."),
                List.of("Cellules", choice.labels() ? "Les mots des réponses." : "Les codes des réponses."),
                List.of(
                        "Essais",
                        choice.trials()
                                ? "Compris, marqués dans la colonne « trial »."
                                : "Laissés de côté. Les réponses mises à l’écart restent, avec 0 dans « counted »."),
                List.of(
                        "Mots",
                        "Masqués là où un référent a masqué des noms ; absents tant que le référent les relit."),
                List.of(
                        "Attention",
                        "Ces lignes sont des réponses de personnes : ne les publiez pas et ne les transmettez pas sans"
                                + " raison. L’enquête n’est pas un échantillon tiré au sort."));
    }

    /** As one JSON object per line. */
    public StreamingOutput asLines(Questionnaire questionnaire, boolean trials) {
        return out -> {
            Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32_768);
            StringBuilder line = new StringBuilder(1_000);
            responses.each(questionnaire, trials, response -> {
                line.setLength(0);
                write(line, response);
                lines.append(line);
            });
            lines.flush();
        };
    }

    /** The answers go out as they are kept: they are JSON already. */
    private static void write(StringBuilder line, ExportedResponse response) {
        field(line.append('{'), "id", response.id());
        field(line.append(','), "day", response.day());
        field(line.append(','), "channel", response.channel());
        field(line.append(','), "language", response.language());
        field(line.append(','), "place", response.place());
        line.append(",\"version\":").append(response.version());
        field(line.append(','), "source", response.source());
        line.append(",\"counted\":").append(response.isCounted());
        field(line.append(','), "aside_reason", response.asideReason());
        line.append(",\"trial\":").append(response.trial());
        line.append(",\"answers\":").append(response.json()).append(",\"words\":{");
        String comma = "";
        for (Map.Entry<String, String> said : response.words().entrySet()) {
            field(line.append(comma), said.getKey(), said.getValue());
            comma = ",";
        }
        line.append("}}\n");
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append('"').append(name).append("\":");
        if (value == null) {
            line.append("null");
        } else {
            line.append('"');
            JsonStringEncoder.getInstance().quoteAsString(value, line);
            line.append('"');
        }
    }

    private static CsvWriter csv(OutputStream out, boolean forSpreadsheets) throws IOException {
        return forSpreadsheets
                ? CsvWriter.withByteOrderMark(out, CsvDelimiter.SEMICOLON)
                : CsvWriter.plain(out, CsvDelimiter.COMMA);
    }
}
