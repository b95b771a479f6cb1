package fr.portevoix.walk.debrief;

import fr.portevoix.contribution.similar.FrenchWords;
import fr.portevoix.walk.observe.Group;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationKind;
import fr.portevoix.walk.route.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Proposes which things were perhaps noted twice: near to one another, and said in similar words. It joins nothing. */
public final class LikelySame {
    /** Two telephones at the same place tell places this far apart. */
    private static final int NEAR = 30;

    /** The same thing seen from two ends of a street. */
    private static final int AROUND = 90;

    private static final int MOST_WORDS = 40;

    /** More than a group looks at in an evening. */
    private static final int MOST = 60;

    private LikelySame() {}

    /**
     * Two things that are perhaps one.
     *
     * @param metres how far apart; null where one of them is not on the map
     * @param words what they have in common, as they were reduced
     */
    public record Pair(Group one, Group other, Integer metres, List<String> words, double likeness) {}

    /** The pairs, most alike first; those that the group found to be two things are not proposed again. */
    public static List<Pair> among(List<Group> groups, Set<Set<UUID>> apart, String noWords) {
        Map<UUID, Set<String>> words = words(groups, noWords);
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            for (int next = at + 1; next < groups.size(); next++) {
                Pair pair = pair(groups.get(at), groups.get(next), words, LikelySame::fit);
                if (pair != null && !isApart(pair, apart)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .limit(MOST)
                .toList();
    }

    /** What was noted on one walk and is perhaps noted again on a later one; those that were decided are not proposed again. */
    public static List<Pair> between(List<Group> earlier, List<Group> later, Set<Set<UUID>> decided, String noWords) {
        Map<UUID, Set<String>> words =
                words(Stream.concat(earlier.stream(), later.stream()).toList(), noWords);
        return earlier.stream()
                .flatMap(one -> later.stream().map(other -> pair(one, other, words, (mine, theirs) -> true)))
                .filter(pair -> pair != null && !isApart(pair, decided))
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .limit(MOST)
                .toList();
    }

    private static Map<UUID, Set<String>> words(List<Group> groups, String noWords) {
        Map<UUID, Set<String>> words = new HashMap<>();
        try (FrenchWords french = new FrenchWords()) {
            for (Group group : groups) {
                for (Observation each : group.all()) {
                    String said = each.contribution.readableWords();
                    words.put(each.id, said.equals(noWords) ? Set.of() : new HashSet<>(french.of(said, MOST_WORDS)));
                }
            }
        }
        return words;
    }

    private static Pair pair(
            Group one,
            Group other,
            Map<UUID, Set<String>> words,
            BiPredicate<ObservationKind, ObservationKind> fitting) {
        Pair best = null;
        for (Observation mine : one.all()) {
            for (Observation theirs : other.all()) {
                if (fitting.test(mine.kind, theirs.kind)) {
                    Pair pair = pair(one, other, mine, theirs, words.get(mine.id), words.get(theirs.id));
                    if (pair != null && (best == null || pair.likeness() > best.likeness())) {
                        best = pair;
                    }
                }
            }
        }
        return best;
    }

    private static Pair pair(
            Group one, Group other, Observation mine, Observation theirs, Set<String> said, Set<String> again) {
        Integer metres = metres(mine, theirs);
        Set<String> common = new HashSet<>(said);
        common.retainAll(again);
        int shorter = Math.min(said.size(), again.size());
        double share = shorter == 0 ? 0 : common.size() / (double) shorter;
        // Each walk has themes of its own: they are the same by their names.
        boolean sameTheme =
                mine.theme != null && theirs.theme != null && mine.theme.label.equalsIgnoreCase(theirs.theme.label);
        double needed = metres == null ? 0.6 : metres <= NEAR ? sameTheme ? 0.2 : 0.34 : metres <= AROUND ? 0.5 : 2;
        // One word that two long texts share says little where nobody knows how near they are.
        boolean enough = share >= needed && (metres != null || common.size() >= 3);
        return enough
                ? new Pair(
                        one,
                        other,
                        metres,
                        common.stream().sorted().toList(),
                        share + (sameTheme ? 0.2 : 0) - (metres == null ? 0.3 : metres / 300.0))
                : null;
    }

    /** What goes well is not what goes wrong; a problem and an idea are often one thing said in two ways. */
    private static boolean fit(ObservationKind mine, ObservationKind theirs) {
        return mine == theirs || mine != ObservationKind.GOOD && theirs != ObservationKind.GOOD;
    }

    private static Integer metres(Observation mine, Observation theirs) {
        Spot here = mine.spot();
        Spot there = theirs.spot();
        if (here == null || there == null) {
            return mine.stop != null && theirs.stop != null && mine.stop.name.equalsIgnoreCase(theirs.stop.name)
                    ? 0
                    : null;
        }
        return (int) Math.round(here.metresTo(there));
    }

    private static boolean isApart(Pair pair, Set<Set<UUID>> apart) {
        return pair.one().all().stream().anyMatch(mine -> pair.other().all().stream()
                .anyMatch(theirs -> apart.contains(Set.of(mine.id, theirs.id))));
    }
}
