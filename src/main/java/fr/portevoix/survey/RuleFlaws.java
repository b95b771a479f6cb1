package fr.portevoix.survey;

import fr.portevoix.survey.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is wrong with a rule, given the questions before it, as ends of sentences in French.
 *
 * @param earlier the questions that it may look at; in a constraint, {@link Rule#THIS} too
 * @param places the places of the contract; null where they are not known
 */
record RuleFlaws(Map<String, Item> earlier, Places places) {
    /** Everything that is wrong; nothing for no rule. */
    List<String> of(Rule rule) {
        if (rule == null) {
            return List.of();
        }
        List<String> flaws = new ArrayList<>();
        rule.tree().forEach(part -> leaf(part, flaws));
        return flaws.stream().distinct().toList();
    }

    private void leaf(Rule part, List<String> flaws) {
        if (!part.parts().isEmpty() || part instanceof Rule.By) {
            return;
        }
        for (String code : part.questions()) {
            Item decider = earlier.get(code);
            if (decider == null) {
                flaws.add("elle dépend de « " + code + " », qui n’est pas une question placée avant elle.");
            } else if (part instanceof Rule.Chosen chosen) {
                chosen(chosen, decider, flaws);
            } else if (part instanceof Rule.Answered answered) {
                row(answered.row(), decider, flaws);
            } else if (part instanceof Rule.Compare compare) {
                compared(decider, isDay(compare), flaws);
            } else {
                compared(decider, decider.kind() instanceof DateQuestion, flaws);
            }
        }
        if (part instanceof Rule.Against against && isDay(against.question()) != isDay(against.other())) {
            flaws.add("elle compare un nombre et un jour : « " + against.question() + " » et « " + against.other()
                    + " ».");
        }
    }

    private void chosen(Rule.Chosen rule, Item decider, List<String> flaws) {
        row(rule.row(), decider, flaws);
        if (decider.kind() instanceof MatrixQuestion && rule.row() == null) {
            flaws.add("elle doit dire de quelle ligne de « " + rule.question() + " » elle dépend.");
        }
        if (places == null && (decider.kind() instanceof PlaceQuestion || decider.kind() instanceof PointQuestion)) {
            return;
        }
        Set<String> known =
                decider.kind().counted(places).stream().map(Option::code).collect(Collectors.toSet());
        if (known.isEmpty()) {
            flaws.add("elle doit dépendre d’une ou de plusieurs réponses à une question à choix.");
            return;
        }
        Set<String> unknown = new TreeSet<>(rule.codes());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            flaws.add("elle dépend de réponses que « " + rule.question() + " » n’a pas : " + String.join(", ", unknown)
                    + ".");
        }
    }

    private static void row(String row, Item decider, List<String> flaws) {
        boolean known = row == null
                || decider.kind() instanceof MatrixQuestion matrix
                        && matrix.rows().stream().anyMatch(each -> each.code().equals(row));
        if (!known) {
            flaws.add("elle dépend de la ligne « " + row + " », que « " + decider.code() + " » n’a pas.");
        }
    }

    private static void compared(Item decider, boolean day, List<String> flaws) {
        boolean fits = day
                ? decider.kind() instanceof DateQuestion
                : decider.kind() instanceof NumberQuestion
                        || decider.kind() instanceof ScaleQuestion
                        || decider.kind() instanceof SingleChoice;
        if (!fits) {
            flaws.add("« " + decider.code() + " » ne se compare pas à " + (day ? "un jour." : "un nombre."));
        }
    }

    private static boolean isDay(Rule.Compare compare) {
        return compare.value().matches("\\d{4}-.*");
    }

    private boolean isDay(String code) {
        return earlier.get(code) != null && earlier.get(code).kind() instanceof DateQuestion;
    }
}
