package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one row of the sheet « survey » into a question of our file; what has no equal is told. */
final class FormQuestion {
    private static final List<String> WITHOUT_EQUAL =
            List.of("default", "calculation", "choice_filter", "repeat_count", "trigger", "guidance_hint");
    private static final Pattern PARAMETER = Pattern.compile("(start|end|step)\\s*=\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final int MOST_STEPS = 11;

    private final FormLanguages languages;
    private final FormChoices choices;
    private final FormReport report;

    FormQuestion(FormLanguages languages, FormChoices choices, FormReport report) {
        this.languages = languages;
        this.choices = choices;
        this.report = report;
    }

    /** A question as our file has it, and as conditions find it. */
    record Made(ObjectNode node, FormTarget target) {}

    /** The question, which can look at those already known; empty where the row cannot become one. */
    Optional<Made> of(FormRow row, FormType type, Function<String, FormTarget> known) {
        String kind = kind(row, type);
        if (kind == null) {
            report.flaw(row, "type", "le type « " + type.name() + " » n’a pas d’équivalent ici");
            return Optional.empty();
        }
        ObjectNode node = begun(row, kind);
        Map<String, String> names = null;
        if (type.isChoice()) {
            Optional<FormChoices.Choices> list = choices.of(row, type.list(), type.orOther());
            if (list.isEmpty()) {
                return Optional.empty();
            }
            names = list.get().names();
            node.set("options", list.get().options());
        }
        if (type.name().equals("integer")) {
            node.put("integer", true);
        }
        if (type.name().equals("range")) {
            range(row, node);
        }
        constraint(row, node, names, known);
        return Optional.of(new Made(
                node,
                new FormTarget(
                        row.get("name"), code(row), null, node.path("kind").asText(), names)));
    }

    /** Code, label, hint and whether it is needed: what every question has. */
    ObjectNode begun(FormRow row, String kind) {
        return begun(row, kind, languages.wording(row, "label"));
    }

    /** The same, for a row that has its label from elsewhere. */
    ObjectNode begun(FormRow row, String kind, ObjectNode label) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", code(row)).put("kind", kind);
        node.set("label", label);
        ObjectNode hint = languages.wording(row, "hint");
        if (!hint.isEmpty()) {
            node.set("hint", hint);
        }
        if (isYes(row, "required")) {
            node.put("required", true);
        }
        if (!node.get("label").has("fr")) {
            report.flaw(row, "label", "il manque le texte en français");
        }
        foreign(row);
        return node;
    }

    private String code(FormRow row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            report.flaw(row, "name", "il manque le nom de la question");
        } else if (!FormCodes.question(name).equals(name)) {
            report.note(row, "le nom « " + name + " » devient « " + FormCodes.question(name) + " »");
        }
        return FormCodes.question(name);
    }

    /** Columns that would change what is asked, and that nothing here does. */
    private void foreign(FormRow row) {
        for (String column : row.sheet().columns().keySet()) {
            String base = column.split("::", 2)[0];
            boolean media =
                    List.of("media", "image", "audio", "video", "big-image").contains(base);
            if ((media || WITHOUT_EQUAL.contains(base)) && !row.get(column).isEmpty()) {
                report.flaw(row, column, "cette colonne n’a pas d’équivalent ici ; videz la cellule");
            }
        }
        if (isYes(row, "readonly")) {
            report.flaw(row, "read_only", "une question qu’on ne peut pas remplir n’a pas d’équivalent ici");
        }
        if (!row.translations("required_message").isEmpty()) {
            report.note(row, "le message « réponse nécessaire » est celui de Portevoix, dans toutes ses langues");
        }
    }

    private boolean isYes(FormRow row, String column) {
        String said = row.get(column).toLowerCase(Locale.ROOT);
        if (List.of("", "no", "non", "false", "false()", "0").contains(said)) {
            return false;
        }
        if (!List.of("yes", "oui", "true", "true()", "1").contains(said)) {
            report.flaw(row, column, "« " + said + " » n’est ni yes ni no");
        }
        return true;
    }

    /** The name of our kind; null where there is none. */
    private String kind(FormRow row, FormType type) {
        boolean lines = row.get("appearance").contains("multiline");
        return switch (type.name()) {
            case "select_one" -> "single";
            case "select_multiple" -> "multiple";
            case "geopoint" -> "point";
            case "image" -> row.get("appearance").matches(".*(signature|draw|annotate).*") ? null : "photo";
            case "rank" -> "ranking";
            case "text" -> lines ? "long" : "short";
            case "integer", "decimal", "range" -> "number";
            case "date" -> row.get("appearance").matches(".*(year|month|coptic|ethiopian|islamic).*") ? null : "date";
            default -> null;
        };
    }

    /** A short range from 1 in steps of 1 is a scale; any other one a number between bounds. */
    private void range(FormRow row, ObjectNode node) {
        BigDecimal start = BigDecimal.ONE;
        BigDecimal end = BigDecimal.TEN;
        BigDecimal step = BigDecimal.ONE;
        Matcher found = PARAMETER.matcher(row.get("parameters"));
        while (found.find()) {
            BigDecimal value = new BigDecimal(found.group(2));
            switch (found.group(1)) {
                case "start" -> start = value;
                case "end" -> end = value;
                default -> step = value;
            }
        }
        boolean whole = start.stripTrailingZeros().scale() <= 0 && step.compareTo(BigDecimal.ONE) == 0;
        if (step.compareTo(BigDecimal.ONE) != 0) {
            report.flaw(row, "parameters", "un pas de " + step.toPlainString() + " n’a pas d’équivalent ici");
        } else if (whole
                && start.compareTo(BigDecimal.ONE) == 0
                && end.compareTo(BigDecimal.valueOf(MOST_STEPS)) <= 0) {
            node.put("kind", "scale").put("steps", end.intValue());
        } else {
            node.put("integer", whole).put("min", start).put("max", end);
        }
    }

    /** Bounds where it says bounds, which our own sentences explain; else a rule, with the form's sentence. */
    private void constraint(
            FormRow row, ObjectNode node, Map<String, String> names, Function<String, FormTarget> known) {
        String constraint = row.get("constraint");
        if (constraint.isEmpty()) {
            return;
        }
        try {
            Expression expression = ExpressionParser.parse(constraint);
            if (!FormBounds.canRead(expression)) {
                FormTarget self = new FormTarget(
                        row.get("name"), Rule.THIS, null, node.path("kind").asText(), names);
                ObjectNode accept = node.putObject("accept");
                accept.set("rule", RuleJson.write(new ExpressionRules(known, self).of(expression)));
                accept.set("message", languages.wording(row, "constraint_message"));
                return;
            }
            new FormBounds(node).read(expression);
            if (!row.translations("constraint_message").isEmpty()) {
                report.note(row, "le message d’erreur est celui de Portevoix, qui dit le minimum et le maximum");
            }
        } catch (NotUnderstood | ArithmeticException unknown) {
            report.flaw(row, "constraint", String.valueOf(unknown.getMessage()));
        }
    }
}
