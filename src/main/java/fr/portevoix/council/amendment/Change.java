package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetPart;

/**
 * One change asked of a sheet: some words of a part, and what they shall become.
 *
 * @param start where the words begin in the part's text
 * @param end where they end
 * @param quote the words as they stand there; a change never touches other words than these
 * @param words what is written instead of them, or after them; empty where they only go
 * @param whole whether it is about whole paragraphs or rows, rather than words within one
 */
public record Change(Kind kind, SheetPart part, int start, int end, String quote, String words, boolean whole) {
    /** What is asked. */
    public enum Kind {
        REPLACE,
        ADD,
        DELETE
    }

    /** The same change with other words. */
    public Change saying(String other) {
        return new Change(kind, part, start, end, quote, other, whole);
    }

    /** The same change asked of the same words elsewhere: they moved when the text changed. */
    public Change at(int from, int until) {
        return new Change(kind, part, from, until, quote, words, whole);
    }

    /** Whether the words stand in this text of the part where the change says. */
    public boolean fits(String text) {
        return start >= 0
                && end >= start
                && end <= text.length()
                && text.substring(start, end).equals(quote);
    }

    /** Where the text begins to change: what is added touches none of the words it follows. */
    int from() {
        return kind == Kind.ADD ? end : start;
    }

    /** Whether both cannot be: they change the same words, or one writes into words that the other changes. */
    public boolean overlaps(Change other) {
        if (part != other.part) {
            return false;
        }
        if (kind == Kind.ADD && other.kind == Kind.ADD) {
            return false;
        }
        if (kind == Kind.ADD || other.kind == Kind.ADD) {
            Change added = kind == Kind.ADD ? this : other;
            Change changed = kind == Kind.ADD ? other : this;
            return changed.start < added.end && added.end < changed.end;
        }
        return start < other.end && other.start < end;
    }
}
