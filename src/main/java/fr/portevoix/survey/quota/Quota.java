package fr.portevoix.survey.quota;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many people who give this answer the team wants to hear, by one channel or by any. */
@Entity
public class Quota extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String questionCode;
    public String optionCode;
    public int target;

    /** The name of a {@link Channel}; empty where any will do. */
    public String channel;

    /** How a target's channel is written down; null stands for any. */
    static String column(Channel channel) {
        return channel == null ? "" : channel.name();
    }

    /** The targets of a question by a channel, by the codes of its answers. */
    static Map<String, Integer> of(Survey survey, String question, Channel channel) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        Quota.<Quota>list("survey = ?1 and questionCode = ?2 and channel = ?3", survey, question, column(channel))
                .forEach(quota -> targets.put(quota.optionCode, quota.target));
        return targets;
    }
}
