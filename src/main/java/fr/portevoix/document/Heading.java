package fr.portevoix.document;

import java.util.regex.Pattern;

/**
 * A heading, which the table of contents lists and a link can lead to.
 *
 * @param level 1 for a chapter to 4
 * @param text one line
 * @param id what a link names: lower case letters, digits and hyphens
 */
public record Heading(int level, String text, String id) implements Part {

    /** Short enough to be a bookmark of a word processor, which allows forty characters. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,35}");

    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("A heading has a level from 1 to 4, not " + level);
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id of a heading: " + id);
        }
        text = CleanText.line(text);
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
