package fr.portevoix.walk.observe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Observations of one thing: the one that stands for it, and those that were joined to it, whole as they came. */
public record Group(Observation head, List<Observation> others) {
    /**
     * The things that were noted, as far as they may be told here; in the order of the numbers that stand for them.
     *
     * <p>Where the one that stands for a thing may not be told, the first that may stands for it.
     */
    public static List<Group> of(Collection<Observation> all, Predicate<Observation> told) {
        Map<UUID, Observation> byId = new HashMap<>();
        all.forEach(each -> byId.put(each.id, each));
        Map<UUID, List<Observation>> things = new HashMap<>();
        all.stream().filter(each -> !each.contribution.isAside()).filter(told).forEach(each -> things.computeIfAbsent(
                        root(each, byId).id, any -> new ArrayList<>())
                .add(each));
        return things.entrySet().stream()
                .map(thing -> of(thing.getKey(), thing.getValue()))
                .sorted(Comparator.comparingInt(group -> group.head.number))
                .toList();
    }

    private static Group of(UUID root, List<Observation> members) {
        members.sort(Comparator.comparingInt(each -> each.number));
        Observation head = members.stream()
                .filter(each -> each.id.equals(root))
                .findFirst()
                .orElse(members.get(0));
        return new Group(
                head, members.stream().filter(each -> !each.equals(head)).toList());
    }

    /** What stands for this one; itself where it was joined to nothing. */
    static Observation root(Observation one, Map<UUID, Observation> byId) {
        Observation at = one;
        // Joining never makes a ring; the bound only keeps a mistake from turning for ever.
        for (int steps = 0; at.joinedTo != null && steps < byId.size(); steps++) {
            Observation next = byId.get(at.joinedTo.id);
            if (next == null) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** All of them, the one that stands for the thing first. */
    public List<Observation> all() {
        return Stream.concat(Stream.of(head), others.stream()).toList();
    }

    /** How many noted it. */
    public int size() {
        return others.size() + 1;
    }
}
