package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one matrix of rows that XLSForm lays out as one: a « table-list » group, « label » and « list-nolabel », a Kobo rating. */
final class FormMatrix {
    private final FormLanguages languages;
    private final FormChoices choices;
    private final FormReport report;

    FormMatrix(FormLanguages languages, FormChoices choices, FormReport report) {
        this.languages = languages;
        this.choices = choices;
        this.report = report;
    }

    /** The matrix with the rows as conditions find them. */
    record Made(ObjectNode node, List<FormTarget> targets) {}

    /** Fills the begun question with these rows, all answered from one list. */
    Optional<Made> of(ObjectNode node, FormRow head, String list, List<FormRow> rows) {
        Optional<FormChoices.Choices> scale = choices.of(head, list, false);
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            report.flaw(head, "type", "ce tableau n’a pas de ligne");
            return Optional.empty();
        }
        List<FormTarget> targets = new ArrayList<>();
        ArrayNode lines = node.putArray("rows");
        for (FormRow row : rows) {
            String name = row.get("name");
            String code = FormCodes.question(name);
            if (!code.equals(name)) {
                report.note(row, "le nom « " + name + " » devient « " + code + " »");
            }
            ObjectNode label = languages.wording(row, "label");
            if (!label.has("fr")) {
                report.flaw(row, "label", "il manque le texte en français");
            }
            for (String column : List.of("relevant", "constraint", "hint", "default", "choice_filter")) {
                if (!row.translations(column).isEmpty()) {
                    report.flaw(row, column, "une ligne de tableau n’a pas cela ici ; videz la cellule");
                }
            }
            if (row.get("required").matches("(?i)yes|true|true\\(\\)|oui|1")) {
                node.put("required", true);
                report.note(row, "dans un tableau nécessaire, il suffit ici de remplir une ligne");
            }
            lines.addObject().put("code", code).set("label", label);
            targets.add(new FormTarget(
                    name, node.path("code").asText(), code, "row", scale.get().names()));
        }
        node.set("scale", scale.get().options());
        return Optional.of(new Made(node, targets));
    }
}
