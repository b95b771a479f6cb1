package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;

/**
 * On which terms a question is asked, whatever its kind.
 *
 * @param when when it is asked; null for always
 * @param accept which answers are taken; null for all that its kind takes
 * @param declinable whether « je préfère ne pas répondre » is offered
 */
public record Terms(Rule when, Constraint accept, boolean declinable) {
    /** Always asked, any answer taken, nothing to decline. */
    public static final Terms NONE = new Terms(null, null, false);

    /** Their members in a question's settings and files. */
    static final String WHEN = "when";

    static final String ACCEPT = "accept";
    static final String DECLINABLE = "declinable";

    /** These terms, but asked only when this holds. */
    public static Terms when(Rule when) {
        return new Terms(when, null, false);
    }

    /** Reads them from what stands beside a kind's own settings. */
    static Terms read(JsonNode settings) {
        return new Terms(
                RuleJson.read(settings.get(WHEN)),
                Constraint.read(settings.get(ACCEPT)),
                settings.path(DECLINABLE).asBoolean(false));
    }

    void writeTo(ObjectNode settings) {
        if (when != null) {
            settings.set(WHEN, RuleJson.write(when));
        }
        if (accept != null) {
            settings.set(ACCEPT, accept.write());
        }
        if (declinable) {
            settings.put(DECLINABLE, true);
        }
    }
}
