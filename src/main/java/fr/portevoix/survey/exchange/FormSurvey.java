package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.RuleJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes down the sheet « survey » and gathers the questions, the texts between them and the groups around them. */
final class FormSurvey {
    private static final int MOST = 300;

    private final List<FormRow> rows;
    private final FormLanguages languages;
    private final FormReport report;
    private final FormQuestion question;
    private final FormMatrix matrix;

    private final List<ObjectNode> questions = new ArrayList<>();
    private final List<FormRow> origins = new ArrayList<>();
    private final Map<String, FormTarget> targets = new HashMap<>();
    private final Map<String, FormRow> names = new HashMap<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final FormTexts texts;
    private int at;

    /** A group that is open; its rule is null where it has none. */
    private record Group(FormRow row, String end, Rule when) {}

    FormSurvey(FormSheet sheet, FormLanguages languages, FormChoices choices, FormReport report) {
        this.rows = sheet.rows();
        this.languages = languages;
        this.report = report;
        this.question = new FormQuestion(languages, choices, report);
        this.matrix = new FormMatrix(languages, choices, report);
        this.texts = new FormTexts(report);
    }

    /** Reads the whole sheet. */
    void read() {
        while (at < rows.size()) {
            FormRow row = rows.get(at++);
            if (row.get("type").isEmpty()) {
                report.flaw(row, "type", "il manque le type");
            } else if (!row.get("type").startsWith("#")) {
                take(row, FormType.of(row.get("type")));
            }
        }
        groups.forEach(group -> report.flaw(group.row(), "type", "ce groupe n’est pas fermé"));
        texts.end();
        if (questions.size() > MOST) {
            report.flaw("Le questionnaire a " + questions.size() + " questions ; " + MOST + " au plus.");
        }
    }

    List<ObjectNode> questions() {
        return questions;
    }

    /** The text before the first question. */
    ObjectNode introduction() {
        return texts.introduction();
    }

    /** The row that a question comes from, by its place. */
    FormRow origin(int index) {
        return origins.get(index);
    }

    private void take(FormRow row, FormType type) {
        if (type.isAboutTheDevice() || row.get("name").equals("__version__")) {
            report.note(row, "« " + type.name() + " » n’est pas repris : Portevoix ne note ni l’heure, ni l’appareil");
            return;
        }
        switch (type.name()) {
            case "begin_group" -> begin(row);
            case "end_group" -> end(row, "end_group");
            case "begin_score" -> add(table(row, "score__row", "end_score", row.get("kobo--score-choices")), row);
            case "note" -> note(row);
            case "begin_repeat" -> {
                report.flaw(row, "type", "un groupe répété n’a pas d’équivalent ici");
                groups.push(new Group(row, "end_repeat", null));
            }
            case "end_repeat" -> end(row, "end_repeat");
            default -> ask(row, type);
        }
    }

    private void begin(FormRow row) {
        if (row.get("appearance").contains("table-list")) {
            String list =
                    at < rows.size() ? FormType.of(rows.get(at).get("type")).list() : "";
            add(table(row, "select_one", "end_group", list), row);
            return;
        }
        groups.push(new Group(row, "end_group", when(row)));
        texts.before(row, languages.wording(row, "label"));
    }

    private void end(FormRow row, String end) {
        if (groups.isEmpty() || !groups.peek().end().equals(end)) {
            report.flaw(row, "type", "ce groupe se ferme sans avoir été ouvert");
        } else {
            groups.pop();
        }
    }

    private void note(FormRow row) {
        if (!row.get("relevant").isEmpty()) {
            report.flaw(
                    row,
                    "relevant",
                    "un texte sous condition n’a pas d’équivalent ici ; mettez-le dans l’aide de la"
                            + " question qui suit");
        }
        ObjectNode text = languages.wording(row, "label");
        if (questions.isEmpty() && groups.isEmpty()) {
            texts.introduce(text);
        } else {
            texts.before(row, text);
        }
    }

    private void ask(FormRow row, FormType type) {
        boolean heads = row.get("appearance").matches("(^|.* )label( .*|$)")
                && type.name().equals("select_one");
        if (heads) {
            add(labelled(row, type.list()), row);
            return;
        }
        if (saysOther(row, type)) {
            return;
        }
        question.of(row, type, targets::get).ifPresent(made -> {
            when(row, made.node());
            add(made.node(), List.of(made.target()), row);
        });
    }

    /** A group, or a rating, whose rows are all answered from one list. */
    private Optional<FormMatrix.Made> table(FormRow head, String type, String end, String list) {
        List<FormRow> lines = new ArrayList<>();
        while (at < rows.size() && !FormType.of(rows.get(at).get("type")).name().equals(end)) {
            FormRow row = rows.get(at++);
            FormType each = FormType.of(row.get("type"));
            if (!each.name().equals(type)
                    || type.equals("select_one") && !each.list().equals(list)) {
                report.flaw(row, "type", "dans un tableau, toutes les lignes sont des select_one de la même liste");
            }
            lines.add(row);
        }
        at++;
        ObjectNode node = question.begun(head, "matrix");
        when(head, node);
        return matrix.of(node, head, list, lines);
    }

    /** A row that only shows the scale, and those below it that only show their labels. */
    private Optional<FormMatrix.Made> labelled(FormRow head, String list) {
        List<FormRow> lines = new ArrayList<>();
        while (at < rows.size()
                && rows.get(at).get("appearance").contains("list-nolabel")
                && FormType.of(rows.get(at).get("type")).equals(new FormType("select_one", list, false))) {
            lines.add(rows.get(at++));
        }
        ObjectNode title = languages.wording(head, "label");
        ObjectNode node = question.begun(head, "matrix", title.isEmpty() ? texts.takeLast() : title);
        when(head, node);
        return matrix.of(node, head, list, lines);
    }

    /** « Autre, précisez » as XLSForm writes it: a text asked of who chose « autre », which is one question here. */
    private boolean saysOther(FormRow row, FormType type) {
        if (!type.name().equals("text") || row.get("relevant").isEmpty()) {
            return false;
        }
        Rule rule = when(row);
        boolean isOther = rule instanceof Rule.Chosen chosen
                && chosen.row() == null
                && chosen.codes().equals(List.of("other"));
        if (isOther) {
            report.note(
                    row,
                    "« " + row.get("name") + " » devient le champ « précisez » de « " + ((Rule.Chosen) rule).question()
                            + " »");
        }
        return isOther;
    }

    private void when(FormRow row, ObjectNode node) {
        List<Rule> rules = new ArrayList<>();
        groups.descendingIterator().forEachRemaining(group -> gather(group.when(), rules));
        gather(when(row), rules);
        if (!rules.isEmpty()) {
            node.set("when", RuleJson.write(rules.size() == 1 ? rules.get(0) : new Rule.All(rules)));
        }
    }

    private static void gather(Rule rule, List<Rule> rules) {
        if (rule instanceof Rule.All all) {
            rules.addAll(all.parts());
        } else if (rule != null) {
            rules.add(rule);
        }
    }

    /** The rule of the row alone; null for none, or for one that is told as a flaw. */
    private Rule when(FormRow row) {
        if (row.get("relevant").isEmpty()) {
            return null;
        }
        try {
            return new ExpressionRules(targets::get, null).of(ExpressionParser.parse(row.get("relevant")));
        } catch (NotUnderstood unknown) {
            if (!report.hasTold(row, "relevant")) {
                report.flaw(row, "relevant", unknown.getMessage());
            }
            return null;
        }
    }

    private void add(Optional<FormMatrix.Made> made, FormRow row) {
        made.ifPresent(table -> add(table.node(), table.targets(), row));
    }

    private void add(ObjectNode node, List<FormTarget> found, FormRow row) {
        texts.giveTo(node);
        String code = node.path("code").asText();
        FormRow before = names.putIfAbsent(code, row);
        if (before != null) {
            report.flaw(
                    row,
                    "name",
                    "« " + row.get("name") + " » donne le code « " + code + " », déjà pris à la ligne "
                            + before.row().number());
        }
        found.forEach(target -> targets.put(target.name(), target));
        questions.add(node);
        origins.add(row);
    }
}
