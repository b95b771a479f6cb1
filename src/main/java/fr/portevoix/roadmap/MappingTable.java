package fr.portevoix.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The screen of a mapping: a row for each node before, and the nodes after that come from none. */
public record MappingTable(List<Row> rows, List<Fresh> fresh, List<RoadmapNode> after, int untold) {
    /** A node before, what it became, and one more place to say what it became. */
    public record Row(RoadmapNode node, int depth, List<Choice> choices, boolean dropped, boolean proposed) {}

    /** One thing that a node became, or an empty place for one. */
    public record Choice(String name, String chosen) {}

    /** A node after that comes from none, and whether it was said to be new. */
    public record Fresh(RoadmapNode node, boolean isNew) {}

    static MappingTable of(MappingForm form, RoadmapTree before, List<RoadmapNode> after) {
        List<Row> rows = new ArrayList<>();
        int untold = 0;
        for (RoadmapTree.Branch branch : before.getAll()) {
            Set<RoadmapNode> heirs = form.heirs(branch.node);
            boolean told = !heirs.isEmpty() || form.isDropped(branch.node);
            untold += told ? 0 : 1;
            String name = MappingForm.HEIR + branch.node.id;
            List<Choice> choices = new ArrayList<>();
            heirs.forEach(heir -> choices.add(new Choice(name, heir.id.toString())));
            String proposal = told
                    ? ""
                    : NodeHints.closest(branch.node, after)
                            .map(heir -> heir.id.toString())
                            .orElse("");
            choices.add(new Choice(name, proposal));
            rows.add(new Row(branch.node, depth(branch), choices, form.isDropped(branch.node), !proposal.isEmpty()));
        }
        List<Fresh> fresh = after.stream()
                .filter(node -> before.getAll().stream()
                        .noneMatch(branch -> form.heirs(branch.node).contains(node)))
                .map(node -> new Fresh(node, form.isNew(node)))
                .toList();
        return new MappingTable(rows, fresh, after, untold);
    }

    private static int depth(RoadmapTree.Branch branch) {
        int depth = 0;
        for (RoadmapTree.Branch above = branch.parent; above != null; above = above.parent) {
            depth++;
        }
        return depth;
    }
}
