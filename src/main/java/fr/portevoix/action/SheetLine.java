package fr.portevoix.action;

import fr.portevoix.territory.FrenchNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a row of a sheet from its line of text: what {@link SheetText} writes, and what people write for it. */
final class SheetLine {
    private static final Pattern MONEY = Pattern.compile(
            "(?<label>.*\\S)\\s*:\\s*(?<amount>[^:()]+?)(?:\\s*\\((?<source>.*)\\))?",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern INDICATOR = Pattern.compile(
            "(?<label>.*?\\S)(?:\\s\\((?<unit>[^()]*)\\))?\\s*:\\s*départ\\s+(?<base>.+?)(?:\\s+en\\s+(?<baseYear>\\d{4}))?"
                    + "\\s*,\\s*cible\\s+(?<target>.+?)(?:\\s+en\\s+(?<targetYear>\\d{4}))?"
                    + "(?:\\s*,\\s*source\\s*:\\s*(?<source>.*))?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private SheetLine() {}

    /** « Nom – rôle », or a name alone. */
    static SheetContent.Partner partner(String line, SheetContent.Partner before) {
        if (before != null && line.startsWith(before.name() + " – ")) {
            return new SheetContent.Partner(
                    before.name(), line.substring(before.name().length() + 3).strip());
        }
        String[] halves = line.split(" [–—-] ", 2);
        return new SheetContent.Partner(halves[0].strip(), halves.length > 1 ? halves[1].strip() : "");
    }

    /** « Ligne : 1 000 € (qui paie) », or a label alone, whose amount is not known. */
    static Optional<SheetContent.Money> money(String line) {
        Matcher found = MONEY.matcher(line);
        if (!found.matches()) {
            return Optional.of(new SheetContent.Money(line, null, ""));
        }
        String source =
                found.group("source") == null ? "" : found.group("source").strip();
        String amount = found.group("amount").strip();
        if (amount.equalsIgnoreCase("montant non connu") || amount.equalsIgnoreCase(SheetText.UNKNOWN)) {
            return Optional.of(new SheetContent.Money(found.group("label"), null, source));
        }
        return number(amount).map(known -> new SheetContent.Money(found.group("label"), known, source));
    }

    /** « Indicateur (unité) : départ 12 en 2025, cible 30 en 2028, source : … », or a name alone. */
    static Optional<SheetContent.Indicator> indicator(String line, String key) {
        Matcher found = INDICATOR.matcher(line);
        if (!found.matches()) {
            return line.contains(":")
                    ? Optional.empty()
                    : Optional.of(new SheetContent.Indicator(key, line, "", null, null, null, null, ""));
        }
        String base = found.group("base").strip();
        String target = found.group("target").strip();
        if ((!isUnknown(base) && number(base).isEmpty())
                || (!isUnknown(target) && number(target).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new SheetContent.Indicator(
                key,
                found.group("label"),
                text(found.group("unit")),
                number(base).orElse(null),
                year(found.group("baseYear")),
                number(target).orElse(null),
                year(found.group("targetYear")),
                text(found.group("source"))));
    }

    /** « Quartier : ce que l’action y devient », for the quartier that the row is about, or one known by name. */
    static Optional<SheetContent.Place> place(String line, SheetContent.Place before, SheetNames names) {
        if (before != null && line.startsWith(before.name())) {
            String rest = line.substring(before.name().length()).strip();
            if (rest.startsWith(":")) {
                return Optional.of(new SheetContent.Place(
                        before.quartier(), before.name(), rest.substring(1).strip()));
            }
        }
        int colon = line.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : names.place(
                        line.substring(0, colon), line.substring(colon + 1).strip());
    }

    private static Optional<BigDecimal> number(String written) {
        return FrenchNumber.read(written.replace('−', '-').replaceAll("(?i)\\s*euros?$", ""));
    }

    private static boolean isUnknown(String written) {
        return written.equalsIgnoreCase(SheetText.UNKNOWN) || FrenchNumber.isUnknown(written);
    }

    private static Integer year(String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
