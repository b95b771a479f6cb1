package fr.portevoix.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** What lies in the light outline of a quartier. */
class GroundTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    static Ground ground(String coordinates) {
        return Ground.of(null, "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}", false);
    }

    @Test
    void is_inside_the_line_and_not_in_a_hole() {
        Ground ground =
                ground("[[[0,0],[0.1,0],[0.1,0.1],[0,0.1],[0,0]],[[0.02,0.02],[0.05,0.02],[0.05,0.05],[0.02,0.05],"
                        + "[0.02,0.02]]]");

        assertThat(ground.contains(1_000, 1_000)).isTrue();
        assertThat(ground.contains(3_000, 3_000)).isFalse();
        assertThat(ground.contains(11_000, 1_000)).isFalse();
        assertThat(ground.contains(-1, 5_000)).isFalse();
    }

    @Test
    void keeps_a_small_square_that_simplifying_would_swallow() {
        assertThat(ground("[[[0,0],[0.00005,0],[0.00005,0.00005],[0,0.00005],[0,0]]]")
                        .rings()
                        .get(0))
                .hasSize(10);
    }

    @Test
    void is_light_where_the_official_line_has_a_point_every_metre() {
        StringBuilder line = new StringBuilder("[[");
        for (int at = 0; at <= 1000; at++) {
            line.append("[").append(at * 0.00001).append(",0],");
        }
        line.append("[0.01,0.01],[0,0.01],[0,0]]]");

        assertThat(ground(line.toString()).rings().get(0)).hasSizeLessThan(14);
    }

    @Property(tries = 200)
    void says_what_exact_geometry_says_but_for_ten_metres_at_the_line(@ForAll Random chance) {
        Coordinate[] cloud = new Coordinate[12];
        for (int at = 0; at < cloud.length; at++) {
            cloud[at] = new Coordinate(2 + chance.nextDouble() / 10, 43 + chance.nextDouble() / 10);
        }
        Geometry area = SHAPES.createMultiPointFromCoords(cloud).convexHull();
        Ground ground = Ground.of(null, new GeoJsonWriter().write(area), false);
        Envelope box = area.getEnvelopeInternal();
        for (int i = 0; i < 50; i++) {
            double x = box.getMinX() + chance.nextDouble() * box.getWidth();
            double y = box.getMinY() + chance.nextDouble() * box.getHeight();
            Geometry point = SHAPES.createPoint(new Coordinate(x, y));
            if (area.getBoundary().distance(point) > 0.00012) {
                assertThat(ground.contains(Math.round(x * Ground.UNIT), Math.round(y * Ground.UNIT)))
                        .isEqualTo(area.contains(point));
            }
        }
        Geometry mirrored = AffineTransformation.scaleInstance(-1, -1).transform(area);
        Ground south = Ground.of(null, new GeoJsonWriter().write(mirrored), false);
        Coordinate middle = area.getCentroid().getCoordinate();
        assertThat(south.contains(Math.round(-middle.x * Ground.UNIT), Math.round(-middle.y * Ground.UNIT)))
                .isTrue();
    }
}
