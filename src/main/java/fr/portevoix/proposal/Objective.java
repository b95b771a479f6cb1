package fr.portevoix.proposal;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of objectives to choose from: a challenge of the roadmap in force, and all that stands below it. */
public record Objective(RoadmapNode node, List<RoadmapNode> below) {
    /** The whole roadmap in force, group by group; nothing where a contract has none. */
    public static List<Objective> of(Contract contract) {
        Map<RoadmapNode, Objective> groups = new LinkedHashMap<>();
        List<RoadmapNode> nodes = Roadmap.current(contract).map(RoadmapNode::of).orElse(List.of());
        Map<RoadmapNode, RoadmapNode> tops = new LinkedHashMap<>();
        for (RoadmapNode node : nodes) {
            RoadmapNode top = node.parent == null ? node : tops.getOrDefault(node.parent, node);
            tops.put(node, top);
            Objective group = groups.computeIfAbsent(top, each -> new Objective(each, new ArrayList<>()));
            if (node != top) {
                group.below().add(node);
            }
        }
        return List.copyOf(groups.values());
    }
}
