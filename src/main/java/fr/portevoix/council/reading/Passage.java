package fr.portevoix.council.reading;

import fr.portevoix.action.SheetPart;

/**
 * A numbered paragraph of a sheet: what one points at, on the screen and on paper.
 *
 * @param number from 1 on, through the whole sheet
 * @param key names it within one version, as {@code course-2}; fit for an address
 * @param start where its text begins in the text of its part
 */
public record Passage(int number, SheetPart part, String key, String text, int start) {
    /** Where its text ends in the text of its part. */
    public int end() {
        return start + text.length();
    }

    /** Whether words of this part, from start to end, lie in it at least partly. */
    public boolean meets(Anchor anchor) {
        return anchor.part() == part && anchor.start() < end() && start < anchor.end();
    }
}
