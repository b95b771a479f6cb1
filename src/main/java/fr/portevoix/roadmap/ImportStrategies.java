package fr.portevoix.roadmap;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings in existing strategies from a CSV file ({@code objective,strategy}), one line for each objective that a strategy
 * meets; nothing where the report has errors. What is known already gets the objectives that it lacks and loses none.
 */
@ApplicationScoped
public class ImportStrategies {
    private static final CsvReader READER =
            CsvReader.requiring("objective", "strategy").upToBytes(1_000_000).upToRows(5_000);

    /** Reads the file against the roadmap in force. */
    @Transactional
    public RowReport into(Contract owner, byte[] csv) {
        Contract contract = Contract.findById(owner.id);
        CsvTable table = READER.read(csv);
        RowReport report = table.report();
        Map<String, RoadmapNode> nodes = new HashMap<>();
        Roadmap.current(contract)
                .ifPresentOrElse(
                        current -> RoadmapNode.of(current).forEach(node -> nodes.put(node.code, node)),
                        () -> report.fileError(
                                "Publiez d’abord une feuille de route : les stratégies s’y rattachent."));
        table.rows().forEach(row -> check(row, nodes, report));
        if (!report.hasErrors() && table.rows().isEmpty()) {
            report.fileError("Le fichier ne contient aucune stratégie.");
        }
        if (!report.hasErrors()) {
            keep(contract, table.rows(), nodes, report);
        }
        return report;
    }

    private static void check(CsvRow row, Map<String, RoadmapNode> nodes, RowReport report) {
        if (!row.isBlank("objective") && !nodes.isEmpty() && !nodes.containsKey(row.get("objective"))) {
            report.error(
                    row.line(),
                    "objective",
                    "La feuille de route en vigueur n’a pas de code « " + shortened(row.get("objective")) + " ».");
        }
        if (row.isBlank("strategy")) {
            report.error(row.line(), "strategy", "Le nom de la stratégie manque.");
        } else if (row.get("strategy").length() > Strategy.LONGEST_NAME) {
            report.error(row.line(), "strategy", "Le nom est trop long : 200 caractères au plus.");
        }
    }

    private static void keep(Contract contract, List<CsvRow> rows, Map<String, RoadmapNode> nodes, RowReport report) {
        List<Strategy> known = new ArrayList<>(Strategy.of(contract));
        for (CsvRow row : rows) {
            String name = row.get("strategy").replaceAll("\\s+", " ");
            Optional<Strategy> same =
                    known.stream().filter(each -> each.isCalled(name)).findFirst();
            same.filter(each -> !Strategy.key(each.name).equals(Strategy.key(name)))
                    .ifPresent(each -> report.warning(
                            row.line(), "strategy", "« " + name + " » est lu comme « " + each.name + " »."));
            Strategy strategy = same.orElseGet(() -> begun(contract, name, known));
            if (!row.isBlank("objective")) {
                strategy.nodes.add(nodes.get(row.get("objective")));
            }
        }
    }

    private static Strategy begun(Contract contract, String name, List<Strategy> known) {
        Strategy fresh = new Strategy();
        fresh.contract = contract;
        fresh.name = name;
        fresh.persist();
        known.add(fresh);
        return fresh;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
