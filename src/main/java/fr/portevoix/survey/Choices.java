package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one choice and several choices have in common.
 *
 * <p>Programmes send {@code "code"}, {@code ["code", …]} or, to say what « autre » is,
 * {@code {"chosen": …, "other": "words"}}.
 */
final class Choices {
    private Choices() {}

    static boolean hasOther(List<Option> options) {
        return options.stream().anyMatch(each -> each.code().equals(Option.OTHER));
    }

    static JsonNode fromForm(List<Option> options, FormFields form, String field) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        form.all(field).stream().filter(code -> !code.isEmpty()).forEach(chosen::add);
        String other = hasOther(options) ? form.first(field + "-other").strip() : "";
        if (other.isEmpty()) {
            return chosen.isEmpty() ? null : chosen;
        }
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.set("chosen", chosen);
        return both.put("other", other);
    }

    static Given check(List<Option> options, int most, JsonNode sent, Checking checking) {
        String words = "";
        JsonNode chosen = sent;
        if (sent.isObject() && hasOther(options)) {
            sent.fieldNames().forEachRemaining(member -> {
                if (!Set.of("chosen", "other").contains(member)) {
                    throw new AnswerRefused(checking.say().errorUnreadable());
                }
            });
            words = checking.words(sent.path("other").isMissingNode() ? TextNode.valueOf("") : sent.get("other"), true);
            chosen = sent.path("chosen");
        }
        Set<String> codes = codes(options, chosen, checking);
        if (!words.isEmpty() && (codes.isEmpty() || most > 1)) {
            // Whoever wrote what « autre » is has chosen it, even where the box was left alone.
            codes.add(Option.OTHER);
        }
        if (codes.size() > most) {
            throw new AnswerRefused(
                    most == 1 ? checking.say().errorOne() : checking.say().errorMost(most));
        }
        if (codes.isEmpty()) {
            return Given.NOTHING;
        }
        return new Given(kept(options, most, codes), words.isEmpty() ? null : words);
    }

    private static Set<String> codes(List<Option> options, JsonNode chosen, Checking checking) {
        Set<String> codes = new LinkedHashSet<>();
        if (chosen.isArray()) {
            chosen.forEach(each -> codes.add(checking.code(each, options)));
        } else if (!chosen.isMissingNode() && !chosen.isNull()) {
            codes.add(checking.code(chosen, options));
        }
        return codes;
    }

    /** In the order of the options, so that the same choices always read the same. */
    private static JsonNode kept(List<Option> options, int most, Set<String> codes) {
        List<String> ordered = new ArrayList<>(
                options.stream().map(Option::code).filter(codes::contains).toList());
        if (most == 1) {
            return TextNode.valueOf(ordered.get(0));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        ordered.forEach(array::add);
        return array;
    }

    static Set<String> codes(JsonNode kept) {
        Set<String> codes = new LinkedHashSet<>();
        if (kept.isArray()) {
            kept.forEach(each -> codes.add(each.asText()));
        } else {
            codes.add(kept.asText());
        }
        return codes;
    }

    static List<String> gaps(List<Option> options) {
        if (options.size() < 2) {
            return List.of("Il faut au moins deux réponses possibles.");
        }
        boolean twice = options.stream().map(Option::code).distinct().count() < options.size();
        return twice ? List.of("Deux réponses possibles ont le même code.") : List.of();
    }
}
