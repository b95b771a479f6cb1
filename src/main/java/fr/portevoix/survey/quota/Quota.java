package fr.portevoix.survey.quota;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many people who give this answer the team wants to hear. */
@Entity
public class Quota extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String questionCode;
    public String optionCode;
    public int target;

    /** The targets of a question, by the codes of its answers. */
    static Map<String, Integer> of(Survey survey, String question) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        Quota.<Quota>list("survey = ?1 and questionCode = ?2", survey, question)
                .forEach(quota -> targets.put(quota.optionCode, quota.target));
        return targets;
    }
}
