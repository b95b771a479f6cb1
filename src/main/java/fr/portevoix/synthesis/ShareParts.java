package fr.portevoix.synthesis;

import fr.portevoix.document.BarChart;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.Part;
import fr.portevoix.document.TableOf;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells shares as a chart with its numbers in a table beside it and its basis underneath.
 *
 * @param caption what is counted
 * @param lines one for each answer, in the order in which they are told
 * @param basis what the shares rest on
 */
record ShareParts(String caption, List<Line> lines, String basis) {
    static final String INTERVAL_MEANS =
            " L’intervalle est celui de Wilson à 95" + French.NARROW + "% ; il ne vaudrait que pour un tirage au sort.";

    /** One answer: how many, out of how many. */
    record Line(String label, SafeFigure count, SafeFigure base, Optional<Share> share) {}

    /** The answers of a table with one column, in their own order. */
    static ShareParts of(String caption, ToldTable told, String basis) {
        return new ShareParts(
                caption,
                IntStream.range(0, told.rows().size())
                        .mapToObj(row -> new Line(
                                told.rows().get(row).label(),
                                told.rowTotals().get(row),
                                told.base(),
                                told.totalShare(row)))
                        .toList(),
                basis);
    }

    /** The same from the most to the least given; what is held back comes last. */
    ShareParts ranked() {
        return new ShareParts(
                caption,
                lines.stream()
                        .sorted(Comparator.comparingInt(
                                        (Line line) -> line.count().value().orElse(-1))
                                .reversed())
                        .toList(),
                basis);
    }

    /** Chart, table and basis; with the interval of each share where it is asked for. */
    List<Part> parts(boolean intervals, NoteScope note) {
        List<Part> parts = new ArrayList<>();
        if (lines.stream().anyMatch(line -> line.share().isPresent())) {
            parts.add(chart(note));
        }
        parts.add(table(intervals, note));
        parts.add(new BaseLine(basis + (intervals ? INTERVAL_MEANS : "") + Marks.meaning(marks(), note)));
        return parts;
    }

    /** The numbers for programmes. */
    Tally tally(NoteScope note) {
        return new Tally(
                caption,
                basis,
                lines.stream()
                        .map(line -> Tally.Line.of(
                                line.label(), null, line.count(), line.base(), line.share(), note.floor()))
                        .toList());
    }

    private List<SafeFigure> marks() {
        return lines.stream().map(Line::count).toList();
    }

    private BarChart chart(NoteScope note) {
        return new BarChart(
                caption,
                caption + French.HARD + ": "
                        + lines.stream()
                                .map(line -> line.label() + " " + told(line, note))
                                .collect(Collectors.joining(", ")),
                "%",
                lines.stream().map(Line::label).toList(),
                List.of(new BarChart.Series(
                        "Part", lines.stream().map(line -> bar(line, note)).toList())));
    }

    private static BarChart.Bar bar(Line line, NoteScope note) {
        return line.share()
                .flatMap(share -> share.percent(0))
                .map(percent -> BarChart.Bar.of(percent.doubleValue()))
                .orElseGet(() -> BarChart.Bar.hidden(told(line, note)));
    }

    private static String told(Line line, NoteScope note) {
        return line.share().isPresent() ? French.percent(line.share()) : French.figure(line.count(), note.floor());
    }

    private TableOf table(boolean intervals, NoteScope note) {
        List<TableOf.Column> columns = new ArrayList<>(List.of(
                new TableOf.Column("Réponse", TableOf.Align.START, 5),
                new TableOf.Column("Nombre", TableOf.Align.END, 2),
                new TableOf.Column("Part", TableOf.Align.END, 2)));
        if (intervals) {
            columns.add(new TableOf.Column("Intervalle", TableOf.Align.END, 3));
        }
        return new TableOf(
                caption,
                columns,
                lines.stream()
                        .map(line -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    line.label(),
                                    French.figure(line.count(), note.floor()),
                                    French.percent(line.share())));
                            if (intervals) {
                                cells.add(French.interval(line.share().flatMap(Share::interval)));
                            }
                            return cells;
                        })
                        .map(List::copyOf)
                        .toList(),
                true);
    }
}
