package fr.portevoix.roadmap;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings in existing offers from a CSV file ({@code name,provider,quartiers,asking}), or nothing and a report. */
@ApplicationScoped
public class ImportOffers {
    private static final CsvReader READER = CsvReader.requiring("name", "provider", "asking")
            .allowing("quartiers")
            .upToBytes(1_000_000)
            .upToRows(2_000);

    /** Reads the file; an offer that is known by its name gets what the file says of it. */
    @Transactional
    public RowReport into(Contract owner, byte[] csv) {
        Contract contract = Contract.findById(owner.id);
        CsvTable table = READER.read(csv);
        RowReport report = table.report();
        Map<String, Quartier> quartiers = new HashMap<>();
        Quartier.of(contract).forEach(quartier -> {
            quartiers.put(quartier.slug, quartier);
            quartiers.put(Strategy.key(quartier.name), quartier);
        });
        table.rows().forEach(row -> check(row, quartiers, report));
        if (!report.hasErrors() && table.rows().isEmpty()) {
            report.fileError("Le fichier ne contient aucune offre.");
        }
        if (!report.hasErrors()) {
            keep(contract, table.rows(), quartiers);
        }
        return report;
    }

    private static void check(CsvRow row, Map<String, Quartier> quartiers, RowReport report) {
        needed(row, "name", 200, report);
        needed(row, "provider", 200, report);
        needed(row, "asking", 500, report);
        named(row)
                .filter(name -> !quartiers.containsKey(Strategy.key(name)))
                .forEach(
                        name -> report.error(row.line(), "quartiers", "Aucun quartier ne s’appelle « " + name + " »."));
    }

    private static void needed(CsvRow row, String column, int longest, RowReport report) {
        if (row.isBlank(column)) {
            report.error(row.line(), column, "Cette case est à remplir.");
        } else if (row.get(column).length() > longest) {
            report.error(row.line(), column, "C’est trop long : " + longest + " caractères au plus.");
        }
    }

    private static void keep(Contract contract, List<CsvRow> rows, Map<String, Quartier> quartiers) {
        Map<String, Offer> known = new LinkedHashMap<>();
        Offer.of(contract).forEach(offer -> known.put(Strategy.key(offer.name), offer));
        for (CsvRow row : rows) {
            Offer offer = known.computeIfAbsent(Strategy.key(row.get("name")), unknown -> new Offer());
            offer.contract = contract;
            offer.name = row.get("name");
            offer.provider = row.get("provider");
            offer.asking = row.get("asking");
            offer.quartiers.clear();
            named(row).forEach(name -> offer.quartiers.add(quartiers.get(Strategy.key(name))));
            offer.persist();
        }
    }

    private static Stream<String> named(CsvRow row) {
        return Stream.of(row.get("quartiers").split("\\|")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
