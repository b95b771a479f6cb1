package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.portevoix.survey.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Reads every response of a survey with its words, a page at a time.
 *
 * <p>It asks the database in plain SQL, because making an entity of each row took most of the time. A page holds a
 * connection only while it is read, so a slow line at the other end keeps none. The next page is read while one is written
 * out; the memory is that of two pages.
 */
@ApplicationScoped
class ReadResponses {
    private static final int PAGE = 2_000;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private static final String RESPONSES =
            """
            select r.id, r.day, r.channel, r.language, q.slug, c.slug, r.version, r.source, r.trial,
                   case when r.aside_on is null then null else coalesce(r.aside_reason, '') end, r.answers
              from response r left join quartier q on q.id = r.quartier_id left join commune c on c.id = r.commune_id
             where r.survey_id = ? and r.id > ? and r.erased_on is null and (? or not r.trial)
             order by r.id limit ?
            """;

    /** The words that the desk may read, as {@code Contribution.readableWords()} says it. */
    private static final String WORDS =
            """
            select c.source_id, c.source_part,
                   case when c.reading = 'ASIDE' then '' else coalesce(c.masked_body, c.body) end
              from response r join contribution c on c.source_kind = 'response' and c.source_id = r.id
             where r.survey_id = ? and r.id > ? and r.id <= ?
            """;

    @Inject
    DataSource database;

    @Inject
    ManagedExecutor executor;

    /** Takes one response after the other. */
    interface Sink {
        void take(ExportedResponse response) throws IOException;
    }

    /** Hands over every response, in no order that tells of time; trials only when wanted. */
    void each(Questionnaire questionnaire, boolean trials, Sink sink) throws IOException {
        AskedOf asked = AskedOf.eachVersion(questionnaire);
        String survey = questionnaire.survey().id.toString();
        Future<List<ExportedResponse>> reading = read(survey, new UUID(0, 0).toString(), trials, asked);
        try {
            for (List<ExportedResponse> page = arrived(reading); !page.isEmpty(); page = arrived(reading)) {
                reading = page.size() < PAGE
                        ? CompletableFuture.completedFuture(List.of())
                        : read(survey, page.get(PAGE - 1).id(), trials, asked);
                for (ExportedResponse response : page) {
                    sink.take(response);
                }
            }
        } finally {
            reading.cancel(true);
        }
    }

    private Future<List<ExportedResponse>> read(String survey, String after, boolean trials, AskedOf asked) {
        return executor.submit(() -> page(survey, after, trials, asked));
    }

    private static List<ExportedResponse> arrived(Future<List<ExportedResponse>> reading) throws IOException {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The reading of responses was stopped");
        } catch (ExecutionException failed) {
            throw new IOException("The responses cannot be read", failed.getCause());
        }
    }

    private List<ExportedResponse> page(String survey, String after, boolean trials, AskedOf asked) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RESPONSES)) {
            select.setString(1, survey);
            select.setString(2, after);
            select.setBoolean(3, trials);
            select.setInt(4, PAGE);
            List<ExportedResponse> page = new ArrayList<>(PAGE);
            Map<String, Map<String, String>> words = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Map<String, String> said = new HashMap<>(4);
                    ExportedResponse response = response(row, said, asked);
                    words.put(response.id(), said);
                    page.add(response);
                }
            }
            if (!page.isEmpty()) {
                fill(words, connection, survey, after, page.get(page.size() - 1).id());
            }
            return page;
        } catch (SQLException unreachable) {
            throw new IOException("The responses cannot be read", unreachable);
        }
    }

    private static ExportedResponse response(ResultSet row, Map<String, String> words, AskedOf asked)
            throws SQLException, IOException {
        String channel = row.getString(3);
        String quartier = row.getString(5);
        String commune = row.getString(6);
        String json = row.getString(11);
        JsonNode answers = JSON.readTree(json);
        return new ExportedResponse(
                row.getString(1),
                row.getString(2),
                channel,
                row.getString(4),
                quartier != null ? quartier : commune != null ? "commune:" + commune : "",
                row.getString(7),
                orEmpty(row.getString(8)),
                row.getBoolean(9),
                row.getString(10),
                json,
                answers,
                words,
                asked.codes(answers, channel, row.getInt(7)));
    }

    private static void fill(
            Map<String, Map<String, String>> words, Connection connection, String survey, String after, String upTo)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WORDS)) {
            select.setString(1, survey);
            select.setString(2, after);
            select.setString(3, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Map<String, String> said = words.get(row.getString(1));
                    if (said != null) {
                        said.put(row.getString(2), row.getString(3));
                    }
                }
            }
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
