package fr.portevoix.territory;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings in quartiers, their communes and their indicators from a CSV file, or nothing and a report.
 *
 * <p>Columns {@code slug,name,kind,commune} are fixed ({@code kind} is QPV or OTHER, several communes are parted by
 * {@code |}). Every other column is an indicator, named by its code. A column {@code X_year} gives the year of the figures
 * of column {@code X}; otherwise the year is the one given for {@code X}, or the year by default. An empty cell is an
 * unknown figure and is kept as unknown. A quartier that exists already is brought up to date.
 */
@ApplicationScoped
public class ImportQuartiers {
    private static final CsvReader READER = CsvReader.requiring("slug", "name", "kind", "commune")
            .takingOthers()
            .upToBytes(1_000_000)
            .upToRows(500);

    @Inject
    IndicatorCatalogue catalogue;

    /** The year of figures whose file does not say it, exceptions by indicator code, and whom the figures come from. */
    public record Terms(int year, Map<String, Integer> years, String source) {
        int yearOf(String indicator) {
            return years.getOrDefault(indicator, year);
        }
    }

    /** Imports the whole file, or nothing when the report has errors. */
    @Transactional
    public RowReport into(Contract contract, byte[] csv, Terms terms) {
        CsvTable table = READER.read(csv);
        RowReport report = table.report();
        List<QuartierRow> rows = report.hasErrors() ? List.of() : QuartierRow.all(table, terms);
        if (!report.hasErrors() && rows.isEmpty()) {
            report.fileError("Le fichier ne contient aucun quartier.");
        }
        if (!report.hasErrors()) {
            keep(Contract.findById(contract.id), rows, terms.source());
        }
        return report;
    }

    private void keep(Contract contract, List<QuartierRow> rows, String source) {
        Map<String, Quartier> quartiers =
                Quartier.of(contract).stream().collect(Collectors.toMap(found -> found.slug, found -> found));
        Map<String, Commune> communes =
                Commune.of(contract).stream().collect(Collectors.toMap(found -> found.slug, found -> found));
        Map<String, Indicator> indicators = indicators(contract, rows);
        int position = quartiers.values().stream()
                .mapToInt(found -> found.position)
                .max()
                .orElse(0);
        for (QuartierRow row : rows) {
            Quartier quartier = quartiers.get(row.slug());
            if (quartier == null) {
                quartier = new Quartier();
                quartier.contract = contract;
                quartier.slug = row.slug();
                quartier.position = ++position;
            }
            quartier.name = row.name();
            quartier.kind = row.kind();
            quartier.communes.clear();
            for (String name : row.communes()) {
                quartier.communes.add(communes.computeIfAbsent(Slug.of(name), slug -> commune(contract, slug, name)));
            }
            quartier.persist();
            keepFigures(quartier, row, indicators, source);
        }
    }

    private Map<String, Indicator> indicators(Contract contract, List<QuartierRow> rows) {
        Map<String, Indicator> indicators = new HashMap<>();
        List<Indicator> found = Indicator.of(contract);
        found.forEach(indicator -> indicators.put(indicator.code, indicator));
        int position =
                found.stream().mapToInt(indicator -> indicator.position).max().orElse(0);
        for (String code : rows.get(0).figures().keySet()) {
            if (!indicators.containsKey(code)) {
                Indicator indicator = new Indicator();
                indicator.contract = contract;
                indicator.code = code;
                indicator.label = catalogue.of(code).label();
                indicator.unit = catalogue.of(code).unit();
                indicator.position = ++position;
                indicator.persist();
                indicators.put(code, indicator);
            }
        }
        return indicators;
    }

    private static void keepFigures(
            Quartier quartier, QuartierRow row, Map<String, Indicator> indicators, String source) {
        Perimeter ground = Perimeter.latest(quartier).orElseGet(() -> undrawn(quartier));
        List<IndicatorValue> known = new ArrayList<>(IndicatorValue.of(quartier));
        row.figures().forEach((code, figure) -> {
            Indicator indicator = indicators.get(code);
            IndicatorValue value = known.stream()
                    .filter(one -> one.perimeter.equals(ground)
                            && one.indicator.equals(indicator)
                            && one.year == figure.year())
                    .findFirst()
                    .orElseGet(IndicatorValue::new);
            value.indicator = indicator;
            value.perimeter = ground;
            value.year = figure.year();
            value.value = figure.value();
            value.source = source;
            value.persist();
        });
    }

    private static Perimeter undrawn(Quartier quartier) {
        Perimeter perimeter = new Perimeter();
        perimeter.quartier = quartier;
        perimeter.persist();
        return perimeter;
    }

    private static Commune commune(Contract contract, String slug, String name) {
        Commune commune = new Commune();
        commune.contract = contract;
        commune.slug = slug;
        commune.name = name;
        commune.persist();
        return commune;
    }
}
