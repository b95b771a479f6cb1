package fr.portevoix.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes quartiers and their perimeters as a GeoJSON FeatureCollection; an undrawn one has a null geometry. */
final class PerimetersAsGeoJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PerimetersAsGeoJson() {}

    static ObjectNode of(List<Quartier> quartiers, List<Perimeter> inForce) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Quartier quartier : quartiers) {
            List<Perimeter> grounds = inForce.stream()
                    .filter(ground -> ground.quartier.equals(quartier))
                    .toList();
            if (grounds.isEmpty()) {
                features.add(feature(quartier, null));
            }
            grounds.forEach(ground -> features.add(feature(quartier, ground)));
        }
        return collection;
    }

    private static ObjectNode feature(Quartier quartier, Perimeter ground) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature").put("id", quartier.id.toString());
        ObjectNode properties = feature.putObject("properties")
                .put("slug", quartier.slug)
                .put("name", quartier.name)
                .put("kind", quartier.kind.name());
        if (ground == null || ground.geometry == null) {
            feature.putNull("geometry");
            return feature;
        }
        properties
                .put("fictitious", ground.fictitious)
                .put("source", ground.source)
                .put("validFrom", ground.validFrom == null ? null : ground.validFrom.toString())
                .put("validUntil", ground.validUntil == null ? null : ground.validUntil.toString());
        try {
            feature.set("geometry", JSON.readTree(ground.geometry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored perimeter is not GeoJSON", e);
        }
        return feature;
    }
}
