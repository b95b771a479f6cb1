package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes out every response of a survey with the words that belong to it.
 *
 * <p>It reads a page of responses at a time, each in a transaction of its own, so that a survey of any size takes the
 * same memory and holds no lock.
 */
@ApplicationScoped
public class ExportResponses {
    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** A response with its words by question code. */
    record Row(Response response, String place, Map<String, String> words) {
        JsonNode answers() {
            return SurveyJson.read(response.answers, JsonNode.class);
        }
    }

    private interface Sink {
        void take(Row row) throws java.io.IOException;
    }

    /** As CSV: one column per question, per option of several, per row of a matrix. */
    public StreamingOutput asCsv(Questionnaire questionnaire, boolean forSpreadsheets) {
        List<ExportColumn> columns = ExportColumn.of(questionnaire);
        return out -> {
            CsvWriter csv = forSpreadsheets
                    ? CsvWriter.withByteOrderMark(out, CsvDelimiter.SEMICOLON)
                    : CsvWriter.plain(out, CsvDelimiter.COMMA);
            csv.row(columns.stream().map(ExportColumn::name).toList());
            each(questionnaire.survey(), row -> {
                JsonNode answers = row.answers();
                csv.row(columns.stream()
                        .map(column -> column.cell().of(row, answers))
                        .toList());
            });
            csv.flush();
        };
    }

    /** As one JSON object per line. */
    public StreamingOutput asLines(Questionnaire questionnaire) {
        return out -> {
            each(questionnaire.survey(), row -> {
                ObjectNode line = SurveyJson.MAPPER.createObjectNode();
                line.put("id", row.response().id.toString());
                line.put("day", row.response().day.toString());
                line.put("channel", row.response().channel.name());
                line.put("language", row.response().language);
                line.put("place", row.place());
                line.set("answers", row.answers());
                line.set("words", SurveyJson.MAPPER.valueToTree(row.words()));
                out.write((SurveyJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
            });
            out.flush();
        };
    }

    private void each(Survey survey, Sink sink) throws java.io.IOException {
        UUID last = BEFORE_ALL;
        List<Row> rows;
        do {
            UUID after = last;
            rows = QuarkusTransaction.requiringNew().call(() -> page(survey, after));
            for (Row row : rows) {
                sink.take(row);
                last = row.response().id;
            }
        } while (rows.size() == PAGE);
    }

    private static List<Row> page(Survey survey, UUID after) {
        List<Response> responses = Response.find(
                        "from Response r left join fetch r.quartier left join fetch r.commune"
                                + " where r.survey = ?1 and r.erasedOn is null and r.id > ?2 order by r.id",
                        survey,
                        after)
                .page(0, PAGE)
                .list();
        Map<UUID, Map<String, String>> words = new HashMap<>();
        if (!responses.isEmpty()) {
            List<UUID> ids = responses.stream().map(response -> response.id).toList();
            Contribution.<Contribution>list("sourceKind = 'response' and sourceId in ?1", ids)
                    .forEach(said -> words.computeIfAbsent(said.sourceId, id -> new HashMap<>())
                            .put(said.sourcePart, said.readableWords()));
        }
        Function<Response, String> place = response -> response.quartier != null
                ? response.quartier.slug
                : response.commune != null ? "commune:" + response.commune.slug : "";
        return responses.stream()
                .map(response -> new Row(response, place.apply(response), words.getOrDefault(response.id, Map.of())))
                .toList();
    }
}
