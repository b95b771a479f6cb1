package fr.portevoix.contribution;

import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which topics were raised in which quartiers (topics by quartiers, X where raised): each cross becomes one
 * contribution coded with the theme of its topic. A cross says that a topic was raised, never how often.
 */
@ApplicationScoped
public class ImportPresence {
    /** What crosses come in as; counts leave it out, because presence is not a count. */
    public static final String SOURCE_PART = "presence";

    private static final String SOURCE_KIND = "import";

    @Inject
    RecordContribution recordContribution;

    @Inject
    CodeContribution codeContribution;

    /** Reads the matrix; a cross that a former import already brought in is not doubled. All of the file or nothing. */
    @Transactional
    public RowReport of(Consultation consultation, Codebook codebook, Nature nature, LocalDate saidOn, byte[] csv) {
        CsvTable table = Crosses.read(csv);
        RowReport report = table.report();
        Map<String, Quartier> quartiers = new LinkedHashMap<>();
        for (String header : Crosses.columns(table)) {
            quartier(consultation, header)
                    .ifPresentOrElse(
                            quartier -> quartiers.put(header, quartier),
                            () -> report.error(1, header, "Ce contrat n’a pas de quartier « " + header + " »."));
        }
        Map<CsvRow, Theme> themes = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : table.rows()) {
            String topic = row.get(Crosses.firstColumn(table));
            Optional<Theme> theme = Theme.named(codebook, topic);
            if (!seen.add(topic.toLowerCase(Locale.FRENCH))) {
                report.error(row.line(), "", "Le sujet « " + topic + " » figure deux fois.");
            } else if (theme.isEmpty()) {
                report.error(row.line(), "", "Le livre « " + codebook.title + " » n’a pas de thème « " + topic + " ».");
            } else {
                themes.put(row, theme.get());
            }
            quartiers.keySet().forEach(column -> Crosses.check(row, column, report));
        }
        if (!report.hasErrors()) {
            themes.forEach((row, theme) -> quartiers.forEach((header, quartier) -> {
                if (Crosses.isCrossed(row, header) && !isKnown(consultation, theme, quartier)) {
                    raised(consultation, theme, quartier, nature, saidOn);
                }
            }));
        }
        return report;
    }

    private static Optional<Quartier> quartier(Consultation consultation, String header) {
        return Quartier.<Quartier>find(
                        "contract = ?1 and (slug = ?2 or lower(name) = lower(?2))", consultation.contract, header)
                .firstResultOptional();
    }

    private static boolean isKnown(Consultation consultation, Theme theme, Quartier quartier) {
        return Coding.count(
                        "theme = ?1 and contribution.consultation = ?2 and contribution.sourcePart = ?3"
                                + " and ?4 member of contribution.quartiers",
                        theme,
                        consultation,
                        SOURCE_PART,
                        quartier)
                > 0;
    }

    private void raised(Consultation consultation, Theme theme, Quartier quartier, Nature nature, LocalDate saidOn) {
        Contribution contribution = new Contribution();
        contribution.consultation = consultation;
        contribution.channel = Channel.WORKSHOP;
        contribution.nature = nature;
        contribution.body = theme.label;
        contribution.saidOn = saidOn;
        contribution.quartiers.add(quartier);
        contribution.sourceKind = SOURCE_KIND;
        contribution.sourcePart = SOURCE_PART;
        recordContribution.record(contribution);
        codeContribution.give(contribution, theme, null);
    }
}
