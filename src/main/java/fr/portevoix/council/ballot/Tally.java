package fr.portevoix.council.ballot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    /** All counts in one line: item by item, answer by answer. */
    String write() {
        return Arrays.stream(counts)
                .map(item -> Arrays.stream(item).mapToObj(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** What was written. */
    static Tally read(String written, int items, int answers) {
        Tally tally = new Tally(items, answers);
        String[] lines = written.split(";");
        for (int item = 0; item < items; item++) {
            String[] numbers = lines[item].split(",");
            for (int answer = 0; answer < answers; answer++) {
                tally.add(item, answer, Integer.parseInt(numbers[answer]));
            }
        }
        return tally;
    }

    /** Counts everything that the other one counted. */
    void add(Tally other) {
        for (int item = 0; item < counts.length; item++) {
            for (int answer = 0; answer < counts[item].length; answer++) {
                counts[item][answer] += other.counts[item][answer];
            }
        }
    }
}
