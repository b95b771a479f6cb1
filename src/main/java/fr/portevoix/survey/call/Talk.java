package fr.portevoix.survey.call;

import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormKey;

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
    static Talk begun(String shown) {
        return new Talk(shown, shown, false, false, FormKey.fresh(), FormFields.EMPTY, "");
    }

    static Talk of(FormFields form) {
        return new Talk(
                CallLanguages.shown(form.first("entretien")),
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
