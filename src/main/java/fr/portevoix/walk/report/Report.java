package fr.portevoix.walk.report;

import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkHead;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.compare.Comparison;
import fr.portevoix.walk.debrief.StopGrid;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The report of a walk: what is published and nothing else, in the order in which people walked.
 *
 * @param since what changed since an earlier walk, as the team confirmed it; null where there is none
 */
public record Report(
        Walk walk,
        List<WalkHead> heads,
        List<Stop> stops,
        List<Followed> things,
        List<StopGrid> grids,
        Comparison since) {
    /** Below so many telephones a mean would tell how one person rated. */
    private static final int FEW = 3;

    /** A place on the way: a stop, or (null) between two. */
    public record Place(Stop stop, List<Kind> kinds) {}

    /** What goes well there, what does not, or what people would do. */
    public record Kind(ObservationKind kind, List<Followed> things) {}

    /** How a stop was rated, as far as enough people did. */
    public record Rated(StopGrid.Line line) {
        /** The mean, or why it is not told. */
        public String mean() {
            return line.people() < FEW ? "" : line.mean();
        }
    }

    /** How many walked along. */
    public int people() {
        return heads.stream().mapToInt(head -> head.heads).sum();
    }

    /** How many things are of this kind. */
    public long count(ObservationKind kind) {
        return things.stream().filter(each -> each.head().kind == kind).count();
    }

    /** What was noted, place by place. */
    public List<Place> places() {
        return Stream.concat(stops.stream(), Stream.of((Stop) null))
                .map(stop -> new Place(stop, kinds(stop)))
                .filter(place -> !place.kinds().isEmpty())
                .toList();
    }

    private List<Kind> kinds(Stop stop) {
        return Arrays.stream(ObservationKind.values())
                .map(kind -> new Kind(
                        kind,
                        things.stream()
                                .filter(each -> each.head().kind == kind && Objects.equals(each.head().stop, stop))
                                .sorted(Comparator.comparing((Followed each) -> each.head().theme == null
                                                ? Integer.MAX_VALUE
                                                : each.head().theme.position)
                                        .thenComparing(Followed::number))
                                .toList()))
                .filter(kind -> !kind.things().isEmpty())
                .toList();
    }

    /** What a service or somebody else is to see to, or has. */
    public List<Followed> followed() {
        return things.stream()
                .filter(each -> each.head().kind != ObservationKind.GOOD)
                .toList();
    }

    /** How a stop was rated, line by line. */
    public List<Rated> rated(StopGrid grid) {
        return grid.lines().stream().map(Rated::new).toList();
    }

    /** Where everything is. */
    public WalkMap map() {
        return WalkMap.of(
                walk, things, each -> each.head().spot(), each -> String.valueOf(each.number()), each -> each.head()
                        .kind
                        .name());
    }
}
