package fr.portevoix.synthesis;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.document.Paragraph;
import fr.portevoix.document.Part;
import fr.portevoix.document.Quote;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words of residents that the facilitator chose among those that may be quoted. */
@ApplicationScoped
class VerbatimsBlock implements BlockKind<VerbatimsBlock.Settings> {
    private static final String WITHDRAWN = "Propos retiré à la demande de son auteur.";

    @Inject
    Quotables quotables;

    /** Which contributions. */
    record Settings(List<String> contributions) {
        Settings {
            contributions = contributions == null ? List.of() : List.copyOf(contributions);
        }
    }

    /** A contribution on offer. */
    record Offered(String id, String words, String source, boolean chosen) {}

    @CheckedTemplate(basePath = "synthesis/block")
    record verbatims(List<Offered> offered, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "verbatims";
    }

    @Override
    public String label() {
        return "Paroles choisies";
    }

    @Override
    public String purpose() {
        return "Des mots d’habitants, choisis parmi les paroles citables, sans rien qui désigne leur auteur.";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(List.of());
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        if (form.all("contributions").isEmpty()) {
            errors.add("contributions", "Choisissez au moins une parole, ou supprimez le bloc.");
        }
        return new Settings(form.all("contributions"));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new verbatims(
                quotables.of(note).stream()
                        .map(said -> new Offered(
                                said.id.toString(),
                                said.readableWords(),
                                quotables.source(said, note),
                                settings.contributions().contains(said.id.toString())))
                        .toList(),
                errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        // Asked anew at each reading: words that went to the referent or lost their leave to be quoted are gone.
        List<Contribution> chosen = quotables.of(note).stream()
                .filter(said -> settings.contributions().contains(said.id.toString()))
                .toList();
        List<Part> quotes = new ArrayList<>(chosen.stream()
                .<Part>map(said -> new Quote(French.quoted(said.readableWords()), quotables.source(said, note)))
                .toList());
        // Who read a note that has travelled may look for these words: the gap is said, and nothing of what filled it.
        if (note.diffusion() != Diffusion.INTERNAL) {
            Collections.nCopies((int) quotables.erasedOf(settings.contributions()), Paragraph.of(WITHDRAWN))
                    .forEach(quotes::add);
        }
        return quotes.isEmpty()
                ? BlockContent.missing("Aucune parole n’est choisie.")
                : new BlockContent(quotes, List.of(), Sources.contributions(note));
    }
}
