package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.Sign;
import fr.portevoix.survey.rule.UnreadableRule;
import fr.portevoix.territory.DayField;
import java.util.List;
import java.util.Optional;

/**
 * One line of a rule as the desk edits it.
 *
 * @param of what it speaks of: a question, a row after a slash, the channel
 * @param is how it compares
 * @param value what it compares to, as typed
 */
record RuleLine(String of, String is, String value) {
    private static final String IN = "in";
    private static final String NOT_IN = "not-in";
    private static final String ANSWERED = "answered";
    private static final String UNANSWERED = "unanswered";

    /** A way to compare, for a list to choose from. */
    record Way(String code, String label) {}

    /** Every way to compare. */
    static final List<Way> WAYS = List.of(
            new Way(IN, "est une de ces réponses"),
            new Way(NOT_IN, "n’est aucune de ces réponses"),
            new Way(ANSWERED, "a une réponse"),
            new Way(UNANSWERED, "n’a pas de réponse"),
            new Way("=", "est égal à"),
            new Way("!=", "est différent de"),
            new Way("<", "est plus petit que, ou avant"),
            new Way("<=", "est au plus, ou au plus tard"),
            new Way(">", "est plus grand que, ou après"),
            new Way(">=", "est au moins, ou au plus tôt"));

    boolean isBlank() {
        return of.isBlank() && value.isBlank();
    }

    /** The line that says this rule; empty where no line can. */
    static Optional<RuleLine> of(Rule rule, RuleChoices choices) {
        if (rule instanceof Rule.Not not && !(not.rule() instanceof Rule.Compare)) {
            return of(not.rule(), choices)
                    .filter(line -> List.of(IN, ANSWERED).contains(line.is))
                    .map(line -> new RuleLine(line.of, line.is.equals(IN) ? NOT_IN : UNANSWERED, line.value));
        }
        if (rule instanceof Rule.Chosen chosen) {
            String subject = subject(chosen.question(), chosen.row());
            return Optional.of(new RuleLine(subject, IN, choices.typed(subject, chosen.codes())));
        }
        if (rule instanceof Rule.Answered answered) {
            return Optional.of(new RuleLine(subject(answered.question(), answered.row()), ANSWERED, ""));
        }
        if (rule instanceof Rule.By by) {
            List<String> names = by.channels().stream().map(Channel::name).toList();
            return Optional.of(new RuleLine(RuleChoices.CHANNEL, IN, choices.typed(RuleChoices.CHANNEL, names)));
        }
        return rule instanceof Rule.Compare compare
                ? Optional.of(new RuleLine(compare.question(), compare.sign().text(), compare.value()))
                : Optional.empty();
    }

    private static String subject(String question, String row) {
        return row == null ? question : question + "/" + row;
    }

    /** The rule that the line says; refuses with a sentence. */
    Rule rule(RuleChoices choices) {
        if (of.isBlank()) {
            throw new UnreadableRule("Choisissez de quelle question il s’agit.");
        }
        String[] parts = of.split("/", 2);
        String row = parts.length == 2 ? parts[1] : null;
        if (is.equals(ANSWERED) || is.equals(UNANSWERED)) {
            if (of.equals(RuleChoices.CHANNEL)) {
                throw new UnreadableRule("Le canal est toujours connu : dites lequel.");
            }
            Rule answered = new Rule.Answered(parts[0], row);
            return is.equals(ANSWERED) ? answered : new Rule.Not(answered);
        }
        Optional<Sign> sign = Sign.of(is);
        if (sign.isPresent()) {
            if (row != null || of.equals(RuleChoices.CHANNEL)) {
                throw new UnreadableRule("Ici, on choisit parmi des réponses : « est une de ces réponses ».");
            }
            return new Rule.Compare(parts[0], sign.get(), quantity());
        }
        List<String> codes = choices.codes(of, value);
        Rule chosen = of.equals(RuleChoices.CHANNEL)
                ? new Rule.By(codes.stream().map(Channel::valueOf).toList())
                : new Rule.Chosen(parts[0], row, codes);
        return is.equals(NOT_IN) ? new Rule.Not(chosen) : chosen;
    }

    private String quantity() {
        String number = value.strip().replace(',', '.');
        if (number.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            return number;
        }
        return DayField.read(value.strip())
                .map(Object::toString)
                .orElseThrow(() -> new UnreadableRule("Écrivez un nombre (18) ou une date (2026-11-21)."));
    }
}
