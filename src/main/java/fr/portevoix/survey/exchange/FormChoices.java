package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of answers of an XLSForm, read where a question asks for one. */
final class FormChoices {
    /** More would make a page that no telephone loads. */
    private static final int MOST = 200;

    private static final Map<String, String> OTHER = Map.of("fr", "Autre", "en", "Other", "ar", "إجابة أخرى");

    private final Map<String, List<FormRow>> lists = new LinkedHashMap<>();
    private final FormLanguages languages;
    private final FormReport report;

    /**
     * A list as our file has it.
     *
     * @param names our codes by the form's names
     */
    record Choices(ArrayNode options, Map<String, String> names) {}

    FormChoices(Optional<FormSheet> sheet, FormLanguages languages, FormReport report) {
        this.languages = languages;
        this.report = report;
        sheet.ifPresent(choices -> choices.rows().forEach(row -> {
            if (row.get("list_name").isEmpty()) {
                report.flaw(row, "list_name", "il manque le nom de la liste");
            } else {
                lists.computeIfAbsent(row.get("list_name"), name -> new ArrayList<>())
                        .add(row);
            }
        }));
    }

    /** The list that a row asks for, with « autre » at its end where it is wanted; empty where the list is not usable. */
    Optional<Choices> of(FormRow asking, String list, boolean orOther) {
        List<FormRow> rows = lists.getOrDefault(list, List.of());
        if (rows.isEmpty()) {
            report.flaw(asking, "type", "la feuille « choices » n’a pas de liste « " + list + " »");
            return Optional.empty();
        }
        if (rows.size() > MOST) {
            report.flaw(
                    asking, "type", "la liste « " + list + " » a " + rows.size() + " réponses ; " + MOST + " au plus");
            return Optional.empty();
        }
        Choices choices = new Choices(JsonNodeFactory.instance.arrayNode(), new LinkedHashMap<>());
        rows.forEach(row -> add(choices, row));
        if (orOther && !choices.names().containsValue("other")) {
            other(choices);
        }
        return Optional.of(choices);
    }

    private void add(Choices choices, FormRow row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            report.flaw(row, "name", "il manque le code de la réponse");
            return;
        }
        String code = FormCodes.option(name);
        if (choices.names().containsKey(name)) {
            report.flaw(row, "name", "« " + name + " » est deux fois dans la liste");
        } else if (choices.names().containsValue(code)) {
            report.flaw(row, "name", "« " + name + " » deviendrait « " + code + " », qui est déjà dans la liste");
        } else if (!code.equals(name)) {
            report.note(row, "le code « " + name + " » devient « " + code + " »");
        }
        if (row.sheet().columns().keySet().stream()
                .anyMatch(column ->
                        (column.startsWith("media") || column.startsWith("image") || column.startsWith("audio"))
                                && !row.get(column).isEmpty())) {
            report.flaw(row, "media", "les réponses en image ou en son n’existent pas ici");
        }
        ObjectNode label = languages.wording(row, "label");
        if (!label.has("fr")) {
            report.flaw(row, "label", "il manque le texte en français");
        }
        choices.names().put(name, code);
        choices.options().addObject().put("code", code).set("label", label);
    }

    private static void other(Choices choices) {
        ObjectNode label = JsonNodeFactory.instance.objectNode();
        OTHER.forEach((language, text) -> {
            boolean spoken = language.equals("fr");
            for (var option : choices.options()) {
                spoken = spoken || option.path("label").has(language);
            }
            if (spoken) {
                label.put(language, text);
            }
        });
        choices.names().put("other", "other");
        choices.options().addObject().put("code", "other").set("label", label);
    }
}
