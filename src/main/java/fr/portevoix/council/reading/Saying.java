package fr.portevoix.council.reading;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetText;
import fr.portevoix.shared.web.FormKey;
import java.util.Optional;

/**
 * What a member is about to say: about which words, or in answer to what, with what they have typed so far.
 *
 * @param passage the passage at which the form stands, or null
 * @param anchor the words it will be about, or null where something is answered or changed
 * @param answered what it answers, or null
 * @param changed what it puts other words to, or null
 */
public record Saying(
        Passage passage, Anchor anchor, Comment answered, Comment changed, String words, boolean question, String key) {
    /** About words of a passage: those between two places in the text of its part, or all of them. */
    static Optional<Saying> about(SheetContent sheet, String key, Integer from, Integer until) {
        return Passages.of(sheet).stream()
                .filter(passage -> passage.key().equals(key))
                .findFirst()
                .map(passage -> new Saying(
                        passage, chosen(sheet, passage, from, until), null, null, "", false, FormKey.fresh()));
    }

    static Saying answer(Comment to) {
        return new Saying(null, null, to, null, "", false, FormKey.fresh());
    }

    static Saying change(Comment comment) {
        return new Saying(null, null, null, comment, comment.words, false, FormKey.fresh());
    }

    Saying typed(String words, boolean question, String key) {
        return new Saying(passage, anchor, answered, changed, words, question, key);
    }

    /** Whether the form stands at this passage. */
    public boolean isAt(Passage other) {
        return passage != null && passage.key().equals(other.key());
    }

    /** Whether the form stands at this comment or at an answer to it. */
    public boolean isIn(Thread thread) {
        Comment first = thread.first().comment();
        return first.equals(answered) || changed != null && (first.equals(changed) || first.equals(changed.parent));
    }

    /** Where on the page the visitor goes back to. */
    public String place() {
        if (passage != null) {
            return passage.key();
        }
        Comment at = answered == null ? changed : answered;
        return "c-" + (at.parent == null ? at : at.parent).mark();
    }

    /** Whether it is about some words of the passage only. */
    public boolean isPart() {
        return anchor != null && !anchor.quote().equals(passage.text());
    }

    private static Anchor chosen(SheetContent sheet, Passage passage, Integer from, Integer until) {
        String text = SheetText.of(sheet).get(passage.part());
        int start = from == null ? passage.start() : Math.max(passage.start(), from);
        int end = until == null ? passage.end() : Math.min(passage.end(), until);
        while (start < end
                && (Character.isWhitespace(text.charAt(start)) || Character.isLowSurrogate(text.charAt(start)))) {
            start++;
        }
        while (start < end
                && (Character.isWhitespace(text.charAt(end - 1)) || Character.isHighSurrogate(text.charAt(end - 1)))) {
            end--;
        }
        return start < end ? Anchors.on(sheet, passage.part(), start, end) : Anchors.on(sheet, passage);
    }
}
