package fr.portevoix.analysis;

import fr.portevoix.survey.Survey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is crossed with what, among whom.
 *
 * @param column null for the answers alone
 * @param conditions all of them hold; within one of them, any value does
 */
record Crossing(Survey survey, Variable row, Variable column, List<Condition> conditions) {
    private static final String IS = "=";

    /**
     * Reads a crossing from the words of an address.
     *
     * @param filters each a variable's key, « = » and one of its values; several of one variable are alternatives
     * @return empty where a word names nothing that there is
     */
    static Optional<Crossing> read(
            Survey survey, List<Variable> variables, String row, String column, List<String> filters) {
        Optional<Variable> rows = named(variables, row);
        Optional<Variable> columns = named(variables, column);
        Map<Variable, Set<String>> wanted = new LinkedHashMap<>();
        for (String filter : filters) {
            if (filter.isBlank()) {
                continue;
            }
            int at = filter.indexOf(IS);
            Optional<Variable> variable = at < 0 ? Optional.empty() : named(variables, filter.substring(0, at));
            String value = filter.substring(at + 1);
            if (variable.flatMap(found -> found.label(value)).isEmpty()) {
                return Optional.empty();
            }
            wanted.computeIfAbsent(variable.get(), found -> new LinkedHashSet<>())
                    .add(value);
        }
        if (rows.isEmpty() || columns.isEmpty() && column != null && !column.isBlank()) {
            return Optional.empty();
        }
        List<Condition> conditions = new ArrayList<>();
        wanted.forEach((variable, values) -> conditions.add(new Condition(variable, values)));
        return Optional.of(new Crossing(survey, rows.get(), columns.orElse(null), conditions));
    }

    /** Whether a response is among those who are counted at all. */
    boolean admits(Respondent respondent) {
        return conditions.stream().allMatch(condition -> condition.holds(respondent));
    }

    /** What is told, in words. */
    String title() {
        return column == null ? row.label() : row.label() + " × " + column.label();
    }

    /** The words of the address that shows exactly this. */
    String query() {
        StringBuilder query = new StringBuilder("ligne=").append(encoded(row.key()));
        if (column != null) {
            query.append("&colonne=").append(encoded(column.key()));
        }
        for (String filter : filters()) {
            query.append("&filtre=").append(encoded(filter));
        }
        return query.toString();
    }

    /** The filters as an address says them. */
    List<String> filters() {
        return conditions.stream()
                .flatMap(condition -> condition.values().stream()
                        .map(value -> condition.variable().key() + IS + value))
                .toList();
    }

    private static Optional<Variable> named(List<Variable> variables, String key) {
        return variables.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
