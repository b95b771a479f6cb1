package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One person's answers as they were sent.
 *
 * @param key the form's key: what is sent again under it is the same response
 * @param day when it was answered; null for today
 * @param enteredBy who entered it for somebody else; null where residents answer by themselves
 */
public record Submission(
        UUID survey,
        String key,
        String language,
        Channel channel,
        LocalDate day,
        UUID enteredBy,
        Map<String, JsonNode> answers) {
    /** What a resident sends alone. */
    public static Submission online(Survey survey, String key, String language, Map<String, JsonNode> answers) {
        return new Submission(survey.id, key, language, Channel.ONLINE, null, null, answers);
    }
}
