package fr.portevoix.survey.place;

import fr.portevoix.territory.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Points over the outlines of the quartiers, as SVG: a larger dot where several people named one place.
 *
 * @param paths the outlines
 * @param dots the places, the most named first
 */
public record SpotMap(List<Outline> paths, List<Dot> dots, int height) {
    private static final double WIDTH = 720;
    private static final double MARGIN = 30;
    private static final double TALLEST = 900;

    /** How wide a letter of a name is, about. */
    private static final double LETTER = 8.2;

    /** The outline of a quartier, and where its name stands. */
    public record Outline(String name, String path, String x, String y) {}

    /** A place, how many people named it, and how it is drawn. */
    public record Dot(String at, String quartier, int people, String x, String y, String radius) {}

    /** Draws these outlines and places; empty where there is nothing to draw. */
    static SpotMap of(List<Ground> grounds, Map<String, Integer> places) {
        List<long[]> points = places.keySet().stream().map(SpotMap::units).toList();
        long[] east = span(grounds, points, 0);
        long[] north = span(grounds, points, 1);
        // A degree of longitude shrinks away from the equator: at this scale that is all the projection one needs.
        double shrink = Math.cos(Math.toRadians((north[0] + north[1]) / 2.0 / Ground.UNIT));
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1, (east[1] - east[0]) * shrink),
                (TALLEST - 2 * MARGIN) / Math.max(1, north[1] - north[0]));
        Projection projection =
                new Projection(east[0], north[1], shrink, scale, (WIDTH - (east[1] - east[0]) * shrink * scale) / 2);
        List<Dot> dots = new ArrayList<>();
        places.forEach((at, people) -> {
            long[] point = units(at);
            String quartier = grounds.stream()
                    .filter(ground -> ground.contains(point[0], point[1]))
                    .map(ground -> ground.quartier().name)
                    .findFirst()
                    .orElse("");
            dots.add(new Dot(
                    at,
                    quartier,
                    people,
                    projection.x(point[0]),
                    projection.y(point[1]),
                    told(5 + 3 * Math.sqrt(people))));
        });
        dots.sort(Comparator.comparing(Dot::people).reversed().thenComparing(Dot::at));
        return new SpotMap(grounds.stream().map(projection::outline).toList(), dots, (int)
                Math.round((north[1] - north[0]) * scale + 2 * MARGIN));
    }

    public String viewBox() {
        return "0 0 " + (int) WIDTH + " " + height;
    }

    private record Projection(long west, long north, double shrink, double scale, double left) {
        String x(double x) {
            return told(left + (x - west) * shrink * scale);
        }

        String y(double y) {
            return told(MARGIN + (north - y) * scale);
        }

        Outline outline(Ground ground) {
            StringBuilder path = new StringBuilder();
            for (long[] ring : ground.rings()) {
                for (int at = 0; at < ring.length; at += 2) {
                    path.append(at == 0 ? 'M' : 'L')
                            .append(x(ring[at]))
                            .append(' ')
                            .append(y(ring[at + 1]));
                }
                path.append('Z');
            }
            long[] east = span(List.of(ground), List.of(), 0);
            long[] height = span(List.of(ground), List.of(), 1);
            // A name that would run over the edge is moved in.
            double half = ground.quartier().name.length() * LETTER / 2;
            double middle = left + ((east[0] + east[1]) / 2.0 - west) * shrink * scale;
            return new Outline(
                    ground.quartier().name,
                    path.toString(),
                    told(Math.min(Math.max(middle, half), WIDTH - half)),
                    y((height[0] + height[1]) / 2.0));
        }
    }

    private static long[] span(List<Ground> grounds, List<long[]> points, int axis) {
        var all = LongStream.concat(
                        grounds.stream()
                                .flatMap(ground -> ground.rings().stream())
                                .flatMapToLong(ring ->
                                        LongStream.range(0, ring.length / 2).map(at -> ring[(int) (2 * at + axis)])),
                        points.stream().mapToLong(point -> point[axis]))
                .summaryStatistics();
        return all.getCount() == 0 ? new long[] {0, 0} : new long[] {all.getMin(), all.getMax()};
    }

    /** East and north of what an answer keeps, « lat lon ». */
    private static long[] units(String at) {
        double[] degrees =
                Stream.of(at.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new long[] {Math.round(degrees[1] * Ground.UNIT), Math.round(degrees[0] * Ground.UNIT)};
    }

    private static String told(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
