package fr.portevoix.synthesis;

import fr.portevoix.document.BarChart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A bar chart as shapes for a page: each bar is a drawing of its own beside words that wrap, so that long answers stay
 * readable on a telephone.
 *
 * @param title what the chart shows
 * @param altText what a person who does not see it should know
 * @param legend the names of the series, where there are several
 * @param groups one for each category
 */
record BarShapes(String title, String altText, List<String> legend, List<Group> groups) {
    /** The bars of one category. */
    record Group(String label, List<Shape> bars) {}

    /**
     * One bar.
     *
     * @param series its colour, from 0
     * @param name what the colour stands for, empty where there is one only
     * @param width from 0 to 100
     * @param text the value as it is read, or why there is none
     */
    record Shape(int series, String name, String width, String text) {}

    /** The shapes of a chart. */
    static BarShapes of(BarChart chart) {
        boolean several = chart.series().size() > 1;
        double longest = chart.unit().equals("%")
                ? 100
                : Math.max(
                        1,
                        chart.series().stream()
                                .flatMap(series -> series.bars().stream())
                                .mapToDouble(bar -> bar.value().orElse(0))
                                .max()
                                .orElse(1));
        List<Group> groups = new ArrayList<>();
        for (int category = 0; category < chart.categories().size(); category++) {
            int here = category;
            groups.add(new Group(
                    chart.categories().get(category),
                    IntStream.range(0, chart.series().size())
                            .mapToObj(series -> shape(chart, series, here, longest, several))
                            .toList()));
        }
        return new BarShapes(
                chart.title(),
                chart.altText(),
                several ? chart.series().stream().map(BarChart.Series::name).toList() : List.of(),
                groups);
    }

    private static Shape shape(BarChart chart, int series, int category, double longest, boolean several) {
        BarChart.Series drawn = chart.series().get(series);
        BarChart.Bar bar = drawn.bars().get(category);
        double width = 100 * bar.value().orElse(0) / longest;
        return new Shape(
                series,
                several ? drawn.name() : "",
                String.format(Locale.ROOT, "%.1f", width),
                bar.value().isPresent()
                        ? French.number(BigDecimal.valueOf(bar.value().getAsDouble())) + unit(chart)
                        : bar.absence());
    }

    private static String unit(BarChart chart) {
        return chart.unit().isEmpty() ? "" : French.NARROW + chart.unit();
    }
}
