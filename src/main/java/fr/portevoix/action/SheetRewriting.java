package fr.portevoix.action;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Puts the text of a part back into a sheet: a row whose words are the same stays the very same thing. */
public final class SheetRewriting {
    private SheetRewriting() {}

    /**
     * A row as it shall read.
     *
     * @param from the place among the part's rows of the one that it was, or null for a new one
     */
    public record Row(Integer from, String text) {
        /** A row that was not there. */
        public static Row fresh(String text) {
            return new Row(null, text);
        }
    }

    /** The rows of a part in their order; of a part that has none, its one text. */
    public static List<String> rows(SheetContent sheet, SheetPart part) {
        return part.isList()
                ? SheetText.rows(sheet).get(part)
                : List.of(SheetText.of(sheet).getOrDefault(part, ""));
    }

    /** The sheet with these rows in this part; empty where a row cannot be understood, or is too long to be kept. */
    public static Optional<SheetContent> with(SheetContent sheet, SheetPart part, List<Row> rows, SheetNames names) {
        return part.isList() ? list(sheet, part, rows, names) : text(sheet, part, rows);
    }

    /** A sheet with this part as another sheet has it. */
    public static SheetContent carried(SheetContent from, SheetPart part, SheetContent sheet) {
        Parts parts = new Parts(sheet);
        switch (part) {
            case TITLE -> parts.title = from.title();
            case PILOT -> parts.pilot = from.pilot();
            case OBJECTIVES -> parts.objectives = from.objectives();
            case AXES -> parts.axes = from.axes();
            case STAKES -> parts.stakes = from.stakes();
            case AIMS -> parts.aims = from.aims();
            case PUBLICS -> parts.publics = from.publics();
            case PARTNERS -> parts.partners = from.partners();
            case COURSE -> parts.course = from.course();
            case MEANS -> parts.means = from.means();
            case MONEY -> parts.money = from.money();
            case INDICATORS -> parts.indicators = from.indicators();
            case PLACES -> parts.places = from.places();
        }
        return parts.sheet();
    }

    private static Optional<SheetContent> text(SheetContent sheet, SheetPart part, List<Row> rows) {
        String text = String.join("\n", rows.stream().map(Row::text).toList()).strip();
        boolean line = part == SheetPart.TITLE || part == SheetPart.PILOT;
        int longest = part == SheetPart.TITLE
                ? SheetForm.LONGEST_TITLE
                : line ? SheetForm.LONGEST_LINE : SheetForm.LONGEST_TEXT;
        if (text.length() > longest || (line && text.contains("\n")) || (part == SheetPart.TITLE && text.isEmpty())) {
            return Optional.empty();
        }
        Parts parts = new Parts(sheet);
        switch (part) {
            case TITLE -> parts.title = text;
            case PILOT -> parts.pilot = text;
            case STAKES -> parts.stakes = text;
            case AIMS -> parts.aims = text;
            case PUBLICS -> parts.publics = text;
            case COURSE -> parts.course = text;
            default -> parts.means = text;
        }
        return Optional.of(parts.sheet());
    }

    private static Optional<SheetContent> list(SheetContent sheet, SheetPart part, List<Row> rows, SheetNames names) {
        List<Row> full = rows.stream()
                .map(row -> new Row(row.from(), row.text().strip()))
                .filter(row -> !row.text().isEmpty())
                .toList();
        int longest = part == SheetPart.PLACES ? SheetForm.LONGEST_TEXT : 3 * SheetForm.LONGEST_LINE;
        if (full.size() > SheetForm.MOST_ROWS
                || full.stream().anyMatch(row -> row.text().length() > longest)
                || (part != SheetPart.PLACES
                        && full.stream().anyMatch(row -> row.text().contains("\n")))) {
            return Optional.empty();
        }
        Parts parts = new Parts(sheet);
        List<String> before = rows(sheet, part);
        boolean understood =
                switch (part) {
                    case OBJECTIVES ->
                        keep(
                                full,
                                before,
                                parts.objectives,
                                (text, old) -> names.node(part, text),
                                found -> parts.objectives = distinct(found, SheetContent.Node::id));
                    case AXES ->
                        keep(
                                full,
                                before,
                                parts.axes,
                                (text, old) -> names.node(part, text),
                                found -> parts.axes = distinct(found, SheetContent.Node::id));
                    case PARTNERS ->
                        keep(
                                full,
                                before,
                                parts.partners,
                                (text, old) -> Optional.of(SheetLine.partner(text, old))
                                        .filter(one -> !one.name().isEmpty()),
                                found -> parts.partners = found);
                    case MONEY ->
                        keep(
                                full,
                                before,
                                parts.money,
                                (text, old) -> SheetLine.money(text),
                                found -> parts.money = found);
                    case INDICATORS ->
                        keep(
                                full,
                                before,
                                parts.indicators,
                                (text, old) -> SheetLine.indicator(text, old == null ? key(sheet, text) : old.key()),
                                found -> parts.indicators = distinct(found, SheetContent.Indicator::key));
                    default ->
                        keep(
                                full,
                                before,
                                parts.places,
                                (text, old) -> SheetLine.place(text, old, names),
                                found -> parts.places = distinct(found, SheetContent.Place::quartier));
                };
        return understood
                ? Optional.of(parts.sheet()).filter(made -> kept(made, part) == full.size())
                : Optional.empty();
    }

    private static <T> boolean keep(
            List<Row> rows,
            List<String> before,
            List<T> things,
            BiFunction<String, T, Optional<T>> read,
            java.util.function.Consumer<List<T>> keep) {
        List<T> found = new ArrayList<>();
        for (Row row : rows) {
            T old = row.from() == null ? null : things.get(row.from());
            // The same words stay the same thing, even where they could not be read back.
            Optional<T> one = old != null && before.get(row.from()).strip().equals(row.text())
                    ? Optional.of(old)
                    : read.apply(row.text(), old);
            if (one.isEmpty()) {
                return false;
            }
            found.add(one.get());
        }
        keep.accept(found);
        return true;
    }

    private static <T, K> List<T> distinct(List<T> things, java.util.function.Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        return things.stream().filter(thing -> seen.add(key.apply(thing))).toList();
    }

    private static int kept(SheetContent sheet, SheetPart part) {
        return rows(sheet, part).size();
    }

    /** A key that follows from the words, so that what was previewed is what is kept. */
    private static String key(SheetContent sheet, String text) {
        String seed = text;
        while (true) {
            String key = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .substring(0, 8);
            if (sheet.indicators().stream().noneMatch(one -> one.key().equals(key))) {
                return key;
            }
            seed += "+";
        }
    }

    /** The parts of a sheet, one of which is about to change. */
    private static final class Parts {
        private String title;
        private String pilot;
        private List<SheetContent.Node> objectives;
        private List<SheetContent.Node> axes;
        private String stakes;
        private String aims;
        private String publics;
        private List<SheetContent.Partner> partners;
        private String course;
        private String means;
        private List<SheetContent.Money> money;
        private List<SheetContent.Indicator> indicators;
        private List<SheetContent.Place> places;

        private Parts(SheetContent sheet) {
            title = sheet.title();
            pilot = sheet.pilot();
            objectives = sheet.objectives();
            axes = sheet.axes();
            stakes = sheet.stakes();
            aims = sheet.aims();
            publics = sheet.publics();
            partners = sheet.partners();
            course = sheet.course();
            means = sheet.means();
            money = sheet.money();
            indicators = sheet.indicators();
            places = sheet.places();
        }

        private SheetContent sheet() {
            return new SheetContent(
                    title,
                    pilot,
                    objectives,
                    axes,
                    stakes,
                    aims,
                    publics,
                    partners,
                    course,
                    means,
                    money,
                    indicators,
                    places);
        }
    }
}
