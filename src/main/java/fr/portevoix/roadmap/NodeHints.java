package fr.portevoix.roadmap;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes what a node may have become, by its words; a proposal is never kept by itself. */
final class NodeHints {
    /** Words shared, over words in either (Jaccard): below this a likeness is more likely chance. */
    private static final double ALIKE = 0.4;

    private NodeHints() {}

    /** The node of the same level whose words are most alike, where they are alike enough. */
    static Optional<RoadmapNode> closest(RoadmapNode node, List<RoadmapNode> after) {
        return after.stream()
                .filter(other -> other.levelKey.equals(node.levelKey))
                .filter(other -> likeness(node, other) >= ALIKE)
                .max(Comparator.comparingDouble(other -> likeness(node, other)));
    }

    static boolean sameWords(RoadmapNode one, RoadmapNode other) {
        return plain(one.label).equals(plain(other.label));
    }

    private static double likeness(RoadmapNode one, RoadmapNode other) {
        Set<String> shared = words(one);
        Set<String> all = new HashSet<>(shared);
        Set<String> others = words(other);
        shared.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    /** Words that carry something: short ones (de, la, et) are in every label. */
    private static Set<String> words(RoadmapNode node) {
        return Arrays.stream(plain(node.label).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String plain(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
