package fr.portevoix.roadmap;

import fr.portevoix.territory.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two versions side by side, the older one first whichever was named first. */
public record RoadmapComparison(
        Roadmap before,
        Roadmap after,
        List<Pair> pairs,
        List<RoadmapNode> untoldBefore,
        List<RoadmapNode> untoldAfter) {

    /** A node, what happened to it, and what it is in the later version; from is null for what is new. */
    public record Pair(RoadmapNode from, NodeChange kind, List<RoadmapNode> to, String hue) {}

    static RoadmapComparison of(Contract contract, Roadmap one, Roadmap other) {
        Roadmap before = one.position < other.position ? one : other;
        Roadmap after = one.position < other.position ? other : one;
        RoadmapTranslation translation = new RoadmapTranslation(RoadmapChange.of(contract));
        List<Pair> pairs = new ArrayList<>();
        List<RoadmapNode> untoldBefore = new ArrayList<>();
        List<RoadmapNode> untoldAfter = new ArrayList<>();
        Set<RoadmapNode> reached = new HashSet<>();
        for (RoadmapTree.Branch branch : RoadmapPages.tree(contract, before).getAll()) {
            RoadmapTranslation.Reading reading = translation.read(branch.node, after);
            reached.addAll(reading.nodes());
            if (reading.isUntold()) {
                untoldBefore.add(branch.node);
            } else {
                pairs.add(new Pair(branch.node, reading.kind(), reading.nodes(), branch.hue));
            }
        }
        for (RoadmapTree.Branch branch : RoadmapPages.tree(contract, after).getAll()) {
            if (!reached.contains(branch.node)) {
                RoadmapTranslation.Reading reading = translation.read(branch.node, before);
                if (reading.kind() == NodeChange.NEW) {
                    pairs.add(new Pair(null, NodeChange.NEW, List.of(branch.node), branch.hue));
                } else {
                    untoldAfter.add(branch.node);
                }
            }
        }
        return new RoadmapComparison(before, after, pairs, untoldBefore, untoldAfter);
    }
}
