package fr.portevoix.workshop.capture;

import fr.portevoix.contribution.Speaker;
import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Choice;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings in lines of columns {@code texte,phase,voix,quartiers,sujet,coups de coeur}, all of them or none. */
@ApplicationScoped
public class ImportLines {
    private static final String HEARTS = "coups de coeur";
    private static final int MOST_ROWS = 2000;

    @Inject
    KeepLines keepLines;

    @Inject
    KeyedHash keyedHash;

    /** What is to be mended, and how many lines came in that were not there. */
    public record Report(RowReport rows, long fresh) {}

    /** Reads the file; what a row leaves open is as the form says. */
    @Transactional
    public Report of(Workshop workshop, LineForm usual, byte[] csv, UUID by) {
        CsvTable table = CsvReader.requiring("texte")
                .allowing("phase", "voix", "quartiers", "sujet", HEARTS)
                .upToRows(MOST_ROWS)
                .read(csv);
        Map<String, Quartier> quartiers = Quartier.of(workshop.contract).stream()
                .flatMap(one -> List.of(Map.entry(one.slug, one), Map.entry(one.name.toLowerCase(), one)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        List<Line> lines = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            line(row, workshop, usual, quartiers, table.report()).ifPresent(lines::add);
        }
        if (table.report().hasErrors()) {
            return new Report(table.report(), 0);
        }
        if (lines.isEmpty()) {
            table.report().fileError("Le fichier n’a aucune ligne sous l’en-tête.");
            return new Report(table.report(), 0);
        }
        // The key is the file itself: whoever sends it again after a broken line doubles nothing.
        String key = HexFormat.of()
                .formatHex(keyedHash.of(
                        "workshop file",
                        new String(csv, StandardCharsets.UTF_8),
                        usual.phaseNamed().name()));
        long fresh = keepLines.keep(workshop, lines, "file " + key, by).stream()
                .filter(kept -> !kept.again())
                .count();
        return new Report(table.report(), fresh);
    }

    private static Optional<Line> line(
            CsvRow row, Workshop workshop, LineForm usual, Map<String, Quartier> quartiers, RowReport report) {
        String words = Line.clean(row.get("texte"));
        if (words.isEmpty()) {
            report.error(row.line(), "texte", "Cette ligne n’a pas de texte.");
        } else if (words.length() > Line.LONGEST) {
            report.error(
                    row.line(), "texte", "Ce texte dépasse 2\u202f000 caractères\u00a0: faites-en plusieurs lignes.");
        }
        Phase phase = known(row, "phase", Phase::named, usual.phaseNamed(), report);
        Speaker speaker = known(row, "voix", ImportLines::speaker, usual.speaker(), report);
        List<Quartier> about = new ArrayList<>();
        for (String name : row.get("quartiers").split("[;|]")) {
            Quartier found = quartiers.get(name.strip().toLowerCase());
            if (found != null) {
                about.add(found);
            } else if (!name.isBlank()) {
                report.error(
                        row.line(), "quartiers", "Ce contrat n’a pas de quartier «\u00a0" + name.strip() + "\u00a0».");
            }
        }
        String topic = Line.clean(row.get("sujet"));
        if (topic.length() > WorkshopTopic.LONGEST) {
            report.error(row.line(), "sujet", "Ce sujet dépasse 300 caractères.");
        }
        String hearts = row.get(HEARTS);
        if (!hearts.matches("\\d{0,4}")) {
            report.error(row.line(), HEARTS, "Écrivez un nombre de 0 à 9\u202f999.");
            return Optional.empty();
        }
        return phase == null || speaker == null
                ? Optional.empty()
                : Optional.of(new Line(
                        phase,
                        words,
                        speaker,
                        row.isBlank("quartiers") ? usual.quartiers(workshop.contract) : about,
                        hearts.isEmpty() ? 0 : Integer.parseInt(hearts),
                        topic.isEmpty() ? null : topic,
                        null));
    }

    private static <T> T known(
            CsvRow row, String column, Function<String, Optional<T>> reading, T usual, RowReport report) {
        if (row.isBlank(column)) {
            return usual;
        }
        Optional<T> read = reading.apply(row.get(column));
        if (read.isEmpty()) {
            report.error(
                    row.line(), column, "«\u00a0" + row.get(column) + "\u00a0» n’est pas dans la liste de cette page.");
        }
        return read.orElse(null);
    }

    private static Optional<Speaker> speaker(String named) {
        return Choice.of(Speaker.class, named).or(() -> java.util.Arrays.stream(Speaker.values())
                .filter(one -> fr.portevoix.contribution.FrenchNames.french(one).equalsIgnoreCase(named))
                .findFirst());
    }
}
