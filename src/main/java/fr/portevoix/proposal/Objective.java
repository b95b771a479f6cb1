package fr.portevoix.proposal;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of objectives to choose from: a challenge of the roadmap in force, and what stands directly below it. */
public record Objective(RoadmapNode node, List<RoadmapNode> below) {
    /** The two upper levels of the roadmap in force, which is what people know; nothing where a contract has none. */
    public static List<Objective> of(Contract contract) {
        Map<RoadmapNode, Objective> groups = new LinkedHashMap<>();
        for (RoadmapNode node : Roadmap.current(contract).map(RoadmapNode::of).orElse(List.of())) {
            if (node.parent == null) {
                groups.put(node, new Objective(node, new ArrayList<>()));
            } else if (groups.containsKey(node.parent)) {
                groups.get(node.parent).below().add(node);
            }
        }
        return List.copyOf(groups.values());
    }
}
