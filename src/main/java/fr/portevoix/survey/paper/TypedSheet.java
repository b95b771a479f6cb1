package fr.portevoix.survey.paper;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.SurveyJson;
import fr.portevoix.survey.Versions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one person typed from a sheet.
 *
 * @param key the key under which the response will be stored, whoever chooses; made anew, known to no page
 * @param version the version of the survey that the form showed; null for the one in force
 */
record TypedSheet(String key, Integer version, Map<String, List<String>> fields) {
    static TypedSheet of(FormFields form) {
        Map<String, List<String>> answers = new TreeMap<>();
        form.values().forEach((field, values) -> {
            List<String> given = values.stream()
                    .filter(each -> each != null && !each.isBlank())
                    .toList();
            if (field.startsWith(Questionnaire.FIELD) && !given.isEmpty()) {
                answers.put(field, given);
            }
        });
        return new TypedSheet(FormKey.fresh(), Versions.told(form), answers);
    }

    static TypedSheet read(String json) {
        return SurveyJson.read(json, TypedSheet.class);
    }

    String json() {
        return SurveyJson.write(this);
    }

    FormFields form() {
        return new FormFields(fields);
    }

    /** Whether the same was typed, letter by letter: then it is the same form, sent twice. */
    boolean repeats(TypedSheet other) {
        return fields.equals(other.fields);
    }
}
