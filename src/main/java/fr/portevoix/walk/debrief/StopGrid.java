package fr.portevoix.walk.debrief;

import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkCriterion;
import fr.portevoix.walk.observe.StopRating;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a stop was rated, thing by thing. */
public record StopGrid(Stop stop, List<Line> lines) {
    /** How one thing was rated, by how many telephones, and how many gave 1, 2, 3 and 4. */
    public record Line(WalkCriterion criterion, int people, String mean, List<Integer> counts) {}

    /** The stops that anybody rated, in their order. */
    public static List<StopGrid> of(Walk walk) {
        List<StopRating> ratings = StopRating.of(walk);
        List<WalkCriterion> criteria = WalkCriterion.of(walk);
        return Stop.of(walk).stream()
                .filter(stop -> ratings.stream().anyMatch(rating -> rating.stop.equals(stop)))
                .map(stop -> new StopGrid(
                        stop,
                        criteria.stream()
                                .map(criterion -> line(
                                        criterion,
                                        ratings.stream()
                                                .filter(rating ->
                                                        rating.stop.equals(stop) && rating.criterion.equals(criterion))
                                                .mapToInt(rating -> rating.rating)
                                                .toArray()))
                                .toList()))
                .toList();
    }

    private static Line line(WalkCriterion criterion, int[] rated) {
        Integer[] counts = new Integer[StopRating.BEST];
        Arrays.fill(counts, 0);
        for (int rating : rated) {
            counts[rating - 1]++;
        }
        String mean = rated.length == 0
                ? "–"
                : String.format(
                        Locale.FRENCH, "%.1f", Arrays.stream(rated).average().orElseThrow());
        return new Line(criterion, rated.length, mean, List.of(counts));
    }
}
