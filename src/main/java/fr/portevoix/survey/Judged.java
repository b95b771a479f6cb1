package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.shared.web.Errors;
import java.util.Map;
import java.util.TreeMap;

/** The answers to a questionnaire once checked, by question code, with everything that is wrong. */
public record Judged(Map<String, Given> given, Errors errors) {
    /** The answers without words, as the response keeps them. */
    String kept() {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        given.forEach((code, answer) -> kept.set(code, answer.kept()));
        return SurveyJson.write(kept);
    }

    /** The same text for the same answers, in whatever order and form they came. */
    String canonical() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(given).forEach((code, answer) -> {
            JsonNode words = JsonNodeFactory.instance.textNode(answer.words() == null ? "" : answer.words());
            all.set(
                    code,
                    JsonNodeFactory.instance.arrayNode().add(answer.kept()).add(words));
        });
        return SurveyJson.write(all);
    }
}
