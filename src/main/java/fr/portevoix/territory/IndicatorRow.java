package fr.portevoix.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A figure of a quartier as a portrait shows it: beside its year and its source, and among the other quartiers. */
public record IndicatorRow(
        Indicator indicator, int year, BigDecimal value, String source, List<BigDecimal> others, boolean first) {

    /** The figures of a quartier, indicator by indicator, the latest year first. */
    static List<IndicatorRow> of(Quartier quartier, List<IndicatorValue> ofContract) {
        Map<Indicator, List<IndicatorValue>> own = new LinkedHashMap<>();
        for (IndicatorValue value : ofContract) {
            if (value.perimeter.quartier.equals(quartier)) {
                own.computeIfAbsent(value.indicator, indicator -> new ArrayList<>())
                        .add(value);
            }
        }
        List<IndicatorRow> rows = new ArrayList<>();
        own.forEach((indicator, values) -> {
            for (int i = 0; i < values.size(); i++) {
                IndicatorValue value = values.get(i);
                List<BigDecimal> others = ofContract.stream()
                        .filter(other -> other.indicator.equals(indicator)
                                && other.year == value.year
                                && other.value != null
                                && !other.perimeter.quartier.equals(quartier))
                        .map(other -> other.value)
                        .toList();
                rows.add(new IndicatorRow(indicator, value.year, value.value, value.source, others, i == 0));
            }
        });
        return rows;
    }

    public boolean isKnown() {
        return value != null;
    }

    /** The figure with its unit as French writes it. */
    public String getShown() {
        String unit = indicator.unit == null ? "" : indicator.unit;
        return FrenchNumber.write(value) + (unit.equals("%") || unit.equals("€") ? "\u00A0" + unit : "");
    }

    /** The unit in words, where the figure does not carry it already. */
    public String getUnit() {
        return indicator.unit == null || indicator.unit.equals("%") || indicator.unit.equals("€") ? "" : indicator.unit;
    }

    /** Whether the figure can be looked at as a part of a whole. */
    public boolean isShare() {
        return value != null && "%".equals(indicator.unit);
    }
}
