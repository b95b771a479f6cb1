package fr.portevoix.synthesis;

import fr.portevoix.document.BarChart;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.TableOf;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.SurveyTallies.Measure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How residents judge several things on one scale, from the best judged to the worst; each line has its own base. */
@ApplicationScoped
class RatingsBlock implements BlockKind<MeasureSettings> {
    @Inject
    CountMeasure count;

    @CheckedTemplate(basePath = "synthesis/block")
    record ratings(MeasureSettings settings, List<MeasureChoice> questions, List<ChannelChoice> channels, Errors errors)
            implements TemplateInstance {}

    /** One thing judged. */
    private record Judged(String label, ToldTable told, String basis) {
        /** The share of the better half of the scale; below everything where it is held back. */
        int approval() {
            int better = 0;
            for (int step = 0; step < told.rows().size() / 2; step++) {
                better += told.totalShare(step)
                        .flatMap(share -> share.percent(1))
                        .map(percent -> percent.movePointRight(1).intValue())
                        .orElse(0);
            }
            return better;
        }

        List<SafeFigure> figures() {
            return MatrixParts.all(told);
        }
    }

    @Override
    public String key() {
        return "ratings";
    }

    @Override
    public String label() {
        return "Appréciations";
    }

    @Override
    public String purpose() {
        return "Les jugements donnés sur plusieurs sujets avec une même échelle, sujet par sujet.";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Class<MeasureSettings> settingsType() {
        return MeasureSettings.class;
    }

    @Override
    public MeasureSettings fresh(NoteScope note) {
        return MeasureSettings.first(questions(note));
    }

    @Override
    public MeasureSettings read(SentForm form, Errors errors) {
        return MeasureSettings.read(form, errors);
    }

    @Override
    public TemplateInstance fields(MeasureSettings settings, NoteScope note, Errors errors) {
        return new ratings(settings, questions(note), ChannelChoice.all(settings.channels()), errors);
    }

    @Override
    public BlockContent content(MeasureSettings settings, NoteScope note) {
        return MeasureChoice.find(note, settings.measure())
                .filter(choice -> MeasureChoice.isMatrix(choice.item()))
                .map(choice -> told(choice, settings, note))
                .orElseGet(() -> MeasureSettings.missing(note));
    }

    private BlockContent told(MeasureChoice choice, MeasureSettings settings, NoteScope note) {
        MatrixQuestion matrix = (MatrixQuestion) choice.item().kind();
        List<Judged> judged = matrix.rows().stream()
                .flatMap(row -> count
                        .alone(choice.survey(), new Measure(choice.item().code(), row.code()), settings.ways(), note)
                        .map(counted -> new Judged(row.label().french(), counted.table(), counted.basis()))
                        .stream())
                .sorted(Comparator.comparingInt(Judged::approval).reversed())
                .toList();
        if (judged.isEmpty()) {
            return MeasureSettings.missing(note);
        }
        List<SafeFigure> figures =
                judged.stream().flatMap(one -> one.figures().stream()).toList();
        return new BlockContent(
                List.of(
                        chart(choice.label(), matrix.scale(), judged, note),
                        table(choice.label(), matrix.scale(), judged, note),
                        new BaseLine(basis(judged) + Marks.meaning(figures, note))),
                List.of(tally(choice.label(), basis(judged), judged, note)),
                List.of(Sources.survey(choice.survey(), note)));
    }

    private static String basis(List<Judged> judged) {
        return "Part des réponses à chaque ligne ; leur nombre est dans la dernière colonne. "
                + French.quoted(judged.get(0).label()) + French.HARD + "– "
                + judged.get(0).basis();
    }

    private static BarChart chart(String caption, List<Option> scale, List<Judged> judged, NoteScope note) {
        List<BarChart.Series> series = IntStream.range(0, Math.min(scale.size(), BarChart.MOST_SERIES))
                .mapToObj(step -> new BarChart.Series(
                        scale.get(step).label().french(),
                        judged.stream().map(one -> bar(one.told(), step, note)).toList()))
                .toList();
        return new BarChart(
                caption,
                caption + French.HARD + ": " + words(judged),
                "%",
                judged.stream().map(Judged::label).toList(),
                series);
    }

    private static String words(List<Judged> judged) {
        return String.join(
                " ; ",
                judged.stream()
                        .map(one -> one.label() + ", "
                                + String.join(
                                        ", ",
                                        IntStream.range(0, one.told().rows().size())
                                                .mapToObj(step -> one.told()
                                                                .rows()
                                                                .get(step)
                                                                .label()
                                                        + " "
                                                        + French.percent(
                                                                one.told().totalShare(step)))
                                                .toList()))
                        .toList());
    }

    private static BarChart.Bar bar(ToldTable told, int step, NoteScope note) {
        return told.totalShare(step)
                .flatMap(share -> share.percent(0))
                .map(percent -> BarChart.Bar.of(percent.doubleValue()))
                .orElseGet(
                        () -> BarChart.Bar.hidden(French.figure(told.rowTotals().get(step), note.floor())));
    }

    private static TableOf table(String caption, List<Option> scale, List<Judged> judged, NoteScope note) {
        List<TableOf.Column> columns = new ArrayList<>(List.of(new TableOf.Column("Sujet", TableOf.Align.START, 4)));
        scale.forEach(step -> columns.add(new TableOf.Column(step.label().french(), TableOf.Align.END, 2)));
        columns.add(new TableOf.Column("Base", TableOf.Align.END, 2));
        return new TableOf(
                caption,
                columns,
                judged.stream()
                        .map(one -> {
                            List<String> cells = new ArrayList<>(List.of(one.label()));
                            for (int step = 0; step < scale.size(); step++) {
                                cells.add(
                                        one.told().totalShare(step).isPresent()
                                                ? French.percent(one.told().totalShare(step))
                                                : French.figure(
                                                        one.told().rowTotals().get(step), note.floor()));
                            }
                            cells.add(French.figure(one.told().base(), note.floor()));
                            return List.copyOf(cells);
                        })
                        .toList(),
                true);
    }

    private static Tally tally(String caption, String basis, List<Judged> judged, NoteScope note) {
        return new Tally(
                caption,
                basis,
                judged.stream()
                        .flatMap(one -> IntStream.range(0, one.told().rows().size())
                                .mapToObj(step -> Tally.Line.of(
                                        one.told().rows().get(step).label(),
                                        one.label(),
                                        one.told().rowTotals().get(step),
                                        one.told().base(),
                                        one.told().totalShare(step),
                                        note.floor())))
                        .toList());
    }

    private static List<MeasureChoice> questions(NoteScope note) {
        return MeasureChoice.of(note, MeasureChoice::isMatrix);
    }
}
