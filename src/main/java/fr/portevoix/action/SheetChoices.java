package fr.portevoix.action;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapLevel;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.roadmap.RoadmapTree;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sheet can be tied to: the nodes of the roadmap in force, and the quartiers.
 *
 * <p>A node of an earlier version that the sheet has already stays on offer: it is taken away by a person, not by a change of version.
 */
public final class SheetChoices {
    private final List<Quartier> quartiers;
    private final RoadmapTree tree;
    private final SheetContent written;

    private SheetChoices(List<Quartier> quartiers, RoadmapTree tree, SheetContent written) {
        this.quartiers = quartiers;
        this.tree = tree;
        this.written = written;
    }

    /** What there is to choose from for a sheet that says this so far. */
    static SheetChoices of(Contract contract, SheetContent written) {
        List<RoadmapNode> nodes = Roadmap.current(contract).map(RoadmapNode::of).orElse(List.of());
        return new SheetChoices(Quartier.of(contract), RoadmapTree.of(nodes, RoadmapLevel.of(contract)), written);
    }

    public List<Quartier> quartiers() {
        return quartiers;
    }

    /** The challenges, with all that stands below them. */
    public List<RoadmapTree.Branch> challenges() {
        return tree.getChallenges();
    }

    public List<RoadmapTree.Branch> crossCutting() {
        return tree.getCrossCutting();
    }

    /** Objectives and axes that the sheet has from an earlier version of the roadmap. */
    public List<SheetContent.Node> earlier() {
        Map<String, RoadmapNode> now = known(tree.getAll());
        return Stream.concat(written.objectives().stream(), written.axes().stream())
                .filter(node -> !now.containsKey(node.id().toString()))
                .toList();
    }

    List<SheetContent.Node> objectives(List<String> ids) {
        return chosen(ids, tree.getChallenges(), written.objectives());
    }

    List<SheetContent.Node> axes(List<String> ids) {
        return chosen(ids, tree.getCrossCutting(), written.axes());
    }

    Optional<SheetContent.Place> place(String quartier, String text) {
        return quartiers.stream()
                .filter(one -> one.id.toString().equals(quartier))
                .map(one -> new SheetContent.Place(one.id, one.name, text))
                .findFirst();
    }

    private static List<SheetContent.Node> chosen(
            List<String> ids, List<RoadmapTree.Branch> roots, List<SheetContent.Node> before) {
        Map<String, SheetContent.Node> offered = new LinkedHashMap<>();
        before.forEach(node -> offered.put(node.id().toString(), node));
        List<RoadmapTree.Branch> all = new ArrayList<>();
        roots.forEach(root -> below(root, all));
        Map<String, RoadmapNode> now = known(all);
        now.forEach((id, node) -> offered.put(id, new SheetContent.Node(node.id, node.code, node.label)));
        // In the order of the roadmap; what comes from an earlier one, last.
        return Stream.concat(
                        now.keySet().stream().filter(ids::contains),
                        before.stream()
                                .map(node -> node.id().toString())
                                .filter(id -> !now.containsKey(id) && ids.contains(id)))
                .map(offered::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void below(RoadmapTree.Branch branch, List<RoadmapTree.Branch> all) {
        all.add(branch);
        branch.children.forEach(child -> below(child, all));
    }

    private static Map<String, RoadmapNode> known(List<RoadmapTree.Branch> branches) {
        Map<String, RoadmapNode> known = new LinkedHashMap<>();
        branches.forEach(branch -> known.put(branch.node.id.toString(), branch.node));
        return known;
    }
}
