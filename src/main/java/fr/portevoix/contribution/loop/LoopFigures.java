package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.TraceStep.Stage;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts and median days of each stage, for some of the ways. */
public record LoopFigures(String label, List<Step> steps) {
    /** All stages that are told, in their order. */
    static final List<Stage> TOLD =
            Stream.concat(Way.CHAIN.stream(), Stream.of(Stage.TOLD)).toList();

    /**
     * A stage.
     *
     * @param count how many reached it
     * @param share of those who spoke, in percent, rounded; null where nobody did
     * @param median days from the word to the stage, empty where no day is known
     * @param timed of how many the days are known
     */
    public record Step(Stage stage, long count, Long share, String median, long timed) {
        /** The share as French writes it, empty where there is none. */
        public String percent() {
            return share == null ? "" : share + "\u00a0%";
        }
    }

    static LoopFigures of(String label, List<Way> all, Predicate<Way> which) {
        List<Way> ways = all.stream().filter(which).toList();
        return new LoopFigures(
                label,
                TOLD.stream()
                        .map(stage -> {
                            long count =
                                    ways.stream().filter(way -> way.has(stage)).count();
                            long[] days = days(ways, stage);
                            return new Step(
                                    stage,
                                    count,
                                    ways.isEmpty() ? null : Math.round(100.0 * count / ways.size()),
                                    median(days),
                                    days.length);
                        })
                        .toList());
    }

    static long[] days(List<Way> ways, Stage stage) {
        return ways.stream()
                .flatMapToLong(way -> way.daysTo(stage).stream())
                .sorted()
                .toArray();
    }

    /** The middle of sorted days; between two, the mean of both, as French writes it. */
    static String median(long[] sorted) {
        if (sorted.length == 0) {
            return "";
        }
        int middle = sorted.length / 2;
        if (sorted.length % 2 == 1) {
            return String.valueOf(sorted[middle]);
        }
        long twice = sorted[middle - 1] + sorted[middle];
        return twice / 2 + (twice % 2 == 0 ? "" : ",5");
    }
}
