package fr.portevoix.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One response as crossings see it: no name, no hour, no address.
 *
 * @param answers the answers by question code, without words
 * @param quartier null for none
 * @param themes the themes of the words that were read, by question code; a question whose words nobody read is missing
 */
record Respondent(
        JsonNode answers,
        UUID quartier,
        Channel channel,
        LocalDate day,
        String language,
        Map<String, Set<String>> themes) {

    /** The month of the answer: 2026-11. */
    String month() {
        return day.toString().substring(0, 7);
    }

    /** The themes of the words given to this question; empty while nobody read them. */
    Optional<Set<String>> themesOf(String question) {
        return Optional.ofNullable(themes.get(question));
    }
}
