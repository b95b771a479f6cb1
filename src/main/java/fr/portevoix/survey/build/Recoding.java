package fr.portevoix.survey.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.portevoix.survey.Question;
import fr.portevoix.survey.SurveyJson;
import fr.portevoix.survey.build.Doubt.Part;
import fr.portevoix.survey.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** New codes for what changed its meaning, in the questions and in the rules that name them. */
final class Recoding {
    private record Named(String question, Part part, String code) {}

    private final Map<Named, String> codes = new HashMap<>();

    /** Gives the question this code. */
    void question(String question, String code) {
        codes.put(new Named(question, Part.QUESTION, ""), code);
    }

    /** Gives an option, a row or a step of a question this code. */
    void answer(String question, Part part, String answer, String code) {
        codes.put(new Named(question, part, answer), code);
    }

    /** Whether the question itself gets another code. */
    boolean renames(String question) {
        return codes.containsKey(new Named(question, Part.QUESTION, ""));
    }

    /** Writes the new codes into a question. */
    void writeTo(Question question) {
        ObjectNode settings = SurveyJson.read(question.settings, ObjectNode.class);
        boolean matrix = settings.has("rows");
        list(settings, "options", question.code, Part.OPTION);
        list(settings, "rows", question.code, Part.ROW);
        if (matrix) {
            list(settings, "scale", question.code, Part.STEP);
        }
        rule(settings.path("when"), question.code);
        rule(settings.path("accept").path("rule"), question.code);
        question.settings = SurveyJson.write(settings);
        question.code = question(question.code);
    }

    private String question(String code) {
        return codes.getOrDefault(new Named(code, Part.QUESTION, ""), code);
    }

    private String answer(String question, Part part, String code) {
        return codes.getOrDefault(new Named(question, part, code), code);
    }

    private void list(ObjectNode settings, String member, String question, Part part) {
        for (JsonNode option : settings.path(member)) {
            ((ObjectNode) option)
                    .put("code", answer(question, part, option.path("code").asText()));
        }
    }

    /** A rule is a tree whose leaves name questions, answers and rows. */
    private void rule(JsonNode node, String own) {
        if (node instanceof ObjectNode leaf && leaf.has("question")) {
            String written = leaf.get("question").asText();
            String named = written.equals(Rule.THIS) ? own : written;
            Part part = leaf.has("row") ? Part.STEP : Part.OPTION;
            if (leaf.get("in") instanceof ArrayNode in) {
                for (int at = 0; at < in.size(); at++) {
                    in.set(at, TextNode.valueOf(answer(named, part, in.get(at).asText())));
                }
            } else if (leaf.has("in")) {
                leaf.put("in", answer(named, part, leaf.get("in").asText()));
            }
            if (leaf.has("row")) {
                leaf.put("row", answer(named, Part.ROW, leaf.get("row").asText()));
            }
            if (leaf.has("than")) {
                leaf.put("than", question(leaf.get("than").asText()));
            }
            leaf.put("question", written.equals(Rule.THIS) ? written : question(written));
        } else {
            node.forEach(part -> rule(part, own));
        }
    }
}
