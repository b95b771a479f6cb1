package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.survey.ResultContent;
import fr.portevoix.survey.ResultSnapshot;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies.Measure;
import fr.portevoix.synthesis.CountMeasure.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the answers to a question as they are published. A public note tells these and no others: a table of another day,
 * or with another filter, could be subtracted from the published one and give away the few people between them.
 */
@ApplicationScoped
class PublishedMeasure {
    /** What is published of everybody; nothing where only some channels are asked for. */
    Optional<Counted> alone(Survey survey, Measure measure, Set<Channel> channels, NoteScope note) {
        return snapshot(survey, measure, channels)
                .map(snapshot ->
                        counted(survey, snapshot, snapshot.table().columns().subList(0, 1), note));
    }

    /** What is published quartier by quartier; nothing where the question was published without them. */
    Optional<Counted> byQuartier(Survey survey, Measure measure, Set<Channel> channels, NoteScope note) {
        return snapshot(survey, measure, channels)
                .filter(snapshot -> snapshot.byQuartier)
                .map(snapshot -> {
                    List<ResultContent.Column> columns = snapshot.table().columns();
                    return counted(survey, snapshot, columns.subList(1, columns.size()), note);
                });
    }

    private static Optional<ResultSnapshot> snapshot(Survey survey, Measure measure, Set<Channel> channels) {
        return channels.isEmpty() ? ResultSnapshot.publicOf(survey, measure) : Optional.empty();
    }

    private static Counted counted(
            Survey survey, ResultSnapshot snapshot, List<ResultContent.Column> columns, NoteScope note) {
        ResultContent content = snapshot.table();
        ResultContent.Column everybody = content.columns().get(0);
        int rows = content.rows().size();
        ToldTable told = new ToldTable(
                content.rows().stream()
                        .map(row -> new Heading(row.code(), row.label().french()))
                        .toList(),
                columns.stream()
                        .map(column -> new Heading(column.code(), column.label().french()))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> columns.stream()
                                .map(column -> figure(column.figures().get(row)))
                                .toList())
                        .toList(),
                everybody.figures().stream().map(PublishedMeasure::figure).toList(),
                columns.stream().map(column -> figure(column.base())).toList(),
                figure(everybody.base()));
        String channels = French.list(content.channels().stream()
                .map(arrival -> ChannelNames.of(arrival.channel()) + " "
                        + French.figure(figure(arrival.figure()), note.floor()))
                .toList());
        return new Counted(
                told,
                Basis.dated(
                                told.base(),
                                "réponse",
                                "réponses",
                                channels,
                                ", résultats publiés le " + French.day(snapshot.publishedOn),
                                note)
                        + " Enquête " + French.quoted(survey.title.french()) + "."
                        + CountMeasure.told(content.remarks().stream()
                                .map(remark -> remark.french())
                                .toList()));
    }

    private static SafeFigure figure(ResultContent.Figure figure) {
        return new SafeFigure(
                figure.showing(), figure.isShown() ? OptionalInt.of(figure.value()) : OptionalInt.empty());
    }
}
