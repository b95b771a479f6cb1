package fr.portevoix.roadmap;

import fr.portevoix.document.RowReport;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody ticked on the screen of a mapping: for each node before, what it became, or that it was dropped; for each
 * node after, that it is new. What is said of nobody stays unknown.
 *
 * <p>The kinds follow from the pairs: one to one is {@code same} or {@code renamed}, one to several {@code split}, several
 * to one {@code merged}.
 */
final class MappingForm {
    static final String HEIR = "devient-";
    static final String DROPPED = "abandon-";
    static final String NEW = "nouveau-";

    private final Map<String, RoadmapNode> after;
    private final Map<RoadmapNode, Set<RoadmapNode>> heirs = new HashMap<>();
    private final Set<RoadmapNode> dropped = new HashSet<>();
    private final Set<RoadmapNode> fresh = new HashSet<>();

    private MappingForm(List<RoadmapNode> after) {
        this.after = after.stream().collect(Collectors.toMap(node -> node.id.toString(), Function.identity()));
    }

    static MappingForm read(MultivaluedMap<String, String> sent, List<RoadmapNode> before, List<RoadmapNode> after) {
        MappingForm form = new MappingForm(after);
        for (RoadmapNode node : before) {
            Set<RoadmapNode> became = new LinkedHashSet<>();
            sent.getOrDefault(HEIR + node.id, List.of()).stream()
                    .map(form.after::get)
                    .filter(heir -> heir != null)
                    .forEach(became::add);
            form.heirs.put(node, became);
            if (sent.containsKey(DROPPED + node.id)) {
                form.dropped.add(node);
            }
        }
        after.stream().filter(node -> sent.containsKey(NEW + node.id)).forEach(form.fresh::add);
        return form;
    }

    /** What is kept of a mapping, as it would be sent again. */
    static MappingForm of(List<RoadmapChange> changes, List<RoadmapNode> before, List<RoadmapNode> after) {
        MappingForm form = new MappingForm(after);
        before.forEach(node -> form.heirs.put(node, new LinkedHashSet<>()));
        for (RoadmapChange change : changes) {
            if (change.fromNode == null) {
                form.fresh.add(change.toNode);
            } else if (change.toNode == null) {
                form.dropped.add(change.fromNode);
            } else {
                form.heirs.get(change.fromNode).add(change.toNode);
            }
        }
        return form;
    }

    Set<RoadmapNode> heirs(RoadmapNode node) {
        return heirs.getOrDefault(node, Set.of());
    }

    boolean isDropped(RoadmapNode node) {
        return dropped.contains(node);
    }

    boolean isNew(RoadmapNode node) {
        return fresh.contains(node);
    }

    /** The lines of mapping that this says; what contradicts itself goes into the report. */
    List<MappingRow> rows(List<RoadmapNode> before, List<RoadmapChange> known, RowReport report) {
        Map<RoadmapNode, Long> origins = heirs.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<MappingRow> rows = new ArrayList<>();
        for (RoadmapNode node : before) {
            if (isDropped(node) && !heirs(node).isEmpty()) {
                report.fileError(
                        "« " + node.code + " » ne peut pas être abandonné et devenir autre chose : choisissez.");
            }
            for (RoadmapNode heir : heirs(node)) {
                rows.add(new MappingRow(0, node, heir, kind(node, heir, origins.get(heir), known)));
            }
            if (isDropped(node)) {
                rows.add(new MappingRow(0, node, null, NodeChange.DROPPED));
            }
        }
        for (RoadmapNode node : fresh) {
            if (origins.containsKey(node)) {
                report.fileError(
                        "« " + node.code + " » ne peut pas être nouveau et venir d’un autre élément : choisissez.");
            }
            rows.add(new MappingRow(0, null, node, NodeChange.NEW));
        }
        return rows;
    }

    private NodeChange kind(RoadmapNode node, RoadmapNode heir, long origins, List<RoadmapChange> known) {
        if (heirs(node).size() > 1) {
            return NodeChange.SPLIT;
        }
        if (origins > 1) {
            return NodeChange.MERGED;
        }
        // Whether another wording is another name is a judgement: one that was made stays.
        return known.stream()
                .filter(change -> node.equals(change.fromNode) && heir.equals(change.toNode))
                .map(change -> change.kind)
                .filter(kind -> kind == NodeChange.SAME || kind == NodeChange.RENAMED)
                .findFirst()
                .orElse(NodeHints.sameWords(node, heir) ? NodeChange.SAME : NodeChange.RENAMED);
    }
}
