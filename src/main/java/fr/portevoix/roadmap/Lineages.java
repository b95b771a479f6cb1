package fr.portevoix.roadmap;

import fr.portevoix.document.RowReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the identity of nodes across versions in step with the mapping. */
@ApplicationScoped
class Lineages {
    /** Says where a mapping would give one version two nodes of one lineage, which an earlier mapping already joined. */
    void check(Roadmap to, List<MappingRow> rows, RowReport report) {
        Map<RoadmapNode, MappingRow> joined = new HashMap<>();
        rows.stream().filter(MappingRow::livesOn).forEach(row -> joined.put(row.to(), row));
        Map<UUID, RoadmapNode> holders = new HashMap<>();
        for (RoadmapNode node : RoadmapNode.of(to)) {
            if (!joined.containsKey(node) && !isMentioned(node, rows)) {
                holders.put(node.lineage, node);
            }
        }
        for (MappingRow row : joined.values()) {
            RoadmapNode holder = holders.putIfAbsent(row.from().lineage, row.to());
            if (holder != null) {
                report.error(
                        row.line(),
                        "",
                        "D’après une autre correspondance, « " + row.from().code + " » est déjà devenu « " + holder.code
                                + " » dans cette version.");
            }
        }
    }

    /** Joins the nodes that live on, and parts those that an earlier import of this mapping had joined. */
    void settle(Roadmap from, Roadmap to, List<MappingRow> rows) {
        Set<UUID> before = new HashSet<>();
        RoadmapNode.of(from).forEach(node -> before.add(node.lineage));
        Set<RoadmapNode> joined = new HashSet<>();
        rows.stream().filter(MappingRow::livesOn).forEach(row -> joined.add(row.to()));
        // Parted first, so that a lineage can pass from one node to another within one import.
        Map<RoadmapNode, UUID> wanted = new HashMap<>();
        rows.stream().filter(MappingRow::livesOn).forEach(row -> wanted.put(row.to(), row.from().lineage));
        for (RoadmapNode node : RoadmapNode.of(to)) {
            boolean wasJoined = before.contains(node.lineage);
            boolean stays = node.lineage.equals(wanted.get(node));
            if (wasJoined && !stays && (joined.contains(node) || isMentioned(node, rows))) {
                pass(node.lineage, UUID.randomUUID(), to);
            }
        }
        for (RoadmapNode node : joined) {
            if (!node.lineage.equals(wanted.get(node))) {
                pass(node.lineage, wanted.get(node), to);
            }
        }
    }

    /** A node takes its later selves along when its lineage changes. */
    private static void pass(UUID old, UUID fresh, Roadmap since) {
        List<RoadmapNode> holders = RoadmapNode.list(
                "lineage = ?1 and roadmap.contract = ?2 and roadmap.position >= ?3",
                old,
                since.contract,
                since.position);
        holders.forEach(node -> node.lineage = fresh);
    }

    private static boolean isMentioned(RoadmapNode node, List<MappingRow> rows) {
        return rows.stream().anyMatch(row -> node.equals(row.to()));
    }
}
