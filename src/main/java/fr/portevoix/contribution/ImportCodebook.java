package fr.portevoix.contribution;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.roadmap.RoadmapNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads themes, and the roadmap nodes that they lead to, into a codebook; all of the file or nothing. */
@ApplicationScoped
public class ImportCodebook {
    private static final int LONGEST = 300;

    /**
     * Reads columns {@code theme} and, at will, {@code nodes} (codes of the version in force, separated by spaces or
     * semicolons). A theme of the codebook that has the same label gets the nodes of the file; the others are added.
     */
    @Transactional
    public RowReport into(Codebook codebook, byte[] csv) {
        CsvTable table =
                CsvReader.requiring("theme").allowing("nodes").upToRows(1000).read(csv);
        NodeCodes nodes = NodeCodes.of(codebook.contract);
        Map<String, Set<RoadmapNode>> nodesOfTheme = new HashMap<>();
        List<String> labels = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            String label = row.get("theme");
            if (isGood(label, row, table.report())
                    && nodesOfTheme.putIfAbsent(label.toLowerCase(Locale.FRENCH), found(nodes, row, table.report()))
                            != null) {
                table.report().error(row.line(), "theme", "Le thème « " + label + " » figure deux fois.");
            }
            labels.add(label);
        }
        if (!table.report().hasErrors()) {
            for (String label : labels) {
                Theme theme = Theme.named(codebook, label).orElseGet(() -> Theme.add(codebook, label));
                theme.retired = false;
                if (table.has("nodes")) {
                    theme.nodes.clear();
                    theme.nodes.addAll(nodesOfTheme.get(label.toLowerCase(Locale.FRENCH)));
                }
            }
        }
        return table.report();
    }

    private static boolean isGood(String label, CsvRow row, RowReport report) {
        if (label.isBlank()) {
            report.error(row.line(), "theme", "Il manque le nom du thème.");
        } else if (label.length() > LONGEST) {
            report.error(row.line(), "theme", "Le nom du thème dépasse " + LONGEST + " caractères.");
        }
        return !label.isBlank() && label.length() <= LONGEST;
    }

    private static Set<RoadmapNode> found(NodeCodes nodes, CsvRow row, RowReport report) {
        Set<RoadmapNode> found = new HashSet<>();
        for (String code : NodeCodes.in(row.get("nodes"))) {
            nodes.find(code)
                    .ifPresentOrElse(
                            found::add,
                            () -> report.error(
                                    row.line(),
                                    "nodes",
                                    "La feuille de route en vigueur n’a pas de ligne « " + code + " »."));
        }
        return found;
    }
}
