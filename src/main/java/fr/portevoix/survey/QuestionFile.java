package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.contribution.Nature;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.survey.rule.UnreadableRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The questions of a survey's file.
 *
 * <p>An option may be written as its French words alone: its code is then made of them. What a kind needs stands beside
 * the question's own members.
 */
class QuestionFile {
    private static final Set<String> LISTS = Set.of("options", "rows", "scale");
    private static final Set<String> OWN =
            Set.of("code", "kind", "label", "hint", "required", "nature", "when", "accept", "declinable");
    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("quartier", Set.of("orCommune")),
            Map.entry(PointQuestion.NAME, Set.of("fine")),
            Map.entry(PhotoQuestion.NAME, Set.of()),
            Map.entry("single", Set.of("options")),
            Map.entry("multiple", Set.of("options", "max")),
            Map.entry(RankingQuestion.NAME, Set.of("options", "max")),
            Map.entry("matrix", Set.of("rows", "scale")),
            Map.entry("scale", Set.of("steps", "low", "high")),
            Map.entry("short", Set.of()),
            Map.entry("long", Set.of()),
            Map.entry("number", Set.of("min", "max", "integer")),
            Map.entry("date", Set.of()),
            Map.entry(Section.NAME, Set.of()));

    private final List<String> errors;

    /** Says where a question, by its number, comes from: the beginning of each sentence about it. */
    private final IntFunction<String> origin;

    private final Map<String, Item> read = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    QuestionFile(List<String> errors, IntFunction<String> origin) {
        this.errors = errors;
        this.origin = origin;
    }

    List<Question> questions(JsonNode nodes) {
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            errors.add("« questions » doit être une liste : chaque question commence par un tiret.");
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode node : nodes) {
            Question question = question(node, questions.size() + 1);
            if (question != null) {
                question.position = questions.size();
                questions.add(question);
            }
        }
        return questions;
    }

    private Question question(JsonNode node, int number) {
        String where = origin.apply(number);
        String kind = node.path("kind").asText("");
        if (!MEMBERS.containsKey(kind)) {
            errors.add(where + "« kind » est l’un de " + String.join(", ", Item.kinds()) + ".");
            return null;
        }
        node.fieldNames().forEachRemaining(member -> {
            if (!OWN.contains(member) && !MEMBERS.get(kind).contains(member)) {
                errors.add(where + "« " + member + " » n’est pas connu pour une question « " + kind + " ».");
            }
        });
        Question question = new Question();
        question.kind = kind;
        question.label = ImportSurvey.wording(node.get("label"));
        question.hint = node.has("hint") ? ImportSurvey.wording(node.get("hint")) : null;
        question.required = node.path("required").asBoolean(false);
        question.code = node.path("code").asText(code(question.label.french()));
        question.nature = nature(node.path("nature").asText(""), where);
        if (!Completeness.CODE.matcher(question.code).matches()) {
            errors.add(
                    where + "le code « " + question.code + " » doit être fait de lettres minuscules, de chiffres et de"
                            + " tirets bas, et commencer par une lettre.");
        }
        return settings(question, node, where) ? question : null;
    }

    private boolean settings(Question question, JsonNode node, String where) {
        try {
            QuestionKind kind =
                    Item.kind(question.kind, withOptions(node, question.kind)).orElseThrow();
            Terms terms = Terms.read(node);
            question.settings = Item.settings(kind, terms);
            Item item = new Item(question, kind, terms);
            Completeness.flaws(item, read, null).forEach(flaw -> errors.add(where + flaw));
            if (!codes.add(question.code)) {
                errors.add(where + "le code « " + question.code + " » sert déjà à une autre question.");
            }
            if (!item.isSection()) {
                read.putIfAbsent(question.code, item);
            }
            return true;
        } catch (UnreadableRule unreadable) {
            errors.add(where + unreadable.getMessage());
            return false;
        } catch (IllegalArgumentException unreadable) {
            errors.add(
                    where + "les réglages ne se lisent pas. Vérifiez options, max, rows, scale, steps, min et when.");
            return false;
        }
    }

    private static ObjectNode withOptions(JsonNode node, String kind) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (String member : MEMBERS.get(kind)) {
            if (node.has(member)) {
                settings.set(member, LISTS.contains(member) ? options(node.get(member)) : node.get(member));
            }
        }
        return settings;
    }

    private static JsonNode options(JsonNode list) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : list) {
            if (each.isValueNode()) {
                ObjectNode option = options.addObject();
                option.put("code", Slug.of(each.asText())).put("label", each.asText());
            } else {
                options.add(each);
            }
        }
        return options;
    }

    private Nature nature(String name, String where) {
        if (name.isEmpty()) {
            return null;
        }
        try {
            return Nature.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            errors.add(where + "« nature » est l’un de need, asset, hindrance, idea.");
            return null;
        }
    }

    private static String code(String label) {
        String code = Slug.of(label).replace('-', '_').replaceAll("^[^a-z]+", "");
        return code.isEmpty()
                ? "question"
                : code.substring(0, Math.min(24, code.length())).replaceAll("_+$", "");
    }
}
