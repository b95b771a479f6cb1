package fr.portevoix.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        /** How much of the way from the start to the target was made by the last known measure, in percent; null for unknown. */
        public Integer progress() {
            BigDecimal from = indicator.baseline();
            BigDecimal now = measures.values().stream()
                    .map(measure -> measure.amount)
                    .filter(Objects::nonNull)
                    .reduce((first, second) -> second)
                    .orElse(null);
            if (from == null
                    || now == null
                    || indicator.target() == null
                    || indicator.target().compareTo(from) == 0) {
                return null;
            }
            return now.subtract(from)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(indicator.target().subtract(from), 0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.valueOf(100))
                    .intValue();
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
