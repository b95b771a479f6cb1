package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.ThemeCounts;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;

/** What was said, coded with the themes of a book: which share of the texts that were read speaks of each. */
@ApplicationScoped
class ThemesBlock implements BlockKind<ThemesBlock.Settings> {
    @Inject
    ThemeCounts themeCounts;

    /**
     * What is counted.
     *
     * @param codebook whose themes
     * @param question answers to this question only, empty for everything said
     * @param channels the ways that count; none for all
     */
    record Settings(String codebook, String question, List<Channel> channels) {
        Settings {
            codebook = codebook == null ? "" : codebook;
            question = question == null ? "" : question;
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record themes(
            Settings settings,
            List<Codebook> codebooks,
            List<OpenQuestion> questions,
            List<ChannelChoice> channels,
            Errors errors)
            implements TemplateInstance {}

    @Override
    public String key() {
        return "themes";
    }

    @Override
    public String label() {
        return "Besoins exprimés, codés";
    }

    @Override
    public String purpose() {
        return "Ce que les personnes ont dit avec leurs mots, rangé par thèmes : la part des textes lus.";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(NoteChoices.firstCodebook(note), "", List.of());
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        if (form.one("codebook").isEmpty()) {
            errors.add("codebook", "Choisissez un livre de thèmes.");
        }
        return new Settings(form.one("codebook"), form.one("question"), ChannelChoice.read(form.all("channels")));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new themes(
                settings,
                Codebook.of(note.contract()),
                OpenQuestion.of(note),
                ChannelChoice.all(settings.channels()),
                errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        return NoteChoices.codebook(note, settings.codebook())
                .map(codebook -> told(codebook, settings, note))
                .orElseGet(() -> BlockContent.missing("Le livre de thèmes n’est pas choisi, ou il n’existe plus."));
    }

    private BlockContent told(Codebook codebook, Settings settings, NoteScope note) {
        ThemeCounts.Scope scope = ThemeCounts.Scope.of(codebook, note.consultations());
        if (!settings.question().isEmpty()) {
            scope = scope.answering(settings.question());
        }
        if (!settings.channels().isEmpty()) {
            scope = scope.by(EnumSet.copyOf(settings.channels()));
        }
        ThemeCounts.Result counted = themeCounts.of(scope);
        List<ThemeCounts.Line> spoken =
                counted.lines().stream().filter(line -> line.texts() > 0).toList();
        if (spoken.isEmpty()) {
            return BlockContent.missing(
                    "Aucun texte lu n’a encore reçu un thème du livre " + French.quoted(codebook.title) + ".");
        }
        Table table = Table.overlapping(
                spoken.stream()
                        .map(line -> new Heading(line.theme().id.toString(), line.theme().label))
                        .toList(),
                List.of(CountMeasure.everybody()),
                spoken.stream()
                        .map(line -> new int[] {Math.toIntExact(line.texts())})
                        .toArray(int[][]::new),
                Math.toIntExact(counted.read()));
        ToldTable told = note.floor().tell(table);
        ShareParts shares = ShareParts.of(
                        codebook.title + question(settings, note), told, basis(counted, told, settings, note))
                .ranked();
        return new BlockContent(shares.parts(false, note), List.of(shares.tally(note)), Sources.coded(codebook, note));
    }

    private static String question(Settings settings, NoteScope note) {
        return OpenQuestion.of(note).stream()
                .filter(question -> question.code().equals(settings.question()))
                .findFirst()
                .map(question -> " – " + question.label())
                .orElse("");
    }

    private static String basis(ThemeCounts.Result counted, ToldTable told, Settings settings, NoteScope note) {
        String channels = settings.channels().isEmpty()
                ? "tous canaux"
                : French.list(settings.channels().stream().map(ChannelNames::of).toList());
        long unread = counted.said() - counted.read();
        return Basis.sentence(told.base(), "texte lu", "textes lus", channels, "", note)
                + " Part des textes lus, pas des personnes : une personne peut en avoir écrit plusieurs, et un texte porter"
                + " plusieurs thèmes."
                + rest(unread, " reste à lire.", " restent à lire.", note)
                + rest(
                        counted.withoutTheme(),
                        " n’a aucun thème de ce livre.",
                        " n’ont aucun thème de ce livre.",
                        note);
    }

    private static String rest(long texts, String one, String several, NoteScope note) {
        return texts == 0 || note.floor().hides(texts)
                ? ""
                : " " + French.many(texts, "texte", "textes") + (texts < 2 ? one : several);
    }
}
