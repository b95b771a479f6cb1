package fr.portevoix.survey.exchange;

import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.Sign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns what an XLSForm says of its answers into a rule of ours, or refuses what has no equal here. */
final class ExpressionRules {
    private static final Map<String, String> MIRRORED =
            Map.of("=", "=", "!=", "!=", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

    private final Function<String, FormTarget> targets;
    private final FormTarget self;

    /**
     * Rules over these questions.
     *
     * @param targets finds a question by its name; null where there is none
     * @param self the question whose constraint is read; null for a condition
     */
    ExpressionRules(Function<String, FormTarget> targets, FormTarget self) {
        this.targets = targets;
        this.self = self;
    }

    /** The rule that says the same. */
    Rule of(Expression expression) {
        if (expression instanceof Expression.Logic logic) {
            List<Rule> parts = logic.parts().stream().map(this::of).toList();
            return logic.all() ? new Rule.All(parts) : new Rule.Any(parts);
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        if (expression instanceof Expression.Comparison comparison) {
            return compared(comparison);
        }
        throw new NotUnderstood("« " + expression + " » seul n’est pas une condition");
    }

    private Rule call(Expression.Call call) {
        if (call.name().equals("not") && call.arguments().size() == 1) {
            return new Rule.Not(of(call.arguments().get(0)));
        }
        if (call.name().equals("selected") && call.arguments().size() == 2) {
            return chosen(
                    target(call.arguments().get(0)), value(call.arguments().get(1)));
        }
        throw new NotUnderstood("la fonction « " + call.name() + "() » n’existe pas ici");
    }

    private Rule compared(Expression.Comparison comparison) {
        Optional<Rule> first = first(comparison);
        if (first.isPresent()) {
            return first.get();
        }
        Expression left = comparison.left();
        Expression right = comparison.right();
        boolean turned = !isAnswer(left) && isAnswer(right);
        String sign = turned ? mirrored(comparison.sign()) : comparison.sign();
        FormTarget target = target(turned ? right : left);
        Expression other = turned ? left : right;
        if (isAnswer(other)) {
            FormTarget second = target(other);
            if (!target.isQuantity() || !second.isQuantity()) {
                throw new NotUnderstood("on ne compare entre elles que des questions à nombre ou à date");
            }
            return new Rule.Against(target.code(), sign(sign), second.code());
        }
        String value = value(other);
        if (value.isEmpty()) {
            return emptiness(target, sign);
        }
        if (target.isQuantity()) {
            return new Rule.Compare(target.code(), sign(sign), value);
        }
        if (!sign.equals("=") && !sign.equals("!=")) {
            throw new NotUnderstood(
                    "« " + sign + " » compare des nombres ou des dates, et « " + target.name() + " » n’en est pas");
        }
        if (target.isSeveral()) {
            throw new NotUnderstood("« " + target.name() + " » a plusieurs réponses : écrivez selected(${"
                    + target.name() + "}, '" + value + "')");
        }
        Rule chosen = chosen(target, value);
        return sign.equals("=") ? chosen : new Rule.Not(chosen);
    }

    /** {@code selected-at(${order}, 0) = 'thing'}: what was put first. */
    private Optional<Rule> first(Expression.Comparison comparison) {
        if (comparison.left() instanceof Expression.Call call
                && call.name().equals("selected-at")
                && call.arguments().size() == 2
                && target(call.arguments().get(0)).isOrder()
                && value(call.arguments().get(1)).equals("0")
                && (comparison.sign().equals("=") || comparison.sign().equals("!="))) {
            Rule put = listed(target(call.arguments().get(0)), value(comparison.right()));
            return Optional.of(comparison.sign().equals("=") ? put : new Rule.Not(put));
        }
        return Optional.empty();
    }

    private static Rule emptiness(FormTarget target, String sign) {
        Rule answered = new Rule.Answered(target.code(), target.row());
        return switch (sign) {
            case "=" -> new Rule.Not(answered);
            case "!=" -> answered;
            default -> throw new NotUnderstood("on ne compare rien à un texte vide");
        };
    }

    private static Rule chosen(FormTarget target, String name) {
        if (target.isOrder()) {
            throw new NotUnderstood("« " + target.name() + " » est un classement : écrivez selected-at(${"
                    + target.name() + "}, 0) = '" + name + "' pour ce qui est mis en premier");
        }
        return listed(target, name);
    }

    private static Rule listed(FormTarget target, String name) {
        if (target.options() == null) {
            throw new NotUnderstood("« " + target.name() + " » n’est pas une question à choix");
        }
        String code = target.options().get(name);
        if (code == null) {
            throw new NotUnderstood("« " + target.name() + " » n’a pas de réponse « " + name + " »");
        }
        return new Rule.Chosen(target.code(), target.row(), List.of(code));
    }

    private FormTarget target(Expression expression) {
        if (expression instanceof Expression.This && self != null) {
            return self;
        }
        if (expression instanceof Expression.Reference reference) {
            FormTarget target = targets.apply(reference.name());
            if (target == null) {
                throw new NotUnderstood("${" + reference.name() + "} n’est pas une question placée avant celle-ci");
            }
            return target;
        }
        throw new NotUnderstood(
                expression instanceof Expression.Call call
                        ? "la fonction « " + call.name() + "() » n’existe pas ici"
                        : "« " + expression + " » n’est pas une question");
    }

    /** A text or a number; {@code date('2024-01-31')} is its text. */
    private static String value(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return text.value().strip();
        }
        if (expression instanceof Expression.Number number) {
            return number.value();
        }
        if (expression instanceof Expression.Call call
                && call.name().equals("date")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Text text) {
            return text.value().strip();
        }
        throw new NotUnderstood("« " + expression + " » n’est ni un texte entre guillemets, ni un nombre, ni une date");
    }

    private static boolean isAnswer(Expression expression) {
        return expression instanceof Expression.Reference || expression instanceof Expression.This;
    }

    /** The same sign, seen from the other side. */
    static String mirrored(String sign) {
        return MIRRORED.get(sign);
    }

    private static Sign sign(String sign) {
        return Sign.of(sign).orElseThrow();
    }
}
