package fr.portevoix.territory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.portevoix.document.RowReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Opens a GeoJSON file and gives its features, or says in French why it cannot. */
@ApplicationScoped
class GeoJsonReading {
    /** The national file of priority quartiers has about 10 MB and 1,600 features. */
    static final int MOST_BYTES = 12_000_000;

    static final int MOST_FEATURES = 3_000;

    /** A multipolygon nests nine deep within its collection; bombs nest by the thousand. */
    private static final int DEEPEST = 40;

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(60)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    List<JsonNode> features(byte[] bytes, RowReport report) {
        if (bytes.length > MOST_BYTES) {
            report.fileError("Le fichier est trop lourd : 12 Mo au plus.");
            return List.of();
        }
        try {
            return features(json.readTree(bytes), report);
        } catch (StreamConstraintsException bomb) {
            report.fileError(
                    "Le fichier est refusé : il imbrique trop de niveaux, ou contient un nombre ou un texte démesuré.");
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : Math.max(0, malformed.getLocation().getLineNr());
            report.fileError("Le fichier n’est pas du JSON valable"
                    + (line > 0 ? " : il ne se lit plus à partir de la ligne " + line : "") + ".");
        } catch (IOException unreadable) {
            report.fileError("Le fichier ne se lit pas : il n’est sans doute pas en UTF-8.");
        }
        return List.of();
    }

    private static List<JsonNode> features(JsonNode root, RowReport report) {
        if (root == null || root.isMissingNode() || root.isNull()) {
            report.fileError("Le fichier est vide.");
        } else if (!"FeatureCollection".equals(root.path("type").asText())
                || !root.path("features").isArray()) {
            report.fileError("Le fichier doit être une « FeatureCollection » GeoJSON avec ses « features ».");
        } else if (isElsewhere(root.path("crs"))) {
            report.fileError("Les coordonnées doivent être en WGS 84 (longitude, latitude). Convertissez le fichier"
                    + " avant de le déposer.");
        } else if (root.path("features").size() > MOST_FEATURES) {
            report.fileError("Le fichier a plus de 3 000 objets. Gardez ceux de votre territoire.");
        } else {
            List<JsonNode> features = new ArrayList<>();
            root.path("features").forEach(features::add);
            if (features.isEmpty()) {
                report.fileError("Le fichier ne contient aucun objet.");
            }
            return features;
        }
        return List.of();
    }

    /** The old way of naming another projection; files without it are in WGS 84 by the standard. */
    private static boolean isElsewhere(JsonNode crs) {
        String name = crs.path("properties").path("name").asText("");
        return !name.isEmpty() && !name.contains("CRS84") && !name.matches(".*\\b4326");
    }
}
