package fr.portevoix.survey;

import fr.portevoix.survey.rule.Fact;
import fr.portevoix.survey.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The answers to one question that some rules can tell apart: one of each sort is enough to try. */
record Candidates(Item item, List<Rule> rules, Places places) {
    private static final int MOST_NAMED = 8;

    /** The answers, and null for none. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(null);
        if (item.kind() instanceof MultipleChoice multiple) {
            subsets(codes(), multiple.most()).forEach(each -> facts.add(Fact.of(each)));
        } else if (item.kind() instanceof MatrixQuestion matrix) {
            rows(matrix).forEach(each -> facts.add(Fact.rows(each)));
        } else if (item.kind() instanceof NumberQuestion number) {
            numbers(number).forEach(each -> facts.add(Fact.of(Set.of(each))));
        } else if (item.kind() instanceof DateQuestion) {
            days().forEach(each -> facts.add(Fact.of(Set.of(each))));
        } else if (item.kind().counted(places).isEmpty()) {
            facts.add(Fact.WORDS);
        } else {
            item.kind().counted(places).forEach(option -> facts.add(Fact.of(Set.of(option.code()))));
        }
        return facts;
    }

    private boolean speaksOf(String question) {
        return question.equals(item.code()) || question.equals(Rule.THIS);
    }

    /** The codes that rules name, as far as the question has them, and one that they do not name. */
    private List<String> codes() {
        List<String> all =
                item.kind().counted(places).stream().map(Option::code).toList();
        Set<String> named = new LinkedHashSet<>();
        rules.stream()
                .flatMap(Rule::tree)
                .filter(rule -> rule instanceof Rule.Chosen chosen && speaksOf(chosen.question()))
                .forEach(rule -> named.addAll(((Rule.Chosen) rule).codes()));
        named.retainAll(all);
        List<String> codes = new ArrayList<>(named);
        all.stream().filter(code -> !named.contains(code)).findFirst().ifPresent(codes::add);
        return codes;
    }

    private static List<Set<String>> subsets(List<String> codes, int most) {
        List<Set<String>> subsets = new ArrayList<>();
        int few = Math.min(codes.size(), MOST_NAMED);
        for (int bits = 1; bits < 1 << few; bits++) {
            if (Integer.bitCount(bits) <= most) {
                Set<String> subset = new LinkedHashSet<>();
                for (int at = 0; at < few; at++) {
                    if ((bits & 1 << at) != 0) {
                        subset.add(codes.get(at));
                    }
                }
                subsets.add(subset);
            }
        }
        if (few < codes.size()) {
            subsets.add(new LinkedHashSet<>(codes.subList(0, Math.min(most, codes.size()))));
            codes.forEach(code -> subsets.add(Set.of(code)));
        }
        return subsets;
    }

    /** Every combination of marks in the rows that rules name. */
    private List<Map<String, String>> rows(MatrixQuestion matrix) {
        Set<String> named = new TreeSet<>();
        rules.stream().flatMap(Rule::tree).forEach(rule -> {
            if (rule instanceof Rule.Chosen chosen && speaksOf(chosen.question()) && chosen.row() != null) {
                named.add(chosen.row());
            } else if (rule instanceof Rule.Answered answered
                    && speaksOf(answered.question())
                    && answered.row() != null) {
                named.add(answered.row());
            }
        });
        matrix.rows().stream()
                .map(Option::code)
                .filter(row -> !named.contains(row))
                .findFirst()
                .ifPresent(named::add);
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        named.stream().limit(4).forEach(row -> {
            for (Map<String, String> before : List.copyOf(all)) {
                matrix.scale().forEach(mark -> {
                    Map<String, String> more = new LinkedHashMap<>(before);
                    more.put(row, mark.code());
                    all.add(more);
                });
            }
        });
        return all.subList(1, all.size());
    }

    private Set<String> numbers(NumberQuestion number) {
        BigDecimal step = number.whole() ? BigDecimal.ONE : new BigDecimal("0.000001");
        Set<BigDecimal> numbers = new TreeSet<>();
        for (BigDecimal value : bounds(number)) {
            BigDecimal whole = number.whole() ? value.setScale(0, RoundingMode.FLOOR) : value;
            numbers.addAll(List.of(whole.subtract(step), whole, whole.add(step)));
        }
        Set<String> texts = new LinkedHashSet<>();
        numbers.stream()
                .filter(each -> number.min() == null || each.compareTo(number.min()) >= 0)
                .filter(each -> number.max() == null || each.compareTo(number.max()) <= 0)
                .forEach(each -> texts.add(each.stripTrailingZeros().toPlainString()));
        return texts;
    }

    private List<BigDecimal> bounds(NumberQuestion number) {
        List<BigDecimal> bounds = new ArrayList<>(List.of(BigDecimal.ZERO));
        Stream.of(number.min(), number.max()).filter(Objects::nonNull).forEach(bounds::add);
        values().filter(value -> !value.matches("\\d{4}-.*"))
                .map(BigDecimal::new)
                .forEach(bounds::add);
        return bounds;
    }

    private Set<String> days() {
        Set<String> days = new LinkedHashSet<>(List.of("2000-01-01"));
        values().filter(value -> value.matches("\\d{4}-.*"))
                .map(LocalDate::parse)
                .forEach(day -> {
                    days.add(day.minusDays(1).toString());
                    days.add(day.toString());
                    days.add(day.plusDays(1).toString());
                });
        return days;
    }

    /** Whatever rules compare to: questions that are compared with each other need each other's values. */
    private Stream<String> values() {
        return rules.stream()
                .flatMap(Rule::tree)
                .filter(Rule.Compare.class::isInstance)
                .map(rule -> ((Rule.Compare) rule).value());
    }
}
