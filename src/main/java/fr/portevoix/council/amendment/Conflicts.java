package fr.portevoix.council.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which changes cannot all be made, and which are about the same passage. */
public final class Conflicts<K> {
    private final Map<K, Change> changes;

    private Conflicts(Map<K, Change> changes) {
        this.changes = changes;
    }

    /** Among these changes, asked of the same text. */
    public static <K> Conflicts<K> among(Map<K, Change> changes) {
        return new Conflicts<>(new LinkedHashMap<>(changes));
    }

    /** Those that change the same words as this one. */
    public List<K> overlapping(K one) {
        Change change = changes.get(one);
        return change == null
                ? List.of()
                : changes.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(one) && change.overlaps(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Those that belong together because each changes words of another, in the order in which they came; alone ones left out. */
    public List<List<K>> knots() {
        List<List<K>> knots = new ArrayList<>();
        Set<K> seen = new LinkedHashSet<>();
        for (K one : changes.keySet()) {
            if (!seen.contains(one) && !overlapping(one).isEmpty()) {
                Set<K> knot = new LinkedHashSet<>();
                tie(one, knot);
                seen.addAll(knot);
                knots.add(changes.keySet().stream().filter(knot::contains).toList());
            }
        }
        return knots;
    }

    private void tie(K one, Set<K> knot) {
        List<K> next = new ArrayList<>(List.of(one));
        while (!next.isEmpty()) {
            K at = next.remove(next.size() - 1);
            if (knot.add(at)) {
                next.addAll(overlapping(at));
            }
        }
    }
}
