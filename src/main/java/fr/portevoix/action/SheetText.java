package fr.portevoix.action;

import fr.portevoix.territory.FrenchNumber;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of a sheet as plain French text, for comparing, searching and sending. */
public final class SheetText {
    static final String UNKNOWN = "non connu";

    private SheetText() {}

    /** Each part that says something. */
    public static Map<SheetPart, String> of(SheetContent sheet) {
        Map<SheetPart, String> texts = new EnumMap<>(SheetPart.class);
        texts.put(SheetPart.TITLE, sheet.title());
        texts.put(SheetPart.PILOT, sheet.pilot());
        texts.put(SheetPart.STAKES, sheet.stakes());
        texts.put(SheetPart.AIMS, sheet.aims());
        texts.put(SheetPart.PUBLICS, sheet.publics());
        texts.put(SheetPart.COURSE, sheet.course());
        texts.put(SheetPart.MEANS, sheet.means());
        rows(sheet).forEach((part, rows) -> texts.put(part, String.join("\n", rows)));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** The rows of each part that is a list; {@link #of} joins them, each on a line of its own. */
    public static Map<SheetPart, List<String>> rows(SheetContent sheet) {
        Map<SheetPart, List<String>> rows = new EnumMap<>(SheetPart.class);
        rows.put(SheetPart.OBJECTIVES, rows(sheet.objectives(), SheetContent.Node::name));
        rows.put(SheetPart.AXES, rows(sheet.axes(), SheetContent.Node::name));
        rows.put(SheetPart.PARTNERS, rows(sheet.partners(), SheetText::partner));
        rows.put(SheetPart.MONEY, rows(sheet.money(), SheetText::money));
        rows.put(SheetPart.INDICATORS, rows(sheet.indicators(), SheetText::indicator));
        rows.put(SheetPart.PLACES, rows(sheet.places(), place -> place.name() + "\u00A0: " + place.text()));
        return rows;
    }

    /** The number as French writes it; an unknown one is said to be unknown, never zero. */
    public static String number(BigDecimal number) {
        return number == null ? UNKNOWN : FrenchNumber.write(number);
    }

    private static <T> List<String> rows(List<T> things, Function<T, String> row) {
        return things.stream().map(row).toList();
    }

    private static String partner(SheetContent.Partner partner) {
        return partner.role().isEmpty() ? partner.name() : partner.name() + " – " + partner.role();
    }

    private static String money(SheetContent.Money money) {
        String amount = money.amount() == null ? "montant non connu" : number(money.amount()) + "\u00A0€";
        return money.label() + "\u00A0: " + amount + (money.source().isEmpty() ? "" : " (" + money.source() + ")");
    }

    private static String indicator(SheetContent.Indicator indicator) {
        return indicator.label()
                + (indicator.unit().isEmpty() ? "" : " (" + indicator.unit() + ")")
                + "\u00A0: départ " + dated(indicator.baseline(), indicator.baselineYear())
                + ", cible " + dated(indicator.target(), indicator.targetYear())
                + (indicator.source().isEmpty() ? "" : ", source\u00A0: " + indicator.source());
    }

    private static String dated(BigDecimal number, Integer year) {
        return number(number) + (year == null ? "" : " en " + year);
    }
}
