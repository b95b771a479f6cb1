package fr.portevoix.survey.call;

import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyLanguages;

/**
 * An interview as its form holds it.
 *
 * @param shown the language that the questions are shown in
 * @param language the language that is spoken
 * @param interpreter whether somebody interprets
 * @param read whether the information text was read to the person
 */
public record Talk(
        String shown,
        String language,
        boolean interpreter,
        boolean read,
        String key,
        FormFields fields,
        String notice) {
    /** An interview with somebody of this language, whose questions are shown in it if the survey is said in it. */
    static Talk begun(Survey survey, String language) {
        return new Talk(
                SurveyLanguages.spoken(survey, language),
                CallLanguages.read(language).orElse("fr"),
                false,
                false,
                FormKey.fresh(),
                FormFields.EMPTY,
                "");
    }

    static Talk of(Survey survey, FormFields form) {
        return new Talk(
                SurveyLanguages.spoken(survey, form.first("entretien")),
                CallLanguages.read(form.first("langue")).orElse("fr"),
                "true".equals(form.first("interprete")),
                "true".equals(form.first("lu")),
                FormKey.isOurs(form.first("cle")) ? form.first("cle") : FormKey.fresh(),
                form,
                "");
    }

    /** The same words under a fresh key, with a sentence about it. */
    Talk again(String notice) {
        return new Talk(shown, language, interpreter, read, FormKey.fresh(), fields, notice);
    }
}
