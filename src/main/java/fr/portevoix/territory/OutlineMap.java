package fr.portevoix.territory;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Outlines of quartiers on one sheet, and where any other point lies on it: a map without tiles, asked of nobody. */
public final class OutlineMap {
    private static final double WIDTH = 720;
    private static final double MARGIN = 30;
    private static final double TALLEST = 900;

    /** How wide a letter of a name is, about. */
    private static final double LETTER = 8.2;

    private final long west;
    private final long north;
    private final double shrink;
    private final double scale;
    private final double left;
    private final int height;
    private final boolean fictitious;
    private final List<Outline> outlines;

    /** The outline of a quartier, and where its name stands. */
    public record Outline(String name, String path, String x, String y) {}

    private OutlineMap(List<Ground> grounds, List<long[]> points) {
        long[] east = span(grounds, points, 0);
        long[] upwards = span(grounds, points, 1);
        west = east[0];
        north = upwards[1];
        // A degree of longitude shrinks away from the equator: at this scale that is all the projection one needs.
        shrink = Math.cos(Math.toRadians((upwards[0] + upwards[1]) / 2.0 / Ground.UNIT));
        scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1, (east[1] - east[0]) * shrink),
                (TALLEST - 2 * MARGIN) / Math.max(1, upwards[1] - upwards[0]));
        left = (WIDTH - (east[1] - east[0]) * shrink * scale) / 2;
        height = (int) Math.round((upwards[1] - upwards[0]) * scale + 2 * MARGIN);
        fictitious = grounds.stream().anyMatch(Ground::fictitious);
        outlines = grounds.stream().map(this::outline).toList();
    }

    /** The sheet that holds these outlines and points, each east and north in the units of {@link Ground}. */
    public static OutlineMap of(List<Ground> grounds, List<long[]> points) {
        return new OutlineMap(grounds, points);
    }

    /** The outlines in the order of their quartiers. */
    public List<Outline> outlines() {
        return outlines;
    }

    /** How far to the right something this far east is drawn. */
    public String x(double east) {
        return told(left + (east - west) * shrink * scale);
    }

    /** How far down something this far north is drawn. */
    public String y(double northern) {
        return told(MARGIN + (north - northern) * scale);
    }

    /** The height of the sheet. */
    public int height() {
        return height;
    }

    /** The sheet, as SVG says it. */
    public String viewBox() {
        return "0 0 " + (int) WIDTH + " " + height;
    }

    /** Whether any outline is not the official one. */
    public boolean isFictitious() {
        return fictitious;
    }

    /** What a script needs to find the ground under a point of the sheet: west, north, shrink, scale, left, margin. */
    public String data() {
        return String.format(Locale.ROOT, "%d %d %.9f %.9f %.4f %.0f", west, north, shrink, scale, left, MARGIN);
    }

    private Outline outline(Ground ground) {
        StringBuilder path = new StringBuilder();
        for (long[] ring : ground.rings()) {
            for (int at = 0; at < ring.length; at += 2) {
                path.append(at == 0 ? 'M' : 'L').append(x(ring[at])).append(' ').append(y(ring[at + 1]));
            }
            path.append('Z');
        }
        long[] east = span(List.of(ground), List.of(), 0);
        long[] upwards = span(List.of(ground), List.of(), 1);
        // A name that would run over the edge is moved in.
        double half = ground.quartier().name.length() * LETTER / 2;
        double middle = left + ((east[0] + east[1]) / 2.0 - west) * shrink * scale;
        return new Outline(
                ground.quartier().name,
                path.toString(),
                told(Math.min(Math.max(middle, half), WIDTH - half)),
                y((upwards[0] + upwards[1]) / 2.0));
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

    private static String told(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
