package fr.portevoix.council.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks options by majority judgment, as Balinski and Laraki define it (<i>A theory of measuring, electing, and
 * ranking</i>, PNAS 104, 2007; <i>Majority Judgment</i>, MIT Press, 2011).
 *
 * <p>Options of one majority grade are told apart by their majority values. Only options with exactly the same grades are
 * equal, and they stay equal: no lot is drawn.
 */
public final class MajorityJudgment {
    private MajorityJudgment() {}

    /**
     * Where one option stands.
     *
     * @param rank from 1 on; equal options share one
     * @param option its place among the options, from 0
     * @param parted how many grades were taken away from it and from the option above it before they differed: 0 where
     *     their majority grades differ, -1 where nothing tells them apart or nothing stands above
     * @param tied whether another option has the same rank
     */
    public record Place(int rank, int option, Merit merit, int parted, boolean tied) {}

    /** The options in their order, the best first. */
    public static List<Place> rank(List<Merit> merits) {
        if (merits.stream().mapToInt(Merit::total).distinct().count() > 1) {
            throw new IllegalArgumentException("Each voter grades each option");
        }
        if (merits.isEmpty() || merits.get(0).total() == 0) {
            return List.of();
        }
        List<Integer> order = IntStream.range(0, merits.size())
                .boxed()
                .sorted(Comparator.<Integer, Merit>comparing(merits::get))
                .toList();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < order.size(); at++) {
            Merit mine = merits.get(order.get(at));
            int parted = at == 0 ? -1 : mine.parting(merits.get(order.get(at - 1)));
            boolean likeAbove = at > 0 && parted < 0;
            boolean likeBelow = at + 1 < order.size() && mine.parting(merits.get(order.get(at + 1))) < 0;
            int rank = likeAbove ? places.get(at - 1).rank() : at + 1;
            places.add(new Place(rank, order.get(at), mine, parted, likeAbove || likeBelow));
        }
        return places;
    }
}
