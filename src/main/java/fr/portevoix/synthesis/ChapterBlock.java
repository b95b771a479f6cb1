package fr.portevoix.synthesis;

import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a chapter of the note: its title, and a few words if need be. */
@ApplicationScoped
class ChapterBlock implements BlockKind<ChapterBlock.Settings> {
    /** The words under the chapter's title. */
    record Settings(String text) {
        Settings {
            text = text == null ? "" : text;
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record chapter(Settings settings, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "chapter";
    }

    @Override
    public String label() {
        return "Partie";
    }

    @Override
    public String purpose() {
        return "Ouvre une grande partie de la note, avec quelques mots d’introduction.";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings("");
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        return new Settings(form.one("text"));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new chapter(settings, errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        return BlockContent.words(PlainMarkdown.parts(settings.text()));
    }

    @Override
    public int headingLevel() {
        return 1;
    }
}
