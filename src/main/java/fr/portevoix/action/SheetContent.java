package fr.portevoix.action;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a sheet says, without its history.
 *
 * @param pilot the institution that answers for it
 * @param stakes why
 * @param aims what is sought
 * @param publics for whom
 * @param course how it goes, and when
 * @param means what it takes besides money
 * @param axes what it carries of the roadmap's cross-cutting axes
 */
public record SheetContent(
        String title,
        String pilot,
        List<Node> objectives,
        List<Node> axes,
        String stakes,
        String aims,
        String publics,
        List<Partner> partners,
        String course,
        String means,
        List<Money> money,
        List<Indicator> indicators,
        List<Place> places) {
    /** A roadmap node with the name that it had then; its identity lives on in the roadmap's versions. */
    public record Node(UUID id, String code, String label) {
        public String name() {
            return code + " " + label;
        }
    }

    /** Who takes part, and as what. */
    public record Partner(String name, String role) {}

    /**
     * A line of the budget.
     *
     * @param amount in euros, null where it is not known
     * @param source who pays, may be empty
     */
    public record Money(String label, BigDecimal amount, String source) {}

    /**
     * What shows whether it works.
     *
     * @param key stays the same from version to version, so that measures stay with it
     * @param baseline null where it is not known, which is not zero
     * @param target null where none is set
     */
    public record Indicator(
            String key,
            String label,
            String unit,
            BigDecimal baseline,
            Integer baselineYear,
            BigDecimal target,
            Integer targetYear,
            String source) {}

    /** What it becomes in one quartier. */
    public record Place(UUID quartier, String name, String text) {}

    public SheetContent {
        title = text(title);
        pilot = text(pilot);
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
        axes = axes == null ? List.of() : List.copyOf(axes);
        stakes = text(stakes);
        aims = text(aims);
        publics = text(publics);
        partners = partners == null ? List.of() : List.copyOf(partners);
        course = text(course);
        means = text(means);
        money = money == null ? List.of() : List.copyOf(money);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        places = places == null ? List.of() : List.copyOf(places);
    }

    /** A sheet of which nothing but the title is written. */
    public static SheetContent titled(String title) {
        return new SheetContent(title, "", null, null, "", "", "", null, "", "", null, null, null);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
