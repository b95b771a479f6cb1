package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Counts what was answered, for results and for notes; who left a question out or declined it is in none of its bases.
 *
 * <p>These are true counts: whoever shows them to the public passes them through {@code figures.Disclosure} first.
 */
@ApplicationScoped
public class SurveyTallies {
    /** The key of the one column of a table that is not crossed. */
    public static final String ALL = "all";

    /** The key of the column of those who named no quartier. */
    public static final String ELSEWHERE = "elsewhere";

    @Inject
    EntityManager entities;

    /**
     * What to count: a question, or one row of a matrix.
     *
     * @param row the code of the row; null for every other kind of question
     */
    public record Measure(String question, String row) {
        public static Measure of(String question) {
            return new Measure(question, null);
        }
    }

    /** Every measure of the survey that can be counted, with its words in this language. */
    public Map<Measure, String> measures(Survey survey, String language) {
        Map<Measure, String> measures = new java.util.LinkedHashMap<>();
        Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
        for (Item item : questionnaire.items()) {
            String label = item.question().label.in(language);
            if (item.kind() instanceof MatrixQuestion matrix) {
                matrix.rows()
                        .forEach(row -> measures.put(
                                new Measure(item.code(), row.code()),
                                label + " – " + row.label().in(language)));
            } else if (!item.kind().counted(questionnaire.places()).isEmpty()) {
                measures.put(
                        Measure.of(item.code()),
                        item.kind() instanceof RankingQuestion
                                ? Sentences.in(SurveyMessages.class, language).rankedFirst(label)
                                : label);
            }
        }
        return measures;
    }

    /** The answers to a question in one column; empty where it cannot be counted. No channels means all channels. */
    public Optional<Table> count(Survey survey, Measure measure, String language, Set<Channel> channels) {
        return table(survey, measure, language, channels, List.of(new Heading(ALL, "Ensemble")), row -> 0);
    }

    /** The answers with one column per quartier of the contract, and a last one for everybody else. */
    public Optional<Table> countByQuartier(Survey survey, Measure measure, String language, Set<Channel> channels) {
        List<Quartier> quartiers = Quartier.of(survey.contract);
        List<Heading> columns = new ArrayList<>();
        Map<UUID, Integer> places = new HashMap<>();
        quartiers.forEach(quartier -> {
            places.put(quartier.id, columns.size());
            columns.add(new Heading(quartier.slug, quartier.name));
        });
        columns.add(new Heading(
                ELSEWHERE, Sentences.in(SurveyMessages.class, language).elsewhere()));
        int last = columns.size() - 1;
        return table(survey, measure, language, channels, columns, row -> places.getOrDefault(row.quartier, last));
    }

    /** The answers with one column per channel. */
    public Optional<Table> countByChannel(Survey survey, Measure measure, String language) {
        SurveyMessages say = Sentences.in(SurveyMessages.class, language);
        List<Heading> columns = Stream.of(Channel.values())
                .map(each -> new Heading(each.name(), say.channel(each)))
                .toList();
        return table(survey, measure, language, Set.of(), columns, row -> row.channel.ordinal());
    }

    /** How many responses came by each channel. */
    public Map<Channel, Integer> responses(Survey survey) {
        Map<Channel, Integer> responses = new EnumMap<>(Channel.class);
        scan(survey, Set.of(), (answers, row) -> responses.merge(row.channel, 1, Integer::sum));
        return responses;
    }

    /** By which channels those came who answered this question. */
    public Map<Channel, Integer> channels(Survey survey, Measure measure) {
        Map<Channel, Integer> responses = new EnumMap<>(Channel.class);
        scan(survey, Set.of(), (answers, row) -> {
            if (answer(answers, measure) != null) {
                responses.merge(row.channel, 1, Integer::sum);
            }
        });
        return responses;
    }

    /** The mean points that a ranking gives each of its options, in their order; nothing where nobody answered it. */
    public List<BigDecimal> points(Survey survey, String question) {
        RankingQuestion ranking = Questionnaire.ofAllVersions(survey)
                .item(question)
                .map(item -> (RankingQuestion) item.kind())
                .orElseThrow();
        List<Option> options = ranking.options();
        int[] points = new int[options.size()];
        int[] people = {0};
        scan(survey, Set.of(), (answers, row) -> {
            JsonNode kept = answer(answers, Measure.of(question));
            if (kept != null) {
                people[0]++;
                for (int at = 0; at < points.length; at++) {
                    points[at] += ranking.points(kept, options.get(at).code());
                }
            }
        });
        return people[0] == 0
                ? List.of()
                : Arrays.stream(points)
                        .mapToObj(sum ->
                                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(people[0]), 1, RoundingMode.HALF_UP))
                        .toList();
    }

    /** How many people placed a point, by the rounded « lat lon » that is kept of it. */
    public Map<String, Integer> spots(Survey survey, String question) {
        Map<String, Integer> spots = new java.util.TreeMap<>();
        scan(survey, Set.of(), (answers, row) -> {
            JsonNode kept = answer(answers, Measure.of(question));
            if (kept != null && kept.has(PointQuestion.AT)) {
                spots.merge(kept.get(PointQuestion.AT).asText(), 1, Integer::sum);
            }
        });
        return spots;
    }

    /** How many declined to answer this question. */
    public int declined(Survey survey, String question) {
        int[] declined = {0};
        scan(survey, Set.of(), (answers, row) -> {
            if (Declined.is(answers.get(question))) {
                declined[0]++;
            }
        });
        return declined[0];
    }

    /** What versions of the survey did to this question, in sentences that its figures need beside them. */
    public List<String> remarks(Survey survey, Measure measure, String language) {
        return VersionChange.of(Versions.of(survey), measure.question()).stream()
                .map(change -> change.in(language))
                .toList();
    }

    private interface Column {
        int of(Row row);
    }

    private record Row(UUID quartier, Channel channel) {}

    private Optional<Table> table(
            Survey survey,
            Measure measure,
            String language,
            Set<Channel> channels,
            List<Heading> columns,
            Column column) {
        Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
        Item item = questionnaire.item(measure.question()).orElse(null);
        List<Option> options = item == null ? List.of() : item.kind().counted(questionnaire.places());
        boolean wrongRow = item != null
                && item.kind() instanceof MatrixQuestion matrix
                && matrix.rows().stream().noneMatch(row -> row.code().equals(measure.row()));
        if (options.isEmpty() || wrongRow) {
            return Optional.empty();
        }
        Map<String, Integer> places = new HashMap<>();
        options.forEach(option -> places.put(option.code(), places.size()));
        int[][] counts = new int[options.size()][columns.size()];
        int[] bases = new int[columns.size()];
        scan(survey, channels, (answers, row) -> {
            JsonNode kept = answer(answers, measure);
            if (kept != null) {
                int at = column.of(row);
                Set<String> codes = measure.row() == null ? item.kind().codes(kept) : Set.of(kept.asText());
                codes.stream()
                        .map(places::get)
                        .filter(java.util.Objects::nonNull)
                        .forEach(place -> counts[place][at]++);
                bases[at]++;
            }
        });
        List<Heading> rows = options.stream()
                .map(option -> new Heading(option.code(), option.label().in(language)))
                .toList();
        return Optional.of(
                item.kind() instanceof MultipleChoice choice
                        ? Table.overlapping(rows, columns, counts, choice.most(), bases)
                        : Table.exclusive(rows, columns, counts));
    }

    private static JsonNode answer(JsonNode answers, Measure measure) {
        JsonNode kept = answers.get(measure.question());
        if (kept == null || Declined.is(kept)) {
            return null;
        }
        return measure.row() == null ? kept : kept.get(measure.row());
    }

    private void scan(Survey survey, Set<Channel> channels, BiConsumer<JsonNode, Row> each) {
        Set<Channel> wanted = channels.isEmpty() ? EnumSet.allOf(Channel.class) : channels;
        try (Stream<Tuple> rows = entities.createQuery(
                        "select r.answers, r.channel, r.quartier.id from Response r left join r.quartier"
                                + " where r.survey = ?1 and r.channel in ?2 and " + Response.COUNTED,
                        Tuple.class)
                .setParameter(1, survey)
                .setParameter(2, Arrays.asList(wanted.toArray()))
                .setHint("org.hibernate.fetchSize", 500)
                .getResultStream()) {
            rows.forEach(row -> each.accept(
                    SurveyJson.read(row.get(0, String.class), JsonNode.class),
                    new Row(row.get(2, UUID.class), row.get(1, Channel.class))));
        }
    }
}
