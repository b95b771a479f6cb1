package fr.portevoix.walk;

import fr.portevoix.territory.Ground;
import fr.portevoix.territory.OutlineMap;
import fr.portevoix.walk.route.Route;
import fr.portevoix.walk.route.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way of a walk and its stops over the outlines of the quartiers, as SVG. */
public record WalkMap(OutlineMap sheet, String path, List<Pin> pins) {
    /** About three hundred metres around a walk where no quartier is drawn. */
    private static final int AROUND = 300;

    /** How far apart marks stand that are at one place, and how far to the right they may. */
    private static final int BESIDE = 28;

    private static final int EDGE = 700;

    /** Something on the map, and what is written in it. */
    public record Pin(String mark, String label, String x, String y) {}

    /** Draws a walk with its stops. */
    public static WalkMap of(Walk walk, List<Stop> stops) {
        return of(walk, stops, Stop::spot, stop -> String.valueOf(stop.position), stop -> stop.name);
    }

    /** Draws a walk with these things, as far as they are on the map. */
    public static <T> WalkMap of(
            Walk walk, List<T> things, Function<T, Spot> spot, Function<T, String> mark, Function<T, String> label) {
        return drawn(walk.grounds(), walk.way(), things, spot, mark, label);
    }

    /** Draws these things on the ground of several walks. */
    public static <T> WalkMap over(
            List<Ground> grounds,
            List<T> things,
            Function<T, Spot> spot,
            Function<T, String> mark,
            Function<T, String> label) {
        return drawn(grounds, Route.kept(null), things, spot, mark, label);
    }

    private static <T> WalkMap drawn(
            List<Ground> grounds,
            Route way,
            List<T> things,
            Function<T, Spot> spot,
            Function<T, String> mark,
            Function<T, String> label) {
        List<T> placed =
                things.stream().filter(thing -> spot.apply(thing) != null).toList();
        List<long[]> points = new ArrayList<>();
        Stream.concat(way.spots().stream(), placed.stream().map(spot)).forEach(one -> {
            points.add(new long[] {one.east() - AROUND, one.north() - AROUND});
            points.add(new long[] {one.east() + AROUND, one.north() + AROUND});
        });
        OutlineMap sheet = OutlineMap.of(grounds, points);
        return new WalkMap(sheet, way.path(sheet), pins(sheet, placed, spot, mark, label));
    }

    /** What is at one place stands side by side, or the last would hide the others. */
    private static <T> List<Pin> pins(
            OutlineMap sheet,
            List<T> placed,
            Function<T, Spot> spot,
            Function<T, String> mark,
            Function<T, String> label) {
        Map<Spot, Integer> there = new HashMap<>();
        return placed.stream()
                .map(thing -> {
                    Spot at = spot.apply(thing);
                    int before = there.merge(at, 1, Integer::sum) - 1;
                    double east = Double.parseDouble(sheet.x(at.east()));
                    int fit = Math.max(1, (int) ((EDGE - east) / BESIDE) + 1);
                    return new Pin(
                            mark.apply(thing),
                            label.apply(thing),
                            told(east + before % fit * BESIDE),
                            told(Double.parseDouble(sheet.y(at.north())) - before / fit * BESIDE));
                })
                .toList();
    }

    private static String told(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return sheet.outlines().isEmpty() && path.isEmpty() && pins.isEmpty();
    }
}
