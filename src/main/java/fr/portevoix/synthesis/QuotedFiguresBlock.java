package fr.portevoix.synthesis;

import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.document.BarChart;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.Part;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures that another document publishes, kept as it gives them, with its name and its base. */
@ApplicationScoped
class QuotedFiguresBlock implements BlockKind<QuotedFiguresBlock.Settings> {
    private static final String CAPTION = "Chiffres cités";

    /** Which figures. */
    record Settings(List<String> figures) {
        Settings {
            figures = figures == null ? List.of() : List.copyOf(figures);
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record quotedFigures(Settings settings, List<QuotedFigure> quoted, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "quoted-figures";
    }

    @Override
    public String label() {
        return "Chiffres cités";
    }

    @Override
    public String purpose() {
        return "Des chiffres publiés par d’autres documents, avec leur source et leur base, non recalculés.";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(NoteChoices.quoted(note).stream()
                .filter(QuotedTable::isPercent)
                .map(figure -> figure.id.toString())
                .toList());
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        if (form.all("figures").isEmpty()) {
            errors.add("figures", "Choisissez au moins un chiffre.");
        }
        return new Settings(form.all("figures"));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new quotedFigures(settings, NoteChoices.quoted(note), errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        List<QuotedFigure> chosen = NoteChoices.quoted(note).stream()
                .filter(figure -> settings.figures().contains(figure.id.toString()))
                .toList();
        if (chosen.isEmpty()) {
            return BlockContent.missing("Aucun chiffre n’est choisi.");
        }
        List<Part> parts = new ArrayList<>(charts(chosen));
        parts.add(QuotedTable.of(CAPTION, chosen));
        parts.add(new BaseLine(QuotedTable.BASIS));
        return new BlockContent(parts, List.of(QuotedTable.tally(CAPTION, chosen)), Sources.quoted(chosen, note));
    }

    /** One chart for each measure of which several parts are quoted. */
    private static List<Part> charts(List<QuotedFigure> chosen) {
        Map<String, List<QuotedFigure>> byMeasure = chosen.stream()
                .filter(figure -> QuotedTable.isPercent(figure) && figure.value != null && figure.part != null)
                .collect(Collectors.groupingBy(
                        figure -> figure.measure + " – " + ChannelNames.ofQuoted(figure.channel) + " (part citée)",
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Part> charts = new ArrayList<>();
        byMeasure.forEach((caption, figures) -> {
            if (figures.size() > 1) {
                charts.add(new BarChart(
                        caption,
                        caption + French.HARD + ": "
                                + figures.stream()
                                        .map(figure -> figure.part + " " + French.number(figure.value) + " %")
                                        .collect(Collectors.joining(", ")),
                        "%",
                        figures.stream().map(figure -> figure.part).toList(),
                        List.of(BarChart.Series.of(
                                "Part citée",
                                figures.stream()
                                        .mapToDouble(figure -> figure.value.doubleValue())
                                        .toArray()))));
            }
        });
        return charts;
    }
}
