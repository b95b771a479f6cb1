package fr.portevoix.survey;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A person's voice that says a question, or one of its answers, in one language. */
@Entity
public class SurveyRecording extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    /** The code of the question. */
    public String question;

    /** The code of the answer; empty for the question itself. */
    public String part;

    public String language;

    /** Its media type, from what it is. */
    public String type;

    public byte[] sound;

    /** The name of what is said: a question, or an answer of it. */
    public static String name(String question, String part) {
        return part.isEmpty() ? question : question + "." + part;
    }

    /** Which recordings a survey has in this language, by the name of what they say. */
    public static Map<String, UUID> of(Survey survey, String language) {
        Map<String, UUID> all = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select r.question, r.part, r.id from SurveyRecording r where r.survey.id = ?1 and r.language = ?2",
                        Object[].class)
                .setParameter(1, survey.id)
                .setParameter(2, language)
                .getResultList()
                .forEach(row -> all.put(name((String) row[0], (String) row[1]), (UUID) row[2]));
        return all;
    }
}
