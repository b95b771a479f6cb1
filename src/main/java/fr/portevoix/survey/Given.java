package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.shared.media.Picture;

/**
 * One answer once it was checked.
 *
 * @param kept what the response keeps: codes and numbers, never words; null where nothing was answered
 * @param words what was said freely, for a contribution; null where nothing was
 * @param picture what was shown; null where nothing was
 */
public record Given(JsonNode kept, String words, Picture picture) {
    /** No answer, which is no flaw. */
    static final Given NOTHING = new Given(null, null);

    /** An answer that shows nothing. */
    public Given(JsonNode kept, String words) {
        this(kept, words, null);
    }

    boolean isNothing() {
        return kept == null;
    }
}
