package fr.portevoix.walk.route;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.portevoix.document.RowReport;
import java.io.IOException;

/** Reads lines and points of a GeoJSON file, whether it is a collection, one feature or one bare geometry. */
final class GeoJsonRouteReading {
    private static final int DEEPEST = 40;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(60)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RouteFile into;
    private final RowReport report;
    private int number;

    GeoJsonRouteReading(RouteFile into, RowReport report) {
        this.into = into;
        this.report = report;
    }

    void read(byte[] file) {
        try {
            thing(JSON.readTree(file), "");
        } catch (StreamConstraintsException bomb) {
            report.fileError("Le fichier est refusé\u00a0: il imbrique trop de niveaux, ou contient un nombre ou un"
                    + " texte démesuré.");
        } catch (JsonProcessingException malformed) {
            report.fileError("Le fichier n’est pas du JSON valable.");
        } catch (IOException unreadable) {
            report.fileError("Le fichier ne se lit pas\u00a0: il n’est sans doute pas en UTF-8.");
        }
    }

    private void thing(JsonNode thing, String name) {
        if (report.hasErrors()) {
            return;
        }
        JsonNode coordinates = thing.path("coordinates");
        switch (thing.path("type").asText()) {
            case "FeatureCollection" ->
                thing.path("features").forEach(feature -> {
                    number++;
                    thing(feature, "");
                });
            case "Feature" ->
                thing(
                        thing.path("geometry"),
                        thing.path("properties").path("name").asText(""));
            case "GeometryCollection" -> thing.path("geometries").forEach(one -> thing(one, name));
            case "LineString" -> coordinates.forEach(this::bend);
            case "MultiLineString" -> coordinates.forEach(line -> line.forEach(this::bend));
            case "Point" -> stop(name, coordinates);
            case "MultiPoint" -> coordinates.forEach(one -> stop(name, one));
            case "Polygon", "MultiPolygon" ->
                report.warning(number, "geometry", "Une surface n’est pas un parcours\u00a0: elle est laissée.");
            default -> report.error(number, "type", "Cet objet n’est ni une ligne ni un point GeoJSON.");
        }
    }

    private void bend(JsonNode position) {
        Spot spot = spot(position);
        if (spot != null && !into.bend(spot)) {
            report.fileError("Le tracé a plus de 50\u202f000 points.");
        }
    }

    private void stop(String name, JsonNode position) {
        Spot spot = spot(position);
        if (spot != null) {
            into.stop(name, spot);
        }
    }

    private Spot spot(JsonNode position) {
        if (report.hasErrors()) {
            return null;
        }
        Spot spot = position.path(0).isNumber() && position.path(1).isNumber()
                ? Spot.at(position.get(1).asDouble(), position.get(0).asDouble())
                        .orElse(null)
                : null;
        if (spot == null) {
            report.error(
                    number,
                    "coordinates",
                    "Un point doit être une paire de nombres en WGS 84\u00a0: [longitude, latitude], pas en Lambert 93.");
        }
        return spot;
    }
}
