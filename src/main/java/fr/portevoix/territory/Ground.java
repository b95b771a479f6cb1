package fr.portevoix.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * The outline of a quartier in whole hundred-thousandths of a degree, fine enough to say what lies in it and light enough
 * to be drawn on a telephone, which decides by the same numbers.
 *
 * @param rings each as x (east), y (north), x, y…
 * @param fictitious whether it is not the official one
 */
public record Ground(Quartier quartier, List<long[]> rings, boolean fictitious) {
    /** How many of our units a degree has: one is about a metre. */
    public static final int UNIT = 100_000;

    /** Ten metres: nobody sees less on a telephone. */
    private static final double FINE = 0.0001;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The latest outline of each of these quartiers that has one. */
    public static List<Ground> of(List<Quartier> quartiers) {
        return quartiers.stream()
                .map(Perimeter::latest)
                .flatMap(Optional::stream)
                .filter(perimeter -> perimeter.geometry != null)
                .map(perimeter -> of(perimeter.quartier, perimeter.geometry, perimeter.fictitious))
                .toList();
    }

    /** The outline that a GeoJSON geometry draws. */
    static Ground of(Quartier quartier, String geometry, boolean fictitious) {
        try {
            List<long[]> rings = new ArrayList<>();
            collect(JSON.readTree(geometry).path("coordinates"), rings);
            return new Ground(quartier, List.copyOf(rings), fictitious);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored perimeter is not GeoJSON", e);
        }
    }

    /** These outlines as a page's script reads them. */
    public static String json(List<Ground> grounds) {
        ArrayNode all = JSON.createArrayNode();
        grounds.forEach(ground -> all.addObject()
                .put("code", ground.quartier.slug)
                .put("name", ground.quartier.name)
                .set("rings", JSON.valueToTree(ground.rings)));
        return all.toString();
    }

    /** Whether a point lies in it: by whole numbers alone, as the page's script does, so that both say the same. */
    public boolean contains(long x, long y) {
        boolean inside = false;
        for (long[] ring : rings) {
            for (int at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
                long x1 = ring[before], y1 = ring[before + 1], x2 = ring[at], y2 = ring[at + 1];
                if (y1 > y != y2 > y) {
                    long left = (x - x1) * (y2 - y1);
                    long right = (x2 - x1) * (y - y1);
                    inside ^= y2 > y1 ? left < right : left > right;
                }
            }
        }
        return inside;
    }

    /** A ring is a list of points; above it, polygons and multipolygons are only lists of lists. */
    private static void collect(JsonNode node, List<long[]> rings) {
        if (node.path(0).path(0).isNumber()) {
            rings.add(ring(node));
        } else {
            node.forEach(child -> collect(child, rings));
        }
    }

    private static long[] ring(JsonNode points) {
        Coordinate[] line = new Coordinate[points.size()];
        for (int at = 0; at < line.length; at++) {
            line[at] = new Coordinate(
                    points.get(at).get(0).asDouble(), points.get(at).get(1).asDouble());
        }
        Coordinate[] simple = DouglasPeuckerSimplifier.simplify(SHAPES.createLineString(line), FINE)
                .getCoordinates();
        Coordinate[] kept = simple.length < 4 ? line : simple;
        long[] ring = new long[kept.length * 2];
        for (int at = 0; at < kept.length; at++) {
            ring[2 * at] = Math.round(kept[at].x * UNIT);
            ring[2 * at + 1] = Math.round(kept[at].y * UNIT);
        }
        return ring;
    }
}
