package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetPart;
import fr.portevoix.council.amendment.Change.Kind;
import java.util.Optional;

/** Finds what somebody changed who edited the text of a passage: the words between the first and the last that differ. */
final class Rewording {
    private Rewording() {}

    /**
     * The change; empty where nothing differs.
     *
     * @param start where the passage begins in the text of the part
     * @param before the passage
     * @param after the passage as it was written anew
     */
    static Optional<Change> of(SheetPart part, int start, String before, String after) {
        String wanted = clean(after);
        if (wanted.equals(before)) {
            return Optional.empty();
        }
        int end = start + before.length();
        if (wanted.isEmpty()) {
            return Optional.of(new Change(Kind.DELETE, part, start, end, before, "", true));
        }
        int same = 0;
        int shortest = Math.min(before.length(), wanted.length());
        while (same < shortest && before.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        same = wordStart(before, wanted, same);
        int tail = 0;
        while (tail < shortest - same
                && before.charAt(before.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
            tail++;
        }
        tail = wordTail(before, wanted, tail, same);
        String gone = before.substring(same, before.length() - tail);
        String come = wanted.substring(same, wanted.length() - tail);
        if (gone.isEmpty()) {
            return Optional.of(added(part, start, before, same, come));
        }
        boolean whole = gone.length() == before.length();
        return Optional.of(new Change(
                come.isEmpty() ? Kind.DELETE : Kind.REPLACE, part, start + same, end - tail, gone, come, whole));
    }

    /** A paragraph or a row after the passage. */
    static Change after(SheetPart part, int start, String before, String added) {
        return new Change(Kind.ADD, part, start, start + before.length(), before, clean(added), true);
    }

    /** All of the passage goes. */
    static Change without(SheetPart part, int start, String before) {
        return new Change(Kind.DELETE, part, start, start + before.length(), before, "", true);
    }

    static String clean(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What is added is told as what follows a word, so that it can be found again when the text changes around it. */
    private static Change added(SheetPart part, int start, String before, int at, String come) {
        int from = at;
        while (from > 0 && Character.isWhitespace(before.charAt(from - 1))) {
            from--;
        }
        while (from > 0 && !Character.isWhitespace(before.charAt(from - 1))) {
            from--;
        }
        if (from < at) {
            return new Change(Kind.ADD, part, start + from, start + at, before.substring(from, at), come, false);
        }
        int until = at;
        while (until < before.length() && !Character.isWhitespace(before.charAt(until))) {
            until++;
        }
        String first = before.substring(at, until);
        return new Change(Kind.REPLACE, part, start + at, start + until, first, come + first, false);
    }

    private static int wordStart(String a, String b, int at) {
        int start = at;
        while (start > 0 && isInWord(a.charAt(start - 1)) && (isInWord(a, start) || isInWord(b, start))) {
            start--;
        }
        return start;
    }

    private static int wordTail(String a, String b, int tail, int same) {
        int kept = tail;
        while (kept > 0
                && isInWord(a.charAt(a.length() - kept))
                && ((a.length() - kept > same && isInWord(a.charAt(a.length() - kept - 1)))
                        || (b.length() - kept > same && isInWord(b.charAt(b.length() - kept - 1))))) {
            kept--;
        }
        return kept;
    }

    private static boolean isInWord(String text, int at) {
        return at < text.length() && isInWord(text.charAt(at));
    }

    /** Halves of a pair and marks on letters belong to what stands before them. */
    private static boolean isInWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || letter == '\u200D'
                || letter == '\uFE0F'
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
