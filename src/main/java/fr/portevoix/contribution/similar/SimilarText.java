package fr.portevoix.contribution.similar;

import java.util.UUID;

/**
 * A text that anybody may read and that similar words lead to.
 *
 * @param kind what it is: {@code proposal}, {@code sheet}
 * @param words all of it, as the public reads it
 * @param address where the public reads it
 */
public record SimilarText(UUID id, String kind, String title, String words, String address) {
    private static final int EXCERPT = 180;

    /** The beginning of the words, for a list. */
    public String excerpt() {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }
}
