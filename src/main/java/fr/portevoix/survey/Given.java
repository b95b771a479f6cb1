package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One answer once it was checked.
 *
 * @param kept what the response keeps: codes and numbers, never words; null where nothing was answered
 * @param words what was said freely, for a contribution; null where nothing was
 */
public record Given(JsonNode kept, String words) {
    /** No answer, which is no flaw. */
    static final Given NOTHING = new Given(null, null);

    boolean isNothing() {
        return kept == null;
    }
}
