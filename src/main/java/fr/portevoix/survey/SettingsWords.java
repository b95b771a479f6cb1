package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.shared.text.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words inside a question's settings, whatever its kind: each under the path that leads to it.
 *
 * <p>A wording is recognised by its French text, so that a kind that brings new words (a message, a caption) has them
 * translated without a line here. Entries of lists are named by their code: a list that is reordered keeps its words.
 */
final class SettingsWords {
    private static final String RULE = "when";

    private final ObjectNode tree;
    private final Map<String, ObjectNode> found = new LinkedHashMap<>();

    SettingsWords(String settings) {
        tree = (ObjectNode) SurveyJson.read(settings, JsonNode.class);
        look(tree, "");
    }

    /** Every wording under its path, such as {@code options-good-label}. */
    Map<String, Wording> all() {
        Map<String, Wording> all = new LinkedHashMap<>();
        found.forEach((path, node) -> all.put(path, SurveyJson.MAPPER.convertValue(node, Wording.class)));
        return all;
    }

    /** Writes the words of one path in one language; blank takes them away. */
    void put(String path, String language, String text) {
        ObjectNode node = found.get(path);
        if (node != null) {
            node.remove(language);
            if (!text.isBlank()) {
                node.put(language, text);
            }
        }
    }

    /** Takes over from earlier settings the languages that these say nothing of. */
    void keepLanguagesOf(SettingsWords earlier) {
        earlier.found.forEach((path, node) -> node.properties().stream()
                .filter(text -> found.containsKey(path) && !found.get(path).has(text.getKey()))
                .forEach(text -> found.get(path).set(text.getKey(), text.getValue())));
    }

    /** The settings as the question's column keeps them. */
    String written() {
        return SurveyJson.write(tree);
    }

    private void look(JsonNode node, String path) {
        if (isWording(node)) {
            found.put(path, (ObjectNode) node);
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !member.getKey().equals(RULE))
                    .forEach(member ->
                            look(member.getValue(), path.isEmpty() ? member.getKey() : path + "-" + member.getKey()));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                look(node.get(at), path + "-" + node.get(at).path("code").asText(String.valueOf(at)));
            }
        }
    }

    private static boolean isWording(JsonNode node) {
        return node.path(Wording.FRENCH).isTextual()
                && node.properties().stream()
                        .allMatch(member -> member.getValue().isTextual());
    }
}
