package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;
import fr.portevoix.survey.rule.UnreadableRule;
import java.util.Map;

/**
 * What must be so of an answer for it to be taken, and what to say where it is not.
 *
 * @param rule names the answer itself {@link Rule#THIS}
 * @param message empty for the usual sentence
 */
public record Constraint(Rule rule, Wording message) {
    public Constraint {
        message = message == null ? new Wording(Map.of()) : message;
    }

    /** Reads {@code {"rule":…, "message":…}}; null for none. */
    static Constraint read(JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        Rule rule = RuleJson.read(json.get("rule"));
        if (rule == null) {
            throw new UnreadableRule("« accept » a une condition (« rule ») et, si l’on veut, un « message ».");
        }
        return new Constraint(rule, SurveyJson.MAPPER.convertValue(json.get("message"), Wording.class));
    }

    JsonNode write() {
        ObjectNode json = SurveyJson.MAPPER.createObjectNode();
        json.set("rule", RuleJson.write(rule));
        json.set("message", SurveyJson.MAPPER.valueToTree(message));
        return json;
    }
}
