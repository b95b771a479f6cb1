package fr.portevoix.synthesis;

import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.TemplateInstance;

/**
 * A kind of block: what it asks at the desk and what it says in a note. One class each, with its settings and the
 * template of its form, {@code templates/synthesis/block}.
 *
 * @param <S> its settings, stored as JSON
 */
interface BlockKind<S extends Record> {
    /** Under which name blocks of this kind are stored. */
    String key();

    /** Its name at the desk. */
    String label();

    /** What it is for, in one sentence. */
    String purpose();

    /** Where it stands in the list of kinds. */
    int order();

    Class<S> settingsType();

    /** What a new block of this kind in this note begins with. */
    S fresh(NoteScope note);

    /** What a person sent; adds to the errors what cannot be taken. */
    S read(SentForm form, Errors errors);

    /** The fields of the form. */
    TemplateInstance fields(S settings, NoteScope note, Errors errors);

    /** What the block says now. */
    BlockContent content(S settings, NoteScope note);

    /** The level of the heading that the block's title becomes. */
    default int headingLevel() {
        return 2;
    }
}
