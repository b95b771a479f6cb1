package fr.portevoix.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A version of the roadmap as a tree of any depth: the challenges first, what cuts across them apart. */
public final class RoadmapTree {
    /** Three hues for challenges that go round, a neutral one for what is cross-cutting; never the only sign. */
    private static final int HUES = 3;

    private static final String CROSS_CUTTING_HUE = "hue4";

    private final List<Branch> roots = new ArrayList<>();
    private final Map<String, Branch> byCode = new HashMap<>();

    /** A node with its place: what it is called at its level, how deep it stands, what is above and below it. */
    public static final class Branch {
        public final RoadmapNode node;
        public final RoadmapLevel level;
        public final Branch parent;
        public final List<Branch> children = new ArrayList<>();
        public final int depth;
        public final String hue;

        private Branch(RoadmapNode node, RoadmapLevel level, Branch parent, String hue) {
            this.node = node;
            this.level = level;
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
            this.hue = hue;
        }

        /** The last part of the address of this node. */
        public String getAddress() {
            return node.getAddress();
        }

        /** From the top of the tree down to the parent of this branch. */
        public List<Branch> getAncestors() {
            List<Branch> ancestors = new ArrayList<>();
            for (Branch above = parent; above != null; above = above.parent) {
                ancestors.add(0, above);
            }
            return ancestors;
        }

        /** How many nodes stand below, at all depths. */
        public int getCountBelow() {
            return children.stream()
                    .mapToInt(child -> 1 + child.getCountBelow())
                    .sum();
        }

        /** What stands directly below, counted in the contract's own words: « 4 focus ». */
        public String getInside() {
            return getChildLevel()
                    .map(below -> children.size() + "\u00A0" + (children.size() > 1 ? below.plural : below.singular))
                    .orElseGet(() -> children.size() + "\u00A0éléments");
        }

        /** What the children are called: one level's name, or nothing where they are of several. */
        public Optional<RoadmapLevel> getChildLevel() {
            List<RoadmapLevel> levels =
                    children.stream().map(child -> child.level).distinct().toList();
            return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
        }
    }

    private RoadmapTree() {}

    /** Builds the tree of the nodes, in their order; a node whose parent is not among them stands at the top. */
    public static RoadmapTree of(List<RoadmapNode> nodes, List<RoadmapLevel> levels) {
        Map<String, RoadmapLevel> names = new HashMap<>();
        levels.forEach(level -> names.put(level.levelKey, level));
        Set<RoadmapNode> known = new HashSet<>(nodes);
        Map<RoadmapNode, List<RoadmapNode>> below = new HashMap<>();
        List<RoadmapNode> tops = new ArrayList<>();
        for (RoadmapNode node : nodes) {
            if (node.parent != null && known.contains(node.parent)) {
                below.computeIfAbsent(node.parent, parent -> new ArrayList<>()).add(node);
            } else {
                tops.add(node);
            }
        }
        RoadmapTree tree = new RoadmapTree();
        int hue = 0;
        for (RoadmapNode top : tops) {
            RoadmapLevel level = names.getOrDefault(top.levelKey, unnamed(top.levelKey));
            String colour = level.crossCutting ? CROSS_CUTTING_HUE : "hue" + (hue++ % HUES + 1);
            tree.roots.add(tree.branch(top, null, colour, names, below));
        }
        return tree;
    }

    private Branch branch(
            RoadmapNode node,
            Branch parent,
            String hue,
            Map<String, RoadmapLevel> names,
            Map<RoadmapNode, List<RoadmapNode>> below) {
        Branch branch = new Branch(node, names.getOrDefault(node.levelKey, unnamed(node.levelKey)), parent, hue);
        byCode.put(node.code, branch);
        for (RoadmapNode child : below.getOrDefault(node, List.of())) {
            branch.children.add(branch(child, branch, hue, names, below));
        }
        return branch;
    }

    /** A level that nobody has named yet goes by its key. */
    private static RoadmapLevel unnamed(String key) {
        RoadmapLevel level = new RoadmapLevel();
        level.levelKey = key;
        level.singular = key;
        level.plural = key;
        return level;
    }

    /** The top of the tree: challenges, ambitions… without what cuts across them. */
    public List<Branch> getChallenges() {
        return roots.stream().filter(root -> !root.level.crossCutting).toList();
    }

    /** What cuts across the challenges. */
    public List<Branch> getCrossCutting() {
        return roots.stream().filter(root -> root.level.crossCutting).toList();
    }

    /** Every branch, each before what is below it. */
    public List<Branch> getAll() {
        List<Branch> all = new ArrayList<>();
        roots.forEach(root -> collect(root, all));
        return all;
    }

    private static void collect(Branch branch, List<Branch> all) {
        all.add(branch);
        branch.children.forEach(child -> collect(child, all));
    }

    /** The branch of a code, if the version has it. */
    public Optional<Branch> at(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }
}
