package fr.portevoix.action;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The follow-up indicators of a sheet with what was measured each year. */
public record FollowUp(List<Integer> years, List<Row> rows) {
    /** An indicator and its measures, by year. */
    public record Row(SheetContent.Indicator indicator, Map<Integer, SheetMeasure> measures) {
        public String baseline() {
            return SheetText.number(indicator.baseline());
        }

        public String target() {
            return SheetText.number(indicator.target());
        }

        /** What was measured in a year, or null where nobody looked yet. */
        public SheetMeasure in(Integer year) {
            return measures.get(year);
        }

        /** Where the measures come from, each said once. */
        public String sources() {
            return measures.values().stream()
                    .map(measure -> measure.source)
                    .filter(source -> source != null)
                    .distinct()
                    .collect(Collectors.joining(" ; "));
        }
    }

    static FollowUp of(ActionSheet sheet, SheetContent content) {
        List<SheetMeasure> measures = SheetMeasure.of(sheet);
        List<Row> rows = content.indicators().stream()
                .map(indicator -> new Row(
                        indicator,
                        measures.stream()
                                .filter(measure -> measure.indicator.equals(indicator.key()))
                                .collect(Collectors.toMap(
                                        measure -> measure.year, measure -> measure, (a, b) -> b, TreeMap::new))))
                .toList();
        return new FollowUp(
                rows.stream()
                        .flatMap(row -> row.measures().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                rows);
    }
}
