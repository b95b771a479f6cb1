package fr.portevoix.council.ballot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts answers, item by item; votes and papers fall into the same boxes. */
public final class Tally {
    private final int[][] counts;

    Tally(int items, int answers) {
        counts = new int[items][answers];
    }

    /** Counts one vote. */
    void add(Vote vote) {
        for (int item = 0; item < counts.length; item++) {
            counts[item][vote.values().get(item)]++;
        }
    }

    /** Counts so many of one answer to one item. */
    void add(int item, int answer, int times) {
        counts[item][answer] += times;
    }

    /** How many gave this answer. */
    public int of(int item, int answer) {
        return counts[item][answer];
    }

    /** The answers to one item, in their order. */
    public List<Integer> of(int item) {
        return Arrays.stream(counts[item]).boxed().toList();
    }

    /** How many answered this item. */
    public int total(int item) {
        return Arrays.stream(counts[item]).sum();
    }

    int items() {
        return counts.length;
    }

    /** The grades of every option. */
    List<Merit> merits() {
        return IntStream.range(0, counts.length)
                .mapToObj(item -> new Merit(of(item)))
                .toList();
    }

    /** All counts in one line, by which a later change of a single one is noticed. */
    String write() {
        return Arrays.deepToString(counts);
    }
}
