package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.abuse.Flag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One person's answers as they were sent.
 *
 * @param key the form's key: what is sent again under it is the same response
 * @param answers what was answered, by question code, as any JSON
 * @param arrival how the answers came
 * @param version the version of the survey that was answered; null for the one in force
 */
public record Submission(UUID survey, String key, Map<String, JsonNode> answers, Arrival arrival, Integer version) {
    /** Answers to the version in force. */
    public Submission(UUID survey, String key, Map<String, JsonNode> answers, Arrival arrival) {
        this(survey, key, answers, arrival, null);
    }

    /**
     * How answers came.
     *
     * @param day when it was answered; null for today
     * @param enteredBy who entered it for somebody else; null where residents answer by themselves
     * @param source the code of the poster, place or stand that led to the survey; null where none did
     * @param link the secret of a single-use link; null where the survey was open to all
     * @param trial whether it was sent to try the survey out, and never counts
     * @param information the version of the information text that was shown; null where none was
     * @param flags what looked odd when they arrived
     */
    public record Arrival(
            Channel channel,
            String language,
            LocalDate day,
            UUID enteredBy,
            String source,
            String link,
            boolean trial,
            Integer information,
            Set<Flag> flags) {
        /** By a resident alone, today. */
        public static Arrival online(String language) {
            return new Arrival(Channel.ONLINE, language, null, null, null, null, false, null, Set.of());
        }

        /** By this channel, entered for somebody; the day may be null for today. */
        public static Arrival entered(Channel channel, String language, LocalDate day, UUID by) {
            return new Arrival(channel, language, day, by, null, null, false, null, Set.of());
        }

        /** The same, led by a poster, a place or a stand. */
        public Arrival from(String source) {
            return new Arrival(channel, language, day, enteredBy, source, link, trial, information, flags);
        }

        /** The same, through a single-use link. */
        public Arrival through(String link) {
            return new Arrival(channel, language, day, enteredBy, source, link, trial, information, flags);
        }

        /** The same, of somebody who was shown this version of the information text. */
        public Arrival told(Integer information) {
            return new Arrival(channel, language, day, enteredBy, source, link, trial, information, flags);
        }

        /** The same, with what looked odd. */
        public Arrival flagged(Set<Flag> flags) {
            return new Arrival(channel, language, day, enteredBy, source, link, trial, information, flags);
        }

        /** The same, as a trial. */
        public Arrival asTrial() {
            return new Arrival(channel, language, day, enteredBy, source, link, true, information, flags);
        }
    }
}
