package fr.portevoix.action;

import fr.portevoix.territory.FrenchNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A sheet as its form shows it: every number as it was typed, and empty rows to go on with. */
public record SheetRows(
        SheetContent content,
        List<SheetContent.Partner> partners,
        List<Money> money,
        List<Indicator> indicators,
        Set<UUID> nodes,
        Map<UUID, String> places) {
    private static final int EMPTY_ROWS = 2;

    /** A line of the budget as it is typed. */
    public record Money(String label, String amount, String source) {}

    /** An indicator as it is typed. */
    public record Indicator(
            String key,
            String label,
            String unit,
            String baseline,
            String baselineYear,
            String target,
            String targetYear,
            String source) {}

    static SheetRows of(SheetContent sheet) {
        List<Money> money = new ArrayList<>();
        sheet.money().forEach(line -> money.add(new Money(line.label(), typed(line.amount()), line.source())));
        List<Indicator> indicators = new ArrayList<>();
        sheet.indicators()
                .forEach(one -> indicators.add(new Indicator(
                        one.key(),
                        one.label(),
                        one.unit(),
                        typed(one.baseline()),
                        typed(one.baselineYear()),
                        typed(one.target()),
                        typed(one.targetYear()),
                        one.source())));
        return filled(sheet, money, indicators);
    }

    /** What was just sent, with the numbers as they were typed, right or wrong. */
    static SheetRows of(SheetForm form, SheetContent written) {
        List<Money> money = new ArrayList<>();
        for (int row = 0; row < SheetForm.rows(form.moneyLabel); row++) {
            Money line = new Money(
                    SheetForm.at(form.moneyLabel, row),
                    SheetForm.at(form.moneyAmount, row),
                    SheetForm.at(form.moneySource, row));
            if (!(line.label() + line.amount() + line.source()).isBlank()) {
                money.add(line);
            }
        }
        List<Indicator> indicators = new ArrayList<>();
        for (int row = 0; row < SheetForm.rows(form.indicatorLabel); row++) {
            Indicator one = new Indicator(
                    SheetForm.at(form.indicatorKey, row),
                    SheetForm.at(form.indicatorLabel, row),
                    SheetForm.at(form.indicatorUnit, row),
                    SheetForm.at(form.indicatorBaseline, row),
                    SheetForm.at(form.indicatorBaselineYear, row),
                    SheetForm.at(form.indicatorTarget, row),
                    SheetForm.at(form.indicatorTargetYear, row),
                    SheetForm.at(form.indicatorSource, row));
            if (!(one.label() + one.baseline() + one.target() + one.unit()).isBlank()) {
                indicators.add(one);
            }
        }
        return filled(written, money, indicators);
    }

    private static SheetRows filled(SheetContent sheet, List<Money> money, List<Indicator> indicators) {
        List<SheetContent.Partner> partners = new ArrayList<>(sheet.partners());
        for (int row = 0; row < EMPTY_ROWS; row++) {
            partners.add(new SheetContent.Partner("", ""));
            money.add(new Money("", "", ""));
            indicators.add(new Indicator("", "", "", "", "", "", "", ""));
        }
        Set<UUID> nodes = new HashSet<>();
        sheet.objectives().forEach(node -> nodes.add(node.id()));
        sheet.axes().forEach(node -> nodes.add(node.id()));
        Map<UUID, String> places = new HashMap<>();
        sheet.places().forEach(place -> places.put(place.quartier(), place.text()));
        return new SheetRows(sheet, partners, money, indicators, nodes, places);
    }

    public boolean has(UUID node) {
        return nodes.contains(node);
    }

    public String in(UUID quartier) {
        return places.getOrDefault(quartier, "");
    }

    private static String typed(BigDecimal number) {
        return number == null ? "" : FrenchNumber.write(number);
    }

    private static String typed(Integer year) {
        return year == null ? "" : year.toString();
    }
}
