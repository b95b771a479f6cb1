package fr.portevoix.synthesis;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Theme;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.TableOf;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which themes of two books are linked, as needs are to the groups of ideas that answer them. */
@ApplicationScoped
class LinkedThemesBlock implements BlockKind<LinkedThemesBlock.Settings> {
    @Inject
    CodedBooks books;

    /** The book whose themes are rows, and the one whose themes are columns. */
    record Settings(String rows, String columns) {
        Settings {
            rows = rows == null ? "" : rows;
            columns = columns == null ? "" : columns;
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record linkedThemes(Settings settings, List<Codebook> codebooks, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "linked-themes";
    }

    @Override
    public String label() {
        return "Besoins et familles d’idées";
    }

    @Override
    public String purpose() {
        return "Les liens posés entre deux livres de thèmes : quel besoin appelle quelle famille d’idées.";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return books.linked(note);
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        Settings sent = new Settings(form.one("rows"), form.one("columns"));
        if (sent.rows().isEmpty()) {
            errors.add("rows", "Choisissez un livre.");
        }
        if (sent.columns().isEmpty() || sent.columns().equals(sent.rows())) {
            errors.add("columns", "Choisissez un autre livre.");
        }
        return sent;
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new linkedThemes(settings, Codebook.of(note.contract()), errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        Optional<Codebook> rows = NoteChoices.codebook(note, settings.rows());
        Optional<Codebook> columns = NoteChoices.codebook(note, settings.columns());
        return rows.isEmpty() || columns.isEmpty()
                ? BlockContent.missing("Les deux livres de thèmes ne sont pas choisis, ou ils n’existent plus.")
                : told(rows.get(), columns.get(), note);
    }

    private static BlockContent told(Codebook rowBook, Codebook columnBook, NoteScope note) {
        List<Theme> columns = Theme.of(columnBook);
        List<Theme> rows = Theme.of(rowBook).stream()
                .filter(row -> columns.stream().anyMatch(column -> areLinked(row, column)))
                .toList();
        if (rows.isEmpty()) {
            return BlockContent.missing("Aucun lien n’est posé entre " + French.quoted(rowBook.title) + " et "
                    + French.quoted(columnBook.title) + ".");
        }
        List<TableOf.Column> headers = new ArrayList<>(List.of(new TableOf.Column("Thème", TableOf.Align.START, 5)));
        columns.forEach(column -> headers.add(new TableOf.Column(column.label, TableOf.Align.CENTER, 2)));
        List<Tally.Line> lines = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (Theme row : rows) {
            List<String> line = new ArrayList<>(List.of(row.label));
            for (Theme column : columns) {
                boolean linked = areLinked(row, column);
                line.add(linked ? PresenceBlock.CROSS : "");
                if (linked) {
                    lines.add(new Tally.Line(row.label, column.label, null, PresenceBlock.CROSS, null, null));
                }
            }
            cells.add(line);
        }
        String caption = rowBook.title + " et " + columnBook.title;
        String basis = "Une croix" + French.HARD
                + ": un lien posé par l’équipe entre les deux thèmes ; ce n’est pas un comptage de paroles.";
        return new BlockContent(
                List.of(new TableOf(caption, headers, cells, true), new BaseLine(basis)),
                List.of(new Tally(caption, basis, lines)),
                List.of(Sources.codebook(rowBook, note), Sources.codebook(columnBook, note)));
    }

    private static boolean areLinked(Theme one, Theme other) {
        return one.linked.contains(other) || other.linked.contains(one);
    }
}
