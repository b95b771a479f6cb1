package fr.portevoix.territory;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.document.RowReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Turns the geometry of a feature into a valid area, or says in French what is wrong with the drawing. */
final class GeoJsonShape {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The most detailed official quartiers have about a thousand points. */
    private static final int MOST_POINTS = 20_000;

    private int points;

    private GeoJsonShape() {}

    /** What is wrong with a drawing, as a sentence. */
    private static final class Flawed extends Exception {
        Flawed(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** The area, or nothing and an error about this feature. */
    static Optional<Geometry> read(JsonNode geometry, int number, RowReport report) {
        try {
            return Optional.of(new GeoJsonShape().area(geometry));
        } catch (Flawed flaw) {
            report.error(number, "geometry", flaw.getMessage());
            return Optional.empty();
        }
    }

    private Geometry area(JsonNode geometry) throws Flawed {
        if (!geometry.isObject()) {
            throw new Flawed("L’objet n’a pas de géométrie.");
        }
        JsonNode coordinates = geometry.path("coordinates");
        Geometry area =
                switch (geometry.path("type").asText()) {
                    case "Polygon" -> polygon(coordinates);
                    case "MultiPolygon" -> multiPolygon(coordinates);
                    default -> throw new Flawed("La géométrie doit être un « Polygon » ou un « MultiPolygon ».");
                };
        IsValidOp validity = new IsValidOp(area);
        if (!validity.isValid()) {
            Coordinate where = validity.getValidationError().getCoordinate();
            throw new Flawed("Le contour se croise ou se recouvre"
                    + (where == null
                            ? "."
                            : String.format(java.util.Locale.ROOT, " vers %.5f, %.5f.", where.x, where.y)));
        }
        if (area.getArea() == 0) {
            throw new Flawed("Le contour n’entoure aucune surface.");
        }
        return area;
    }

    private Geometry multiPolygon(JsonNode coordinates) throws Flawed {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            throw new Flawed("Les coordonnées manquent.");
        }
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode each : coordinates) {
            polygons.add(polygon(each));
        }
        return SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode coordinates) throws Flawed {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            throw new Flawed("Les coordonnées manquent.");
        }
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : coordinates) {
            rings.add(ring(ring));
        }
        return SHAPES.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) throws Flawed {
        if (!positions.isArray() || positions.size() < 4) {
            throw new Flawed("Un contour a quatre points au moins, le dernier égal au premier.");
        }
        points += positions.size();
        if (points > MOST_POINTS) {
            throw new Flawed("Le contour a plus de 20 000 points : simplifiez-le.");
        }
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = position(positions.get(i));
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw new Flawed("Un contour n’est pas fermé : son dernier point doit être égal au premier.");
        }
        return SHAPES.createLinearRing(ring);
    }

    private static Coordinate position(JsonNode position) throws Flawed {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new Flawed("Un point doit être une paire de nombres : [longitude, latitude].");
        }
        double longitude = position.get(0).asDouble();
        double latitude = position.get(1).asDouble();
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new Flawed(
                    "Un point est hors du globe : les coordonnées doivent être en WGS 84 (longitude, latitude),"
                            + " pas en Lambert 93.");
        }
        return new Coordinate(longitude, latitude);
    }
}
