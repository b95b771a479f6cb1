package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a mapping between two versions said before it was changed. */
@Entity
public class PastMapping extends Thing {
    private static final String NONE = "-";

    @ManyToOne(fetch = FetchType.LAZY)
    public Roadmap fromRoadmap;

    @ManyToOne(fetch = FetchType.LAZY)
    public Roadmap toRoadmap;

    public String content;
    public Instant replacedAt;

    /** The earlier states of the mapping between two versions, the latest first. */
    static List<PastMapping> between(Roadmap from, Roadmap to) {
        return list("fromRoadmap = ?1 and toRoadmap = ?2 order by replacedAt desc", from, to);
    }

    void take(List<RoadmapChange> changes) {
        content = changes.stream()
                .map(change -> name(change.fromNode) + " " + name(change.toNode) + " " + change.kind)
                .collect(Collectors.joining("\n"));
    }

    /** Its lines, as far as their nodes are still there. */
    List<MappingRow> rows() {
        Map<String, RoadmapNode> before = byName(fromRoadmap);
        Map<String, RoadmapNode> after = byName(toRoadmap);
        return content.lines()
                .map(line -> line.split(" "))
                .map(cells -> row(before, after, cells))
                .filter(Objects::nonNull)
                .toList();
    }

    private static MappingRow row(Map<String, RoadmapNode> before, Map<String, RoadmapNode> after, String[] cells) {
        boolean lost = isLost(before, cells[0]) || isLost(after, cells[1]);
        return lost ? null : new MappingRow(0, before.get(cells[0]), after.get(cells[1]), NodeChange.valueOf(cells[2]));
    }

    private static boolean isLost(Map<String, RoadmapNode> nodes, String name) {
        return !name.equals(NONE) && !nodes.containsKey(name);
    }

    private static Map<String, RoadmapNode> byName(Roadmap roadmap) {
        return RoadmapNode.of(roadmap).stream().collect(Collectors.toMap(PastMapping::name, Function.identity()));
    }

    private static String name(RoadmapNode node) {
        return node == null ? NONE : node.id.toString();
    }
}
