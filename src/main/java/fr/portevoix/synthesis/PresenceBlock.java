package fr.portevoix.synthesis;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.PresenceMatrix;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.Callout;
import fr.portevoix.document.TableOf;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Which topics were raised in which quartiers: a cross where one was, never how often; no floor applies to it. */
@ApplicationScoped
class PresenceBlock implements BlockKind<PresenceBlock.Settings> {
    static final String CROSS = "X";

    @Inject
    PresenceMatrix matrix;

    @Inject
    CodedBooks books;

    /** The topics' codebook. */
    record Settings(String codebook) {
        Settings {
            codebook = codebook == null ? "" : codebook;
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record presence(Settings settings, List<Codebook> codebooks, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "presence";
    }

    @Override
    public String label() {
        return "Sujets par quartier";
    }

    @Override
    public String purpose() {
        return "Une croix là où un sujet a été soulevé, quartier par quartier, à prendre avec prudence.";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(books.raised(note));
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        if (form.one("codebook").isEmpty()) {
            errors.add("codebook", "Choisissez un livre de thèmes.");
        }
        return new Settings(form.one("codebook"));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new presence(settings, Codebook.of(note.contract()), errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        return NoteChoices.codebook(note, settings.codebook())
                .map(codebook -> told(codebook, note))
                .orElseGet(() -> BlockContent.missing("Le livre de thèmes n’est pas choisi, ou il n’existe plus."));
    }

    private BlockContent told(Codebook codebook, NoteScope note) {
        PresenceMatrix.Matrix found = matrix.of(codebook, note.consultations());
        List<PresenceMatrix.Row> raised =
                found.rows().stream().filter(row -> row.spread() > 0).toList();
        if (raised.isEmpty()) {
            return BlockContent.missing("Aucun sujet du livre " + French.quoted(codebook.title)
                    + " n’a encore été soulevé dans un quartier.");
        }
        List<TableOf.Column> columns = new ArrayList<>(List.of(new TableOf.Column("Sujet", TableOf.Align.START, 5)));
        found.quartiers().forEach(quartier -> columns.add(new TableOf.Column(quartier.name, TableOf.Align.CENTER, 2)));
        TableOf table = new TableOf(
                codebook.title + " – sujets soulevés par quartier",
                columns,
                raised.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(row.theme().label));
                            row.raised().forEach(there -> cells.add(there ? CROSS : ""));
                            return List.copyOf(cells);
                        })
                        .toList(),
                true);
        String basis = "Une croix" + French.HARD + ": le sujet a été soulevé au moins une fois dans ce quartier, au "
                + French.day(note.today()) + ". Ce n’est pas un échantillon tiré au sort.";
        return new BlockContent(
                List.of(
                        Callout.of(
                                "À prendre avec prudence.",
                                "Ce tableau dit où un sujet a été soulevé, pas combien de fois ni par combien de"
                                        + " personnes. Une case vide ne dit pas que le sujet n’y existe pas."),
                        table,
                        new BaseLine(basis)),
                List.of(tally(table, found, raised, basis)),
                Sources.coded(codebook, note));
    }

    private static Tally tally(
            TableOf table, PresenceMatrix.Matrix found, List<PresenceMatrix.Row> raised, String basis) {
        List<Tally.Line> lines = new ArrayList<>();
        raised.forEach(row -> {
            for (int column = 0; column < found.quartiers().size(); column++) {
                if (row.raised().get(column)) {
                    lines.add(new Tally.Line(
                            row.theme().label, found.quartiers().get(column).name, null, CROSS, null, null));
                }
            }
        });
        return new Tally(table.caption(), basis, lines);
    }
}
