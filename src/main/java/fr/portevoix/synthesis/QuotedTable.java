package fr.portevoix.synthesis;

import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.document.TableOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures quoted from elsewhere, as a table: kept as their source gives them, and said to be so. */
final class QuotedTable {
    static final String BASIS =
            "Chiffres cités tels que la source les publie, non recalculés. Ce n’est pas un échantillon"
                    + " tiré au sort. Non pondéré à notre connaissance.";

    private static final Map<String, String> UNITS = Map.of(
            "people", "personnes",
            "sessions", "séances",
            "walks", "marches",
            "years", "ans",
            "percent", "%",
            "date", "");

    private QuotedTable() {}

    static TableOf of(String caption, List<QuotedFigure> figures) {
        return new TableOf(
                caption,
                List.of(
                        new TableOf.Column("Ce qui est compté", TableOf.Align.START, 4),
                        new TableOf.Column("Canal", TableOf.Align.START, 2),
                        new TableOf.Column("Chiffre", TableOf.Align.END, 3),
                        new TableOf.Column("Base", TableOf.Align.START, 2),
                        new TableOf.Column("Source", TableOf.Align.START, 3)),
                figures.stream()
                        .map(figure -> List.of(
                                what(figure),
                                ChannelNames.ofQuoted(figure.channel),
                                value(figure),
                                base(figure),
                                source(figure)))
                        .toList(),
                true);
    }

    static Tally tally(String caption, List<QuotedFigure> figures) {
        return new Tally(caption, BASIS, figures.stream().map(QuotedTable::line).toList());
    }

    private static Tally.Line line(QuotedFigure figure) {
        boolean share = isPercent(figure);
        return new Tally.Line(
                figure.measure + (figure.part == null ? "" : " – " + figure.part),
                ChannelNames.ofQuoted(figure.channel),
                share ? null : figure.value,
                null,
                figure.base,
                share ? figure.value : null);
    }

    /** What a figure counts, and of which group. */
    static String what(QuotedFigure figure) {
        return figure.part == null ? figure.measure : figure.measure + French.HARD + ": " + figure.part;
    }

    private static String value(QuotedFigure figure) {
        String unit = Optional.ofNullable(figure.unit).orElse("");
        String first = unit.split(" ", 2)[0];
        String french = UNITS.containsKey(first) ? UNITS.get(first) + unit.substring(first.length()) : unit;
        String number = Optional.ofNullable(figure.value)
                .map(French::number)
                .or(() -> Optional.ofNullable(figure.words))
                .orElse("non donné");
        return french.isBlank() ? number : number + French.NARROW + french;
    }

    private static String base(QuotedFigure figure) {
        if (figure.base != null) {
            return French.count(figure.base);
        }
        return isPercent(figure) ? "base non précisée" : "–";
    }

    static boolean isPercent(QuotedFigure figure) {
        return figure.unit != null && (figure.unit.startsWith("percent") || figure.unit.startsWith("%"));
    }

    private static String source(QuotedFigure figure) {
        return figure.source == null ? "non précisée" : figure.source;
    }
}
