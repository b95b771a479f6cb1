package fr.portevoix.survey;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.UnreadableRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule as groups of lines in a form, which needs no script: there are always a few empty lines and an empty group.
 *
 * @param name what its fields begin with
 * @param before the rule as it is stored, or null; where no lines can say it, it is shown in words and kept
 */
public record RuleRows(String name, FormFields fields, RuleChoices choices, Rule before) {
    private static final String ANY = "any";
    private static final int GROUPS = 6;
    private static final int LINES = 20;
    private static final int SPARE = 2;

    /** A line in the page. */
    public record Line(String field, String of, String is, String value) {}

    /** A group of lines in the page. */
    public record Group(int number, String field, boolean any, boolean empty, List<Line> lines) {}

    /** The rows with which the stored rule is first shown. */
    static RuleRows of(String name, Rule stored, RuleChoices choices) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        groups(stored, choices).ifPresent(groups -> {
            values.put(name + "-join", List.of(stored instanceof Rule.Any && groups.size() > 1 ? ANY : "all"));
            for (int group = 0; group < groups.size(); group++) {
                String field = name + "-" + group;
                List<RuleLine> lines = new ArrayList<>();
                groups.get(group)
                        .parts()
                        .forEach(part -> lines.add(RuleLine.of(part, choices).orElseThrow()));
                values.put(field + "-join", List.of(groups.get(group) instanceof Rule.Any ? ANY : "all"));
                for (int line = 0; line < lines.size(); line++) {
                    values.put(
                            field + "-" + line + "-of", List.of(lines.get(line).of()));
                    values.put(
                            field + "-" + line + "-is", List.of(lines.get(line).is()));
                    values.put(
                            field + "-" + line + "-value",
                            List.of(lines.get(line).value()));
                }
            }
        });
        return new RuleRows(name, new FormFields(values), choices, stored);
    }

    /** The rule as groups of lines; empty where lines cannot say it. */
    private static Optional<List<Rule>> groups(Rule rule, RuleChoices choices) {
        if (rule == null) {
            return Optional.of(List.of());
        }
        if (isGroup(rule, choices)) {
            return Optional.of(List.of(rule));
        }
        if (RuleLine.of(rule, choices).isPresent()) {
            return Optional.of(List.of(new Rule.All(List.of(rule))));
        }
        boolean joined = rule instanceof Rule.All || rule instanceof Rule.Any;
        List<Rule> groups = rule.parts().stream()
                .map(part -> isGroup(part, choices) ? part : new Rule.All(List.of(part)))
                .toList();
        boolean fits = joined && groups.size() <= GROUPS && groups.stream().allMatch(group -> isGroup(group, choices));
        return fits ? Optional.of(groups) : Optional.empty();
    }

    private static boolean isGroup(Rule rule, RuleChoices choices) {
        return (rule instanceof Rule.All || rule instanceof Rule.Any)
                && rule.parts().size() <= LINES
                && rule.parts().stream()
                        .allMatch(part -> RuleLine.of(part, choices).isPresent());
    }

    /** Whether lines can say the stored rule. */
    public boolean editable() {
        return groups(before, choices).isPresent();
    }

    /** Whether groups are joined by « au moins une ». */
    public boolean any() {
        return fields.first(name + "-join").equals(ANY);
    }

    /** The groups of the page: those in use and an empty one. */
    public List<Group> groups() {
        int used = (int) IntStream.range(0, GROUPS)
                .filter(group -> !lines(group).isEmpty())
                .count();
        return IntStream.range(0, Math.min(used + 1, GROUPS))
                .mapToObj(this::group)
                .toList();
    }

    private Group group(int number) {
        String field = name + "-" + number;
        int used = IntStream.range(0, LINES)
                .filter(line -> !line(number, line).isBlank())
                .map(line -> line + 1)
                .max()
                .orElse(0);
        List<Line> lines = IntStream.range(0, Math.min(used + SPARE, LINES))
                .mapToObj(line -> {
                    RuleLine typed = line(number, line);
                    return new Line(field + "-" + line, typed.of(), typed.is(), typed.value());
                })
                .toList();
        return new Group(number + 1, field, fields.first(field + "-join").equals(ANY), used == 0, lines);
    }

    private RuleLine line(int group, int line) {
        String field = name + "-" + group + "-" + line;
        String value = fields.first(field + "-value");
        boolean own = name.equals(Terms.ACCEPT)
                && !(value.isBlank() && fields.first(field + "-is").isBlank());
        String of = own ? Rule.THIS : fields.first(field + "-of");
        return new RuleLine(of, fields.first(field + "-is"), value);
    }

    private List<Integer> lines(int group) {
        return IntStream.range(0, LINES)
                .filter(line -> !line(group, line).isBlank())
                .boxed()
                .toList();
    }

    /** The rule that the form says, null for none; lines that cannot be read are told in the errors. */
    Rule rule(Errors errors) {
        if (!editable() && !fields.first(name + "-replace").equals("true")) {
            return before;
        }
        List<Rule> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            List<Rule> parts = new ArrayList<>();
            for (int line : lines(group)) {
                try {
                    parts.add(line(group, line).rule(choices));
                } catch (UnreadableRule unreadable) {
                    errors.add(name + "-" + group + "-" + line + "-value", unreadable.getMessage());
                }
            }
            String join = fields.first(name + "-" + group + "-join");
            if (!parts.isEmpty()) {
                groups.add(joined(parts, join));
            }
        }
        return groups.isEmpty() ? null : joined(groups, fields.first(name + "-join"));
    }

    private static Rule joined(List<Rule> parts, String join) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return join.equals(ANY) ? new Rule.Any(parts) : new Rule.All(parts);
    }

    /** What a line can speak of. */
    public List<Option> subjects() {
        return choices.subjects();
    }

    /** Every answer to propose. */
    public List<String> proposals() {
        return choices.proposals();
    }

    /** Every way to compare. */
    public List<RuleLine.Way> ways() {
        return RuleLine.WAYS;
    }
}
