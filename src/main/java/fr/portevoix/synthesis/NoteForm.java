package fr.portevoix.synthesis;

import fr.portevoix.shared.web.Errors;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What a person fills in about a note as a whole.
 *
 * @param consultations the addresses of those that the note covers
 */
public record NoteForm(@RestForm String title, @RestForm String subtitle, @RestForm List<String> consultations) {
    public NoteForm {
        title = title == null ? "" : title.strip();
        subtitle = subtitle == null ? "" : subtitle.strip();
        consultations = consultations == null ? List.of() : List.copyOf(consultations);
    }

    /** The form of an existing note. */
    static NoteForm of(SynthesisNote note) {
        return new NoteForm(
                note.title,
                note.subtitle,
                note.consultations.stream().map(one -> one.slug).toList());
    }

    /** What cannot be taken. */
    Errors errors() {
        Errors errors = Errors.none();
        if (title.isEmpty()) {
            errors.add("title", "Donnez un titre à la note.");
        } else if (title.length() > 200) {
            errors.add("title", "Le titre a au plus 200 caractères.");
        }
        if (subtitle.length() > 300) {
            errors.add("subtitle", "Le sous-titre a au plus 300 caractères.");
        }
        return errors;
    }
}
