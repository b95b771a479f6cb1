package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Disclosure;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.figures.SafeTable;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.ResultContent.Arrival;
import fr.portevoix.survey.ResultContent.Aside;
import fr.portevoix.survey.ResultContent.Column;
import fr.portevoix.survey.ResultContent.Figure;
import fr.portevoix.survey.ResultContent.Points;
import fr.portevoix.survey.ResultContent.Reason;
import fr.portevoix.survey.ResultContent.Row;
import fr.portevoix.survey.SurveyTallies.Measure;
import fr.portevoix.survey.abuse.AsideCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts a question and passes the table through disclosure control: exactly what would be public. */
@ApplicationScoped
public class PrepareResult {
    private static final Wording ALL = new Wording(
            Map.of("fr", "Ensemble", "fr-x-simple", "Tout le monde", "en", "All together", "ar", "المجموع"));

    @Inject
    SurveyTallies tallies;

    @Inject
    AsideCounts asideCounts;

    @Inject
    SurveyConfig config;

    /** What would be public of this question, alone or crossed with quartiers; empty where it cannot be counted. */
    public Optional<ResultContent> prepare(Survey survey, Measure measure, boolean byQuartier) {
        Optional<Table> counted = byQuartier
                ? tallies.countByQuartier(survey, measure, Wording.FRENCH, Set.of())
                : tallies.count(survey, measure, Wording.FRENCH, Set.of());
        return counted.map(table -> content(survey, measure, table));
    }

    private ResultContent content(Survey survey, Measure measure, Table table) {
        Disclosure disclosure = Disclosure.withFloor(config.floor());
        SafeTable safe = disclosure.protect(table);
        Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
        Item item = questionnaire.item(measure.question()).orElseThrow();
        List<Option> options = item.kind().counted(questionnaire.places());
        List<Column> columns = new ArrayList<>();
        boolean crossed = table.columns().size() > 1;
        int rows = table.rows().size();
        columns.add(new Column(
                SurveyTallies.ALL,
                ALL,
                Figure.of(safe.base()),
                IntStream.range(0, rows)
                        .mapToObj(row -> Figure.of(safe.rowTotal(row)))
                        .toList()));
        for (int column = 0; crossed && column < table.columns().size(); column++) {
            int at = column;
            columns.add(new Column(
                    table.columns().get(column).key(),
                    label(table.columns().get(column)),
                    Figure.of(safe.base(column)),
                    IntStream.range(0, rows)
                            .mapToObj(row -> Figure.of(safe.figure(row, at)))
                            .toList()));
        }
        return new ResultContent(
                words(item, measure),
                item.kind().overlapping(),
                options.stream()
                        .map(option -> new Row(option.code(), option.label()))
                        .toList(),
                columns,
                // The channels add up to the base: where that is hidden, they are too.
                safe.base().shown() ? channels(survey, measure, disclosure) : List.of(),
                remarks(survey, measure),
                points(survey, item, safe),
                asideCounts
                        .of(List.of(survey))
                        .map(counted -> aside(counted, disclosure))
                        .orElse(null));
    }

    /** Of everybody alone, and to one decimal: quartier by quartier, or finer, they would give a hidden group away. */
    private Points points(Survey survey, Item item, SafeTable safe) {
        boolean told = item.kind() instanceof RankingQuestion
                && safe.base().shown()
                && safe.base().value().getAsInt() > 0;
        return told ? new Points(((RankingQuestion) item.kind()).most(), tallies.points(survey, item.code())) : null;
    }

    private static List<Wording> remarks(Survey survey, Measure measure) {
        return VersionChange.of(Versions.of(survey), measure.question()).stream()
                .map(change -> {
                    Wording remark = new Wording(Map.of());
                    for (String language : Languages.offered()) {
                        remark = remark.with(language, change.in(language));
                    }
                    return remark;
                })
                .toList();
    }

    private Aside aside(AsideCounts.Counted counted, Disclosure disclosure) {
        SafeTable safe = disclosure.protect(counted.table());
        Figure all = counted.isBelow(config.floor()) ? new Figure(Showing.BELOW, null) : Figure.of(safe.base());
        return new Aside(
                all,
                IntStream.range(0, counted.reasons().size())
                        // Numbers of reasons would add up to a whole that is held back.
                        .mapToObj(row -> new Reason(
                                counted.reasons().get(row), all.isShown() ? Figure.of(safe.rowTotal(row)) : null))
                        .toList());
    }

    private List<Arrival> channels(Survey survey, Measure measure, Disclosure disclosure) {
        Map<Channel, Integer> counts = tallies.channels(survey, measure);
        if (counts.isEmpty()) {
            return List.of();
        }
        List<Channel> channels = List.copyOf(counts.keySet());
        SafeTable safe = disclosure.protect(Table.exclusive(
                channels.stream()
                        .map(each -> new Heading(each.name(), each.name()))
                        .toList(),
                List.of(new Heading(SurveyTallies.ALL, "")),
                channels.stream().map(each -> new int[] {counts.get(each)}).toArray(int[][]::new)));
        return IntStream.range(0, channels.size())
                .mapToObj(row -> new Arrival(channels.get(row), Figure.of(safe.figure(row, 0))))
                .toList();
    }

    private static Wording label(Heading column) {
        return column.key().equals(SurveyTallies.ELSEWHERE)
                ? new Wording(Map.of(
                        "fr",
                        Sentences.in(SurveyMessages.class, "fr").elsewhere(),
                        "ar",
                        Sentences.in(SurveyMessages.class, "ar").elsewhere()))
                : Wording.french(column.label());
    }

    private static Wording words(Item item, Measure measure) {
        Wording question = item.question().label;
        if (item.kind() instanceof RankingQuestion) {
            Wording first = new Wording(Map.of());
            for (String language : question.languages()) {
                first = first.with(
                        language, Sentences.in(SurveyMessages.class, language).rankedFirst(question.in(language)));
            }
            return first;
        }
        if (measure.row() == null) {
            return question;
        }
        Wording row = ((MatrixQuestion) item.kind())
                .rows().stream()
                        .filter(each -> each.code().equals(measure.row()))
                        .findFirst()
                        .orElseThrow()
                        .label();
        Wording both = new Wording(Map.of());
        for (String language : question.languages()) {
            both = both.with(language, question.in(language) + " – " + row.in(language));
        }
        return both;
    }
}
