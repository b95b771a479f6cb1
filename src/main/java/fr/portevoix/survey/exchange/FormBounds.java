package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Reads a constraint into the bounds of a question: what our own questions can check. */
final class FormBounds {
    private final ObjectNode question;
    private final String kind;
    private final boolean whole;

    FormBounds(ObjectNode question) {
        this.question = question;
        this.kind = question.path("kind").asText();
        this.whole = question.path("integer").asBoolean();
    }

    /** Whether it compares the answer, or how many answers are chosen, with plain numbers only, and orders them. */
    static boolean canRead(Expression constraint) {
        if (constraint instanceof Expression.Logic logic) {
            return logic.all() && logic.parts().stream().allMatch(FormBounds::canRead);
        }
        return constraint instanceof Expression.Comparison comparison
                && !List.of("=", "!=").contains(comparison.sign())
                && (comparison.left() instanceof Expression.Number || comparison.right() instanceof Expression.Number);
    }

    /** Writes the bounds into the question, or refuses. */
    void read(Expression constraint) {
        List<Expression> parts =
                constraint instanceof Expression.Logic logic && logic.all() ? logic.parts() : List.of(constraint);
        for (Expression part : parts) {
            if (part instanceof Expression.Comparison comparison) {
                bound(comparison);
            } else if (part instanceof Expression.Logic logic && logic.all()) {
                read(part);
            } else {
                throw refusal(part);
            }
        }
    }

    private void bound(Expression.Comparison comparison) {
        boolean turned = comparison.left() instanceof Expression.Number;
        Expression what = turned ? comparison.right() : comparison.left();
        Expression much = turned ? comparison.left() : comparison.right();
        if (!(much instanceof Expression.Number number)) {
            throw refusal(comparison);
        }
        String sign = turned ? ExpressionRules.mirrored(comparison.sign()) : comparison.sign();
        BigDecimal value = new BigDecimal(number.value());
        if (kind.equals("number") && what instanceof Expression.This) {
            number(sign, value, comparison);
        } else if (kind.equals("multiple") && isCount(what) && sign.equals("<=")) {
            question.put("max", value.intValueExact());
        } else if (kind.equals("multiple") && isCount(what) && sign.equals("<")) {
            question.put("max", value.intValueExact() - 1);
        } else {
            throw refusal(comparison);
        }
    }

    private void number(String sign, BigDecimal value, Expression whole) {
        boolean strict = sign.equals("<") || sign.equals(">");
        if (strict && !this.whole) {
            throw new NotUnderstood("« " + whole + " » : pour un nombre à virgule, écrivez <= ou >=");
        }
        switch (sign) {
            case ">=" -> tighten("min", value, true);
            case ">" -> tighten("min", value.add(BigDecimal.ONE), true);
            case "<=" -> tighten("max", value, false);
            case "<" -> tighten("max", value.subtract(BigDecimal.ONE), false);
            default -> throw refusal(whole);
        }
    }

    private void tighten(String bound, BigDecimal value, boolean up) {
        if (question.has(bound)) {
            BigDecimal before = question.get(bound).decimalValue();
            question.put(bound, up ? before.max(value) : before.min(value));
        } else {
            question.put(bound, value);
        }
    }

    private static boolean isCount(Expression expression) {
        return expression instanceof Expression.Call call
                && call.name().equals("count-selected")
                && call.arguments().equals(List.of(new Expression.This()));
    }

    private static NotUnderstood refusal(Expression part) {
        return new NotUnderstood("« " + part + " » n’a pas d’équivalent ici : un nombre a un minimum et un maximum"
                + " (. >= 0 and . <= 120), un choix multiple un nombre de réponses (count-selected(.) <= 3)");
    }
}
