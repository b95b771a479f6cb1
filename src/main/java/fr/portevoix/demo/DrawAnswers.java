package fr.portevoix.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws whole answers that have exactly the given marginals, the same ones at every run: which person gave which answer
 * is chance, how many gave it is not.
 */
class DrawAnswers {
    private final Marginals marginals;
    private final Sentences sentences;
    private final Random chance;
    private final List<Map<String, JsonNode>> people;
    private final Map<String, Set<String>> families = new TreeMap<>();

    DrawAnswers(Marginals marginals, Sentences sentences) {
        this.marginals = marginals;
        this.sentences = sentences;
        chance = new Random(marginals.survey().hashCode());
        people = IntStream.range(0, marginals.respondents())
                .<Map<String, JsonNode>>mapToObj(i -> new LinkedHashMap<>())
                .toList();
    }

    /** The answers of each person, by question code. */
    List<Map<String, JsonNode>> draw() {
        marginals.single().forEach((question, counts) -> one(question, counts, TextNode::valueOf));
        marginals
                .number()
                .forEach(
                        (question, counts) -> one(question, counts, value -> IntNode.valueOf(Integer.parseInt(value))));
        marginals.matrix().forEach(this::rows);
        marginals
                .point()
                .forEach((question, counts) -> one(question, counts, place -> JsonNodeFactory.instance
                        .objectNode()
                        .put(Character.isDigit(place.charAt(0)) ? "at" : "in", place)));
        marginals.ranking().forEach(this::order);
        marginals.multiple().forEach(this::several);
        marginals.open().forEach(this::words);
        return people;
    }

    /** Which families each drawn text speaks of. */
    Map<String, Set<String>> families() {
        return families;
    }

    private void one(
            String question, Map<String, Integer> counts, java.util.function.Function<String, JsonNode> answer) {
        List<Map<String, JsonNode>> asked = shuffled(people);
        int next = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            for (int i = 0; i < count.getValue(); i++) {
                asked.get(next++).put(question, answer.apply(count.getKey()));
            }
        }
    }

    private void rows(String question, Map<String, Map<String, Integer>> rows) {
        int base = rows.values().iterator().next().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<Map<String, JsonNode>> answering = shuffled(people).subList(0, base);
        answering.forEach(person -> person.put(question, JsonNodeFactory.instance.objectNode()));
        rows.forEach((row, counts) -> {
            List<Map<String, JsonNode>> order = shuffled(answering);
            int next = 0;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                for (int i = 0; i < count.getValue(); i++) {
                    ((ObjectNode) order.get(next++).get(question)).put(row, count.getKey());
                }
            }
        });
    }

    /** The first as it is given, the others by chance. */
    private void order(String question, Marginals.Ordered ordered) {
        List<String> firsts = new ArrayList<>();
        ordered.first().forEach((thing, count) -> firsts.addAll(Collections.nCopies(count, thing)));
        List<Map<String, JsonNode>> answering = shuffled(people);
        for (int i = 0; i < firsts.size(); i++) {
            ArrayNode order = JsonNodeFactory.instance.arrayNode().add(firsts.get(i));
            String first = firsts.get(i);
            shuffled(List.copyOf(ordered.first().keySet())).stream()
                    .filter(thing -> !thing.equals(first))
                    .limit(chance.nextInt(ordered.most()))
                    .forEach(order::add);
            answering.get(i).put(question, order);
        }
    }

    private void several(String question, Marginals.Several several) {
        List<Map<String, JsonNode>> asked = several.among() == null
                ? people
                : people.stream()
                        .filter(person -> isAmong(person, several.among()))
                        .toList();
        List<Map<String, JsonNode>> answering = shuffled(asked).subList(0, several.base());
        List<Set<String>> given = deal(several.counts(), several.base());
        for (int i = 0; i < answering.size(); i++) {
            ArrayNode choices = JsonNodeFactory.instance.arrayNode();
            given.get(i).forEach(choices::add);
            answering.get(i).put(question, choices);
        }
    }

    private void words(String question, Marginals.Open open) {
        List<Map<String, JsonNode>> answering = shuffled(people).subList(0, open.base());
        List<Set<String>> given = deal(open.counts(), open.base());
        for (int i = 0; i < answering.size(); i++) {
            String text = sentences.about(open.kind(), given.get(i), chance);
            families.put(text, given.get(i));
            answering.get(i).put(question, TextNode.valueOf(text));
        }
    }

    private static boolean isAmong(Map<String, JsonNode> person, Marginals.Among among) {
        JsonNode answer = person.get(among.question());
        return answer != null && among.in().contains(answer.asText());
    }

    /** Deals out the answers in turn, so that everybody gets one at least and nobody the same one twice. */
    private List<Set<String>> deal(Map<String, Integer> counts, int hands) {
        List<Set<String>> dealt = IntStream.range(0, hands)
                .<Set<String>>mapToObj(i -> new LinkedHashSet<>())
                .toList();
        int next = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            for (int i = 0; i < count.getValue(); i++) {
                dealt.get(next++ % hands).add(count.getKey());
            }
        }
        return dealt;
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> order = new ArrayList<>(all);
        Collections.shuffle(order, chance);
        return order;
    }
}
