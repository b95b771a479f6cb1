package fr.portevoix.synthesis;

import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Words that the facilitator writes: what is understood, directions, work to come. */
@ApplicationScoped
class FreeTextBlock implements BlockKind<FreeTextBlock.Settings> {
    /** The words, with their little markup. */
    record Settings(String text) {
        Settings {
            text = text == null ? "" : text;
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record freeText(Settings settings, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "free-text";
    }

    @Override
    public String label() {
        return "Texte libre";
    }

    @Override
    public String purpose() {
        return "Ce que vous écrivez : ce qu’on retient, des orientations, le travail à venir.";
    }

    @Override
    public int order() {
        return 20;
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
        Settings sent = new Settings(form.one("text"));
        if (sent.text().isEmpty()) {
            errors.add("text", "Écrivez le texte de ce bloc, ou supprimez le bloc.");
        }
        return sent;
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new freeText(settings, errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        return settings.text().isBlank()
                ? BlockContent.missing("Ce texte n’est pas encore écrit.")
                : BlockContent.words(PlainMarkdown.parts(settings.text()));
    }
}
