package fr.portevoix.document;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A bar chart that stays a chart in the document: its figures can be read and edited there.
 *
 * <p>The numbers also stand in a table beside it, which is the composer's business.
 *
 * @param title what the chart shows; the writer numbers it
 * @param altText what a person who does not see it should know
 * @param unit follows each value, as {@code %}; may be empty
 * @param categories one name for each bar or group of bars
 * @param series one or several, each with as many bars as there are categories
 */
public record BarChart(String title, String altText, String unit, List<String> categories, List<Series> series)
        implements Part {

    /** The palette has six colours that can be told apart; more series than that cannot be read anyway. */
    public static final int MOST_SERIES = 6;

    /**
     * One bar.
     *
     * @param value its length, or nothing when it may not or cannot be told
     * @param absence why there is no value, as « ‹ 11 » or « masqué »; written where the bar would be, so that nobody
     *     takes it for a zero
     */
    public record Bar(OptionalDouble value, String absence) {

        public Bar {
            absence = CleanText.label(absence);
            if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
                throw new IllegalArgumentException("Not a length: " + value.getAsDouble());
            }
            if (value.isEmpty() && absence.isEmpty()) {
                throw new IllegalArgumentException("A bar without a value says why");
            }
        }

        /** A bar of this length. */
        public static Bar of(double value) {
            return new Bar(OptionalDouble.of(value), "");
        }

        /** A bar that is not drawn, and why. */
        public static Bar hidden(String absence) {
            return new Bar(OptionalDouble.empty(), absence);
        }
    }

    /**
     * The bars of one colour.
     *
     * @param name what the colour stands for
     * @param bars in the order of the categories
     */
    public record Series(String name, List<Bar> bars) {

        public Series {
            name = CleanText.label(name);
            bars = List.copyOf(bars);
        }

        /** A series without a hidden bar. */
        public static Series of(String name, double... values) {
            return new Series(name, Arrays.stream(values).mapToObj(Bar::of).toList());
        }
    }

    public BarChart {
        title = CleanText.line(title);
        altText = CleanText.line(altText);
        unit = CleanText.label(unit);
        categories = categories.stream().map(CleanText::label).toList();
        series = List.copyOf(series);
        if (altText.isEmpty()) {
            throw new IllegalArgumentException("A chart is told in words too: " + title);
        }
        if (categories.isEmpty() || series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("A chart has categories and one to " + MOST_SERIES + " series");
        }
        int bars = categories.size();
        if (series.stream().anyMatch(one -> one.bars().size() != bars)) {
            throw new IllegalArgumentException("Each series has one bar for each category: " + title);
        }
    }

    /** The names of the categories, followed by what their missing bars stand for: « Grazailles (‹ 11) ». */
    public List<String> labels() {
        return IntStream.range(0, categories.size()).mapToObj(this::label).toList();
    }

    private String label(int index) {
        var absences = series.stream()
                .filter(one -> one.bars().get(index).value().isEmpty())
                .map(one -> (series.size() > 1 ? one.name() + "\u00A0: " : "")
                        + one.bars().get(index).absence())
                .toList();
        return absences.isEmpty()
                ? categories.get(index)
                : categories.get(index) + " (" + String.join(", ", absences) + ")";
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
