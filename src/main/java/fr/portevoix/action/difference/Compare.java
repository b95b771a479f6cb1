package fr.portevoix.action.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import fr.portevoix.action.difference.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares two texts: first line by line, then word by word where lines changed.
 *
 * <p>The words of a changed passage are told together, first what went, then what came, rather than by turns: « vingt
 * jeunes » becomes « trente familles », not twenty thirty young families.
 */
public final class Compare {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Beyond this, a passage was written anew: looking for its words in the old one takes their square in memory. */
    private static final int MOST_PARTS = 1500;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String blank = "";

    private Compare() {}

    /** The stretches in reading order: without what was added they are the first text, without what was removed the second. */
    public static List<Piece> texts(String before, String after) {
        Compare compare = new Compare();
        compare.lines(parts(LINE, before), parts(LINE, after));
        compare.close();
        return List.copyOf(compare.pieces);
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private void lines(List<String> before, List<String> after) {
        walk(
                before,
                after,
                (gone, come) -> walk(
                        parts(WORD, String.join("", gone)),
                        parts(WORD, String.join("", come)),
                        (a, b) -> change(String.join("", a), String.join("", b))));
    }

    private interface Changed {
        void take(List<String> gone, List<String> come);
    }

    private void walk(List<String> before, List<String> after, Changed changed) {
        if (before.size() + after.size() > MOST_PARTS) {
            change(String.join("", before), String.join("", after));
            return;
        }
        List<AbstractDelta<String>> deltas =
                new ArrayList<>(DiffUtils.diff(before, after).getDeltas());
        deltas.sort(Comparator.comparingInt(
                        (AbstractDelta<String> delta) -> delta.getSource().getPosition())
                .thenComparingInt(delta -> delta.getTarget().getPosition()));
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            for (; at < delta.getSource().getPosition(); at++) {
                same(before.get(at));
            }
            changed.take(delta.getSource().getLines(), delta.getTarget().getLines());
            at += delta.getSource().size();
        }
        for (; at < before.size(); at++) {
            same(before.get(at));
        }
    }

    private void same(String text) {
        boolean changing = removed.length() + added.length() > 0;
        if (changing && blank.isEmpty() && text.isBlank() && !text.contains("\n")) {
            blank = text;
            return;
        }
        close();
        put(Kind.SAME, text);
    }

    private void change(String gone, String come) {
        removed.append(blank).append(gone);
        added.append(blank).append(come);
        blank = "";
    }

    private void close() {
        put(Kind.REMOVED, removed.toString());
        put(Kind.ADDED, added.toString());
        put(Kind.SAME, blank);
        removed.setLength(0);
        added.setLength(0);
        blank = "";
    }

    private void put(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
