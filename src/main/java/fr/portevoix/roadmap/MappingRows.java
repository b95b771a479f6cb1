package fr.portevoix.roadmap;

import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the lines of a mapping file and checks each of them and all of them together. */
final class MappingRows {
    private static final Map<String, NodeChange> KINDS = Map.ofEntries(
            Map.entry("same", NodeChange.SAME),
            Map.entry("identique", NodeChange.SAME),
            Map.entry("renamed", NodeChange.RENAMED),
            Map.entry("renommé", NodeChange.RENAMED),
            Map.entry("split", NodeChange.SPLIT),
            Map.entry("scindé", NodeChange.SPLIT),
            Map.entry("merged", NodeChange.MERGED),
            Map.entry("fusionné", NodeChange.MERGED),
            Map.entry("new", NodeChange.NEW),
            Map.entry("nouveau", NodeChange.NEW),
            Map.entry("dropped", NodeChange.DROPPED),
            Map.entry("abandonné", NodeChange.DROPPED));

    private final RowReport report;
    private final List<String> columns;
    private final Map<String, RoadmapNode> before;
    private final Map<String, RoadmapNode> after;
    private final List<MappingRow> rows = new ArrayList<>();

    private MappingRows(CsvTable table, List<RoadmapNode> before, List<RoadmapNode> after) {
        this.report = table.report();
        this.columns = table.columns();
        this.before = byCode(before);
        this.after = byCode(after);
    }

    /** The lines that could be read; what is wrong goes into the table's report. */
    static List<MappingRow> read(CsvTable table, List<RoadmapNode> before, List<RoadmapNode> after) {
        MappingRows mapping = new MappingRows(table, before, after);
        table.rows().forEach(mapping::take);
        if (table.rows().isEmpty()) {
            table.report().fileError("Le fichier ne contient aucune ligne sous l’en-tête.");
        }
        if (!table.report().hasErrors()) {
            mapping.checkTogether();
        }
        return mapping.rows;
    }

    private static Map<String, RoadmapNode> byCode(List<RoadmapNode> nodes) {
        return nodes.stream().collect(Collectors.toMap(node -> node.code, node -> node));
    }

    private void take(CsvRow row) {
        NodeChange kind = KINDS.get(row.get(columns.get(2)).toLowerCase(Locale.ROOT));
        if (kind == null) {
            report.error(
                    row.line(),
                    columns.get(2),
                    "Écrivez ce qui est arrivé : same, renamed, split, merged, new ou dropped.");
            return;
        }
        RoadmapNode from = node(row, 0, before, kind != NodeChange.NEW, "de départ");
        RoadmapNode to = node(row, 1, after, kind != NodeChange.DROPPED, "d’arrivée");
        rows.add(new MappingRow(row.line(), from, to, kind));
    }

    private RoadmapNode node(CsvRow row, int column, Map<String, RoadmapNode> known, boolean needed, String side) {
        String name = columns.get(column);
        String code = row.get(name);
        if (code.isEmpty() == needed) {
            report.error(
                    row.line(),
                    name,
                    needed
                            ? "Le code " + side + " manque."
                            : "Laissez vide le code " + side + " pour ce genre de ligne.");
            return null;
        }
        if (needed && !known.containsKey(code)) {
            String shown = code.length() > 60 ? code.substring(0, 60) + "…" : code;
            report.error(row.line(), name, "Le code « " + shown + " » n’existe pas dans la version " + side + ".");
        }
        return known.get(code);
    }

    private void checkTogether() {
        Map<RoadmapNode, Integer> uses = new HashMap<>();
        Set<List<Object>> pairs = new HashSet<>();
        for (MappingRow row : rows) {
            count(uses, row.from());
            count(uses, row.to());
            if (!pairs.add(List.of(idOf(row.from()), idOf(row.to())))) {
                report.error(row.line(), "", "Cette ligne figure deux fois.");
            }
        }
        for (MappingRow row : rows) {
            boolean alone = uses.getOrDefault(row.from(), 1) == 1 && uses.getOrDefault(row.to(), 1) == 1;
            boolean oneToOne = row.livesOn() || row.kind() == NodeChange.NEW || row.kind() == NodeChange.DROPPED;
            if (oneToOne && !alone) {
                report.error(
                        row.line(),
                        columns.get(2),
                        "« " + row.kind().name().toLowerCase(Locale.ROOT)
                                + " » ne va qu’avec un élément cité une seule fois. Si l’un en devient plusieurs,"
                                + " écrivez « split » ; si plusieurs en deviennent un, « merged ».");
            }
        }
        tellUnsaid(before, uses, "de départ");
        tellUnsaid(after, uses, "d’arrivée");
    }

    private static void count(Map<RoadmapNode, Integer> uses, RoadmapNode node) {
        if (node != null) {
            uses.merge(node, 1, Integer::sum);
        }
    }

    private static Object idOf(RoadmapNode node) {
        return node == null ? "" : node.id;
    }

    private void tellUnsaid(Map<String, RoadmapNode> nodes, Map<RoadmapNode, Integer> uses, String side) {
        long unsaid =
                nodes.values().stream().filter(node -> !uses.containsKey(node)).count();
        if (unsaid > 0) {
            report.warning(
                    0,
                    "",
                    unsaid == 1
                            ? "Un élément de la version " + side + " n’est pas cité : son devenir reste inconnu."
                            : unsaid + " éléments de la version " + side
                                    + " ne sont pas cités : leur devenir reste inconnu.");
        }
    }
}
