package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question with its settings read: its kind, and when it is asked (null: always). */
public record Item(Question question, QuestionKind kind, Rule when) {
    private static final Map<String, Class<? extends QuestionKind>> KINDS = Map.of(
            "quartier", PlaceQuestion.class,
            "single", SingleChoice.class,
            "multiple", MultipleChoice.class,
            "matrix", MatrixQuestion.class,
            "scale", ScaleQuestion.class,
            "short", ShortText.class,
            "long", LongText.class,
            "number", NumberQuestion.class,
            "date", DateQuestion.class);

    /** The names of all kinds. */
    static List<String> kinds() {
        return List.of("quartier", "single", "multiple", "matrix", "scale", "short", "long", "number", "date");
    }

    /** Reads the settings of a question. */
    static Item of(Question question) {
        JsonNode settings = SurveyJson.read(question.settings, JsonNode.class);
        return new Item(question, kind(question.kind, settings).orElseThrow(), RuleJson.read(settings.get("when")));
    }

    /** The kind of this name with these settings; empty where there is no such kind. */
    static Optional<QuestionKind> kind(String name, JsonNode settings) {
        return Optional.ofNullable(KINDS.get(name)).map(type -> SurveyJson.MAPPER.convertValue(settings, type));
    }

    /** The settings as the question's column keeps them. */
    static String settings(QuestionKind kind, Rule when) {
        ObjectNode settings = SurveyJson.MAPPER.valueToTree(kind);
        if (when != null) {
            settings.set("when", RuleJson.write(when));
        }
        return SurveyJson.write(settings);
    }

    public String code() {
        return question.code;
    }
}
