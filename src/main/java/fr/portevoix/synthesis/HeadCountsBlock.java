package fr.portevoix.synthesis;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.KeyFigures;
import fr.portevoix.document.Paragraph;
import fr.portevoix.document.Part;
import fr.portevoix.document.TableOf;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.Survey;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How residents were heard: at which level, when, and how many by which way, counted here or quoted from elsewhere. */
@ApplicationScoped
class HeadCountsBlock implements BlockKind<HeadCountsBlock.Settings> {
    private static final String NOT_DRAWN =
            "Ce ne sont pas des échantillons tirés au sort. Une même personne peut avoir répondu par plusieurs canaux.";

    @Inject
    Respondents respondents;

    @Inject
    SetAsideCounts setAsideCounts;

    /** Which surveys are counted, and which quoted figures stand beside them. */
    record Settings(List<String> surveys, List<String> quoted) {
        Settings {
            surveys = surveys == null ? List.of() : List.copyOf(surveys);
            quoted = quoted == null ? List.of() : List.copyOf(quoted);
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record headCounts(Settings settings, List<Survey> surveys, List<QuotedFigure> quoted, Errors errors)
            implements TemplateInstance {}

    @Override
    public String key() {
        return "head-counts";
    }

    @Override
    public String label() {
        return "Méthode et canaux";
    }

    @Override
    public String purpose() {
        return "Ce qui a été fait : combien de personnes, par quels canaux, quand, à quel niveau de participation.";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(
                NoteChoices.surveys(note).stream().map(survey -> survey.slug).toList(),
                notCountedHere(note).stream()
                        .map(figure -> figure.id.toString())
                        .toList());
    }

    /** Head counts that the surveys themselves do not already give. */
    private List<QuotedFigure> notCountedHere(NoteScope note) {
        Set<Integer> counted = new HashSet<>();
        int total = 0;
        for (Respondents.Arrivals arrival : respondents.of(NoteChoices.surveys(note))) {
            counted.add(arrival.count());
            total += arrival.count();
        }
        counted.add(total);
        return NoteChoices.headCounts(note).stream()
                .filter(figure -> figure.value == null || !counted.contains(figure.value.intValue()))
                .toList();
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        return new Settings(form.all("surveys"), form.all("quoted"));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new headCounts(settings, NoteChoices.surveys(note), NoteChoices.quoted(note), errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        List<Survey> surveys = NoteChoices.surveys(note).stream()
                .filter(survey -> settings.surveys().contains(survey.slug))
                .toList();
        List<QuotedFigure> quoted = NoteChoices.quoted(note).stream()
                .filter(figure -> settings.quoted().contains(figure.id.toString()))
                .toList();
        List<Respondents.Arrivals> arrivals = respondents.of(surveys);
        Optional<Table> counted = Respondents.table(surveys, arrivals);
        List<Part> parts = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        note.consultations().forEach(consultation -> parts.add(Paragraph.of(sentence(consultation))));
        keyFigures(counted, quoted, note).ifPresent(parts::add);
        counted.ifPresent(table -> {
            ToldTable told = note.floor().tell(table);
            parts.add(table(told, note));
            parts.add(new BaseLine(basis(arrivals, note)));
            tallies.add(tally(told, basis(arrivals, note), note));
        });
        setAsideCounts.of(surveys, note).ifPresent(told -> {
            parts.add(told.line());
            tallies.add(told.tally());
        });
        surveys.forEach(survey -> sources.add(Sources.survey(survey, note)));
        if (!quoted.isEmpty()) {
            parts.add(QuotedTable.of("Effectifs cités d’autres documents", quoted));
            parts.add(new BaseLine(QuotedTable.BASIS));
            tallies.add(QuotedTable.tally("Effectifs cités d’autres documents", quoted));
            sources.addAll(Sources.quoted(quoted, note));
        }
        if (counted.isEmpty() && quoted.isEmpty()) {
            parts.addAll(BlockContent.missing("Aucune réponse et aucun effectif cité pour l’instant.")
                    .parts());
        }
        return new BlockContent(parts, tallies, sources);
    }

    private static String sentence(Consultation consultation) {
        String period = French.period(consultation.opensOn, consultation.closesOn);
        String deciders = consultation.whoDecides == null ? "" : consultation.whoDecides.french();
        return French.quoted(consultation.title.french())
                + (period.isEmpty() ? "" : ", " + period)
                + ". Niveau de participation" + French.HARD + ": " + ChannelNames.of(consultation.level) + "."
                + (deciders.isEmpty() ? "" : " Qui décide" + French.HARD + ": " + deciders);
    }

    private static Optional<KeyFigures> keyFigures(Optional<Table> counted, List<QuotedFigure> quoted, NoteScope note) {
        List<KeyFigures.Figure> figures = new ArrayList<>();
        counted.ifPresent(table -> figures.add(new KeyFigures.Figure(
                French.figure(note.floor().tell(table).base(), note.floor()), "réponses comptées aux enquêtes")));
        quoted.stream()
                .filter(figure -> figure.part == null && figure.value != null)
                .limit(7)
                .forEach(figure -> figures.add(
                        new KeyFigures.Figure(French.number(figure.value), QuotedTable.what(figure) + " (cité)")));
        return figures.isEmpty() ? Optional.empty() : Optional.of(new KeyFigures(figures));
    }

    private static TableOf table(ToldTable told, NoteScope note) {
        boolean several = told.columns().size() > 1;
        List<TableOf.Column> columns = new ArrayList<>(List.of(new TableOf.Column("Canal", TableOf.Align.START, 2)));
        told.columns().forEach(column -> columns.add(new TableOf.Column(column.label(), TableOf.Align.END, 2)));
        if (several) {
            columns.add(TableOf.Column.number("Total"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < told.rows().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(told.rows().get(row).label()));
            told.figures().get(row).forEach(figure -> cells.add(French.figure(figure, note.floor())));
            if (several) {
                cells.add(French.figure(told.rowTotals().get(row), note.floor()));
            }
            rows.add(cells);
        }
        List<String> total = new ArrayList<>(List.of("Ensemble"));
        told.bases().forEach(base -> total.add(French.figure(base, note.floor())));
        if (several) {
            total.add(French.figure(told.base(), note.floor()));
        }
        rows.add(total);
        return new TableOf("Réponses comptées, par canal", columns, rows, true);
    }

    private static String basis(List<Respondents.Arrivals> arrivals, NoteScope note) {
        LocalDate first = arrivals.stream()
                .map(Respondents.Arrivals::first)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate last = arrivals.stream()
                .map(Respondents.Arrivals::last)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return "Réponses reçues " + French.period(first, last) + ", comptées le " + French.day(note.today()) + ". "
                + NOT_DRAWN;
    }

    private static Tally tally(ToldTable told, String basis, NoteScope note) {
        List<Tally.Line> lines = new ArrayList<>();
        for (int row = 0; row < told.rows().size(); row++) {
            String channel = told.rows().get(row).label();
            for (int column = 0; column < told.columns().size(); column++) {
                lines.add(Tally.Line.of(
                        channel,
                        told.columns().get(column).label(),
                        told.figure(row, column),
                        null,
                        Optional.empty(),
                        note.floor()));
            }
            lines.add(Tally.Line.of(channel, null, told.rowTotals().get(row), null, Optional.empty(), note.floor()));
        }
        lines.add(Tally.Line.of("Ensemble", null, told.base(), null, Optional.empty(), note.floor()));
        return new Tally("Réponses comptées, par canal", basis, lines);
    }
}
