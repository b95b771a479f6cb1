package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * One response as it leaves, plain texts as the database holds them.
 *
 * @param place the code of the quartier or commune; empty where none is known
 * @param source the code of the poster or stand; empty without one
 * @param asideReason why it is not counted; null while it is not set aside
 * @param json the answers as they are kept
 * @param answers the same, read
 * @param words what was said in words, by question code; empty where the words are with the referent
 * @param asked the codes of the questions that were asked; null for all
 */
record ExportedResponse(
        String id,
        String day,
        String channel,
        String language,
        String place,
        String version,
        String source,
        boolean trial,
        String asideReason,
        String json,
        JsonNode answers,
        Map<String, String> words,
        Set<String> asked) {

    /** Whether it counts in results. */
    boolean isCounted() {
        return !trial && asideReason == null;
    }

    /** Whether the question was put to this person. */
    boolean isAsked(String code) {
        return asked == null || asked.contains(code);
    }
}
