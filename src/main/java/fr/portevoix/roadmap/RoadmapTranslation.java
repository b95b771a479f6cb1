package fr.portevoix.roadmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a node of one version in another, forwards or backwards, through the mapping between versions.
 *
 * <p>Where no mapping joins two versions directly, it goes through those between. Nothing is decided in a person's place: a
 * node that became several is read as all of them, and says that a person must choose.
 */
public final class RoadmapTranslation {
    private final List<RoadmapChange> changes;
    private final Map<Roadmap, Set<Roadmap>> neighbours = new HashMap<>();

    /**
     * What a node is in another version.
     *
     * @param nodes none, the one, or the several among which a person must choose
     * @param kind what the mapping calls the change, or null where it says nothing of this node
     */
    public record Reading(Roadmap version, List<RoadmapNode> nodes, NodeChange kind) {
        /** Whether a person must say which of the nodes is meant. */
        public boolean needsPerson() {
            return nodes.size() > 1;
        }

        /** Whether the mapping says nothing of the node, which is not the same as its being dropped. */
        public boolean isUntold() {
            return kind == null;
        }
    }

    /** A translation through these lines of mapping. */
    public RoadmapTranslation(Collection<RoadmapChange> changes) {
        this.changes = List.copyOf(changes);
        for (RoadmapChange change : changes) {
            neighbours
                    .computeIfAbsent(change.fromRoadmap, from -> new LinkedHashSet<>())
                    .add(change.toRoadmap);
            neighbours
                    .computeIfAbsent(change.toRoadmap, to -> new LinkedHashSet<>())
                    .add(change.fromRoadmap);
        }
    }

    /** What the node is in that version. */
    public Reading read(RoadmapNode node, Roadmap version) {
        if (node.roadmap.equals(version)) {
            return new Reading(version, List.of(node), NodeChange.SAME);
        }
        Reading reading = new Reading(node.roadmap, List.of(node), null);
        for (Roadmap next : way(node.roadmap, version)) {
            reading = step(reading, next);
        }
        return reading.version().equals(version) ? reading : new Reading(version, List.of(), null);
    }

    private Reading step(Reading before, Roadmap next) {
        Set<RoadmapNode> reached = new LinkedHashSet<>();
        NodeChange kind = before.kind();
        boolean told = false;
        for (RoadmapNode node : before.nodes()) {
            for (RoadmapChange change : changes) {
                if (joins(change, before.version(), next) && side(change, before.version(), node)) {
                    told = true;
                    kind = stronger(kind, change.kind);
                    RoadmapNode other = change.fromRoadmap.equals(next) ? change.fromNode : change.toNode;
                    if (other != null) {
                        reached.add(other);
                    }
                }
            }
        }
        return new Reading(
                next, new ArrayList<>(reached), told || before.nodes().isEmpty() ? kind : null);
    }

    private static boolean joins(RoadmapChange change, Roadmap one, Roadmap other) {
        return (change.fromRoadmap.equals(one) && change.toRoadmap.equals(other))
                || (change.fromRoadmap.equals(other) && change.toRoadmap.equals(one));
    }

    private static boolean side(RoadmapChange change, Roadmap version, RoadmapNode node) {
        return node.equals(change.fromRoadmap.equals(version) ? change.fromNode : change.toNode);
    }

    /** Over several steps the change that matters most is told: identical loses to renamed, renamed to the rest. */
    private static NodeChange stronger(NodeChange before, NodeChange now) {
        if (before == null || before == NodeChange.SAME) {
            return now;
        }
        return now == NodeChange.SAME || (now == NodeChange.RENAMED && before != NodeChange.RENAMED) ? before : now;
    }

    /** The shortest way from one version to another, without its first; empty where there is none. */
    private List<Roadmap> way(Roadmap from, Roadmap to) {
        Map<Roadmap, Roadmap> cameFrom = new HashMap<>();
        Deque<Roadmap> waiting = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, from);
        while (!waiting.isEmpty() && !cameFrom.containsKey(to)) {
            Roadmap here = waiting.poll();
            for (Roadmap next : neighbours.getOrDefault(here, Set.of())) {
                if (cameFrom.putIfAbsent(next, here) == null) {
                    waiting.add(next);
                }
            }
        }
        List<Roadmap> way = new ArrayList<>();
        for (Roadmap at = to; cameFrom.containsKey(at) && !at.equals(from); at = cameFrom.get(at)) {
            way.add(0, at);
        }
        return way;
    }
}
