package fr.portevoix.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two texts of a sheet and what changed between them.
 *
 * @param texts what can be compared, the oldest first
 * @param sideBySide whether the two stand beside one another, rather than as one text with marks
 */
public record SheetComparison(List<Text> texts, Text from, Text to, SheetDifference difference, boolean sideBySide) {
    private static final String DRAFT = "brouillon";

    /** A version, or the draft (without a version). */
    public record Text(String key, ActionSheetVersion version, SheetContent content) {
        public boolean isDraft() {
            return version == null;
        }
    }

    /** Between any two versions, and the draft; without being asked, what the draft changes. */
    static SheetComparison atDesk(ActionSheet sheet, String from, String to, String view) {
        List<Text> texts = versions(ActionSheetVersion.of(sheet));
        texts.add(new Text(DRAFT, null, sheet.read()));
        return of(texts, from, to, view);
    }

    /** Between any two versions that were published; without being asked, the last two. */
    static SheetComparison inPublic(ActionSheet sheet, String from, String to, String view) {
        return of(
                versions(ActionSheetVersion.of(sheet).stream()
                        .filter(version -> version.publishedOn != null)
                        .toList()),
                from,
                to,
                view);
    }

    private static SheetComparison of(List<Text> texts, String from, String to, String view) {
        Text last = texts.get(texts.size() - 1);
        Text second = at(texts, to).orElse(last);
        Text first = at(texts, from).orElse(texts.get(Math.max(0, texts.indexOf(second) - 1)));
        return new SheetComparison(
                texts, first, second, SheetDifference.of(first.content(), second.content()), "cote".equals(view));
    }

    private static List<Text> versions(List<ActionSheetVersion> latestFirst) {
        List<Text> texts = new ArrayList<>();
        latestFirst.forEach(version -> texts.add(0, new Text(String.valueOf(version.number), version, version.read())));
        return texts;
    }

    private static Optional<Text> at(List<Text> texts, String key) {
        return texts.stream().filter(text -> text.key().equals(key)).findFirst();
    }

    /** The number of a version as an address has it. */
    static Optional<Integer> number(String asked) {
        return asked != null && asked.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(asked)) : Optional.empty();
    }
}
