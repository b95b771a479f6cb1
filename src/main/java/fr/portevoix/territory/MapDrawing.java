package fr.portevoix.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Perimeters drawn to one scale as SVG paths, without tiles and without asking anybody for a map. */
public final class MapDrawing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double WIDTH = 720;
    private static final double TALLEST = 520;
    private static final double MARGIN = 24;

    private final List<Shape> shapes = new ArrayList<>();
    private double height = TALLEST;
    private boolean fictitious;

    /** The ground of one quartier: its path, where to write its number, and whether it is the one that the page is about. */
    public record Shape(Quartier quartier, int number, String path, double x, double y, boolean current) {}

    private record Outline(Perimeter perimeter, List<List<double[]>> rings) {}

    private MapDrawing() {}

    /** Draws the grounds that have a geometry; {@code current} may be null. Numbers follow the order of the grounds. */
    public static MapDrawing of(List<Perimeter> grounds, Quartier current) {
        List<Outline> outlines = new ArrayList<>();
        for (Perimeter ground : grounds) {
            if (ground.geometry != null) {
                outlines.add(new Outline(ground, rings(ground.geometry)));
            }
        }
        MapDrawing drawing = new MapDrawing();
        if (!outlines.isEmpty()) {
            drawing.draw(outlines, current);
        }
        return drawing;
    }

    private void draw(List<Outline> outlines, Quartier current) {
        double west = 180, east = -180, south = 90, north = -90;
        for (Outline outline : outlines) {
            for (List<double[]> ring : outline.rings()) {
                for (double[] point : ring) {
                    west = Math.min(west, point[0]);
                    east = Math.max(east, point[0]);
                    south = Math.min(south, point[1]);
                    north = Math.max(north, point[1]);
                }
            }
        }
        // A degree of longitude shrinks away from the equator: at this scale that is all the projection one needs.
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1e-6, (east - west) * shrink),
                (TALLEST - 2 * MARGIN) / Math.max(1e-6, north - south));
        height = (north - south) * scale + 2 * MARGIN;
        double left = (WIDTH - (east - west) * shrink * scale) / 2;
        for (int i = 0; i < outlines.size(); i++) {
            Outline outline = outlines.get(i);
            List<double[]> points = new ArrayList<>();
            StringBuilder path = new StringBuilder();
            for (List<double[]> ring : outline.rings()) {
                String command = "M";
                for (double[] point : ring) {
                    double x = left + (point[0] - west) * shrink * scale;
                    double y = MARGIN + (north - point[1]) * scale;
                    points.add(new double[] {x, y});
                    path.append(String.format(Locale.ROOT, "%s%.1f %.1f", command, x, y));
                    command = "L";
                }
                path.append('Z');
            }
            Quartier quartier = outline.perimeter().quartier;
            shapes.add(new Shape(
                    quartier, i + 1, path.toString(), middle(points, 0), middle(points, 1), quartier.equals(current)));
            fictitious |= outline.perimeter().fictitious;
        }
    }

    private static double middle(List<double[]> points, int axis) {
        double least = points.stream().mapToDouble(point -> point[axis]).min().orElse(0);
        double most = points.stream().mapToDouble(point -> point[axis]).max().orElse(0);
        return Math.round((least + most) * 5) / 10.0;
    }

    private static List<List<double[]>> rings(String geometry) {
        try {
            List<List<double[]>> rings = new ArrayList<>();
            collect(JSON.readTree(geometry).path("coordinates"), rings);
            return rings;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored perimeter is not GeoJSON", e);
        }
    }

    /** A ring is a list of points; above it, polygons and multipolygons are only lists of lists. */
    private static void collect(JsonNode node, List<List<double[]>> rings) {
        if (node.path(0).path(0).isNumber()) {
            List<double[]> ring = new ArrayList<>();
            node.forEach(point ->
                    ring.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()}));
            rings.add(ring);
        } else {
            node.forEach(child -> collect(child, rings));
        }
    }

    public List<Shape> getShapes() {
        return shapes;
    }

    public String getViewBox() {
        return String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, height);
    }

    /** Whether any of the grounds is not the official one. */
    public boolean isFictitious() {
        return fictitious;
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** Whether the page's own quartier is drawn. */
    public boolean isCurrentDrawn() {
        return shapes.stream().anyMatch(Shape::current);
    }
}
