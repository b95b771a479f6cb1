package fr.portevoix.survey.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a rule can know of one answer.
 *
 * @param codes the codes chosen; of a mark, a number or a day, its text; empty for words
 * @param rows the code chosen in each row of a matrix; empty for any other question
 */
public record Fact(Set<String> codes, Map<String, String> rows) {
    /** Words were said: a rule only knows that. */
    public static final Fact WORDS = new Fact(Set.of(), Map.of());

    public Fact {
        codes = Set.copyOf(codes);
        rows = Map.copyOf(rows);
    }

    /** These codes were chosen. */
    public static Fact of(Set<String> codes) {
        return new Fact(codes, Map.of());
    }

    /** These rows were answered. */
    public static Fact rows(Map<String, String> rows) {
        return new Fact(Set.of(), rows);
    }

    /** An answer as it is kept: a list of codes, an object of rows, a text, a number, or true for words. */
    public static Fact read(JsonNode kept) {
        if (kept.isArray()) {
            Set<String> codes = new LinkedHashSet<>();
            kept.forEach(each -> codes.add(each.asText()));
            return of(codes);
        }
        if (kept.isObject()) {
            Map<String, String> rows = new LinkedHashMap<>();
            kept.properties()
                    .forEach(row -> rows.put(row.getKey(), row.getValue().asText()));
            return rows(rows);
        }
        return kept.isBoolean() ? WORDS : of(Set.of(kept.asText()));
    }

    /** What was chosen in this row; without a row, in the question. */
    Set<String> codes(String row) {
        return row == null ? codes : rows.containsKey(row) ? Set.of(rows.get(row)) : Set.of();
    }

    /** Its number or day; null where it has none, or several. */
    Quantity quantity() {
        return codes.size() == 1 ? Quantity.read(codes.iterator().next()) : null;
    }
}
