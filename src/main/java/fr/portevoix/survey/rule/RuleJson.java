package fr.portevoix.survey.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.contribution.Channel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rules as JSON, the same in the database, in files and in the page.
 *
 * <p>{@code {"all":[…]}}, {@code {"any":[…]}}, {@code {"not":…}}, {@code {"channel":["PHONE"]}}, and of a question:
 * {@code "in":[codes]}, {@code "is":">=","value":"18"}, {@code "is":"<","than":"question"} or {@code "answered":true},
 * the first and the last with a {@code "row"} where the question is a matrix.
 */
public final class RuleJson {
    /** How deep a rule can be: more is not read by anyone, and every page pays for it. */
    public static final int DEEPEST = 8;

    /** How many parts a rule can have, and how many codes one of them. */
    public static final int MOST_PARTS = 60;

    private static final int MOST_CODES = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern QUESTION = Pattern.compile("\\.|[a-z][a-z0-9_]{0,39}");

    private RuleJson() {}

    /** Reads a rule; null for none. What cannot be read is refused with a sentence in French. */
    public static Rule read(JsonNode json) {
        if (json == null || json.isNull() || json.isMissingNode()) {
            return null;
        }
        Rule rule = read(json, 1);
        if (rule.tree().count() > MOST_PARTS) {
            throw new UnreadableRule("la condition a plus de " + MOST_PARTS + " parties.");
        }
        return rule;
    }

    private static Rule read(JsonNode json, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableRule("la condition a plus de " + DEEPEST + " niveaux.");
        }
        if (json.has("all")) {
            only(json, "all");
            return new Rule.All(several(json.get("all"), each -> read(each, depth + 1)));
        }
        if (json.has("any")) {
            only(json, "any");
            return new Rule.Any(several(json.get("any"), each -> read(each, depth + 1)));
        }
        if (json.has("not")) {
            only(json, "not");
            return new Rule.Not(read(json.get("not"), depth + 1));
        }
        if (json.has("channel")) {
            only(json, "channel");
            return new Rule.By(several(json.get("channel"), RuleJson::channel));
        }
        return leaf(json);
    }

    private static Rule leaf(JsonNode json) {
        String question = question(json.path("question"));
        String row = json.has("row") ? text(json.get("row")) : null;
        if (json.has("in")) {
            only(json, "question", "row", "in");
            return new Rule.Chosen(question, row, several(json.get("in"), RuleJson::text));
        }
        if (json.has("answered")) {
            only(json, "question", "row", "answered");
            Rule answered = new Rule.Answered(question, row);
            return json.get("answered").asBoolean(true) ? answered : new Rule.Not(answered);
        }
        Sign sign = Sign.of(json.path("is").asText())
                .orElseThrow(() -> new UnreadableRule("une condition sur « " + question
                        + " » dit « in », « answered », ou « is » avec" + " l’un de =, !=, <, <=, >, >=."));
        if (json.has("than")) {
            only(json, "question", "is", "than");
            return new Rule.Against(question, sign, question(json.get("than")));
        }
        only(json, "question", "is", "value");
        return new Rule.Compare(question, sign, quantity(json.path("value")));
    }

    private static void only(JsonNode json, String... known) {
        json.fieldNames().forEachRemaining(member -> {
            if (!Set.of(known).contains(member)) {
                throw new UnreadableRule("« " + member + " » n’a pas de sens à cet endroit d’une condition.");
            }
        });
    }

    private static <T> List<T> several(JsonNode json, Function<JsonNode, T> read) {
        Stream<JsonNode> each = json.isArray() ? StreamSupport.stream(json.spliterator(), false) : Stream.of(json);
        List<T> all = new ArrayList<>(each.limit(MOST_CODES + 1L).map(read).toList());
        if (all.isEmpty() || all.size() > MOST_CODES) {
            throw new UnreadableRule("une liste d’une condition a de 1 à " + MOST_CODES + " éléments.");
        }
        return all;
    }

    private static String text(JsonNode json) {
        if (!json.isTextual() && !json.isNumber() || json.asText().isEmpty()) {
            throw new UnreadableRule("une condition nomme des codes de réponses.");
        }
        return json.asText();
    }

    private static String question(JsonNode json) {
        if (!QUESTION.matcher(json.asText()).matches()) {
            throw new UnreadableRule("une condition nomme une question par son code.");
        }
        return json.asText();
    }

    private static String quantity(JsonNode json) {
        String text = json.isNumber() ? json.decimalValue().toPlainString() : json.asText();
        Quantity quantity = Quantity.read(text);
        try {
            if (quantity != null && quantity.day() != null) {
                LocalDate.parse(quantity.day());
            }
        } catch (DateTimeException noSuchDay) {
            quantity = null;
        }
        if (quantity == null) {
            throw new UnreadableRule("une condition compare à un nombre (18, 2.5) ou à un jour (2026-11-21).");
        }
        return text;
    }

    private static Channel channel(JsonNode json) {
        return Stream.of(Channel.values())
                .filter(each -> each.name().equals(json.asText()))
                .findFirst()
                .orElseThrow(() -> new UnreadableRule("« " + json.asText() + " » n’est pas un canal."));
    }

    /** Writes a rule. */
    public static JsonNode write(Rule rule) {
        if (rule instanceof Rule.All all) {
            return JSON.objectNode().set("all", list(all.parts(), RuleJson::write));
        }
        if (rule instanceof Rule.Any any) {
            return JSON.objectNode().set("any", list(any.parts(), RuleJson::write));
        }
        if (rule instanceof Rule.Not not) {
            return JSON.objectNode().set("not", write(not.rule()));
        }
        if (rule instanceof Rule.By by) {
            return JSON.objectNode().set("channel", list(by.channels(), each -> JSON.textNode(each.name())));
        }
        if (rule instanceof Rule.Chosen chosen) {
            return of(chosen.question(), chosen.row()).set("in", list(chosen.codes(), JSON::textNode));
        }
        if (rule instanceof Rule.Answered answered) {
            return of(answered.question(), answered.row()).put("answered", true);
        }
        if (rule instanceof Rule.Compare compare) {
            return of(compare.question(), null).put("is", compare.sign().text()).put("value", compare.value());
        }
        Rule.Against against = (Rule.Against) rule;
        return of(against.question(), null).put("is", against.sign().text()).put("than", against.other());
    }

    private static ObjectNode of(String question, String row) {
        ObjectNode node = JSON.objectNode().put("question", question);
        return row == null ? node : node.put("row", row);
    }

    private static <T> ArrayNode list(List<T> all, Function<T, JsonNode> write) {
        return JSON.arrayNode().addAll(all.stream().map(write).toList());
    }
}
