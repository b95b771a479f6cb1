package fr.portevoix.council.reading;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import java.util.ArrayList;
import java.util.List;

/**
 * Anchors words of a sheet and finds them again in other versions of it: exactly there, or nowhere.
 *
 * <p>The quote is never compared loosely, only its context: the words with all of their context are found wherever they
 * went. Otherwise one whole side of the context has to be there, and where the same words stand or stood elsewhere, the
 * nearest word on the other side, too. Who deletes one of two sentences brings the other next to what stood around the
 * first: so what only the ends of a paragraph tell apart is not told apart. A copied passage is told to be changed
 * rather than guessed at.
 */
public final class Anchors {
    /** As many signs of context as are taken at first, within the paragraph; more where they are not enough. */
    static final int CONTEXT = 32;

    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';
    private static final int EDGE = 2;

    private Anchors() {}

    /** An anchor on a whole passage. */
    public static Anchor on(SheetContent sheet, Passage passage) {
        return on(sheet, passage.part(), passage.start(), passage.end());
    }

    /** An anchor on words of a part; whoever calls has seen to it that they lie in its text. */
    public static Anchor on(SheetContent sheet, SheetPart part, int start, int end) {
        return in(framed(sheet, part), part, start + EDGE, end + EDGE);
    }

    /** Where the words of an anchor stand in another version of the sheet. */
    public static Followed follow(Anchor anchor, SheetContent next) {
        String text = framed(next, anchor.part());
        int before = anchor.prefix().length();
        List<Integer> whole = occurrences(text, anchor.prefix() + anchor.quote() + anchor.suffix());
        if (!whole.isEmpty()) {
            return whole.size() == 1 ? found(text, anchor, whole.get(0) + before) : new Followed.Changed();
        }
        List<Integer> quotes = occurrences(text, anchor.quote());
        boolean alone = anchor.alone() && quotes.size() == 1;
        List<Integer> likely = quotes.stream()
                .filter(at -> Agreement.of(text, at, anchor).isEnough(alone))
                .toList();
        return likely.size() == 1 ? found(text, anchor, likely.get(0)) : new Followed.Changed();
    }

    /** The same, from version to version: what is lost in one is looked for in those that come after it. */
    public static Followed follow(Anchor anchor, List<SheetContent> versions) {
        Anchor last = anchor;
        Followed followed = new Followed.Found(anchor);
        for (SheetContent version : versions) {
            followed = follow(last, version);
            last = followed.found().orElse(last);
        }
        return followed;
    }

    private static Followed found(String text, Anchor anchor, int at) {
        return new Followed.Found(
                in(text, anchor.part(), at, at + anchor.quote().length()));
    }

    private static Anchor in(String text, SheetPart part, int start, int end) {
        boolean alone = occurrences(text, text.substring(start, end)).size() == 1;
        int left = Math.max(text.lastIndexOf('\n', start - 1), start - CONTEXT);
        int inside = text.charAt(left) == '\n' ? left + 1 : left;
        while (!alone
                && left > 0
                && occurrences(text, text.substring(inside, end)).size() > 1) {
            left = Math.max(0, left - CONTEXT);
            inside = left;
        }
        int right = Math.min(text.indexOf('\n', end) + 1, end + CONTEXT);
        inside = text.charAt(right - 1) == '\n' ? right - 1 : right;
        while (!alone
                && right < text.length()
                && occurrences(text, text.substring(start, inside)).size() > 1) {
            right = Math.min(text.length(), right + CONTEXT);
            inside = right;
        }
        return new Anchor(
                part,
                start - EDGE,
                end - EDGE,
                text.substring(start, end),
                text.substring(left, start),
                text.substring(end, right),
                alone);
    }

    /** The text of a part between signs of its own, so that its first and last words have a context, too. */
    private static String framed(SheetContent sheet, SheetPart part) {
        return BEGIN + "\n" + SheetText.of(sheet).getOrDefault(part, "") + "\n" + END;
    }

    private static List<Integer> occurrences(String text, String sought) {
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            found.add(at);
        }
        return found;
    }
}
