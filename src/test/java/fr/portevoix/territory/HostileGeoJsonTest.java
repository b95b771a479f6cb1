package fr.portevoix.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.document.RowReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person sends as perimeters, the answer is a report in French. */
class HostileGeoJsonTest {
    private static final GeoJsonReading READING = new GeoJsonReading();

    @Property(tries = 300)
    void random_bytes_get_an_answer(@ForAll byte[] bytes) {
        RowReport report = new RowReport();
        List<JsonNode> features = READING.features(bytes, report);

        assertThat(report.hasErrors() || !features.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}{}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[NaN]}",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:2154\"}},\"features\":[{}]}"
            })
    void what_is_no_collection_of_features_is_refused_in_words(String file) {
        RowReport report = new RowReport();

        assertThat(READING.features(file.getBytes(StandardCharsets.UTF_8), report))
                .isEmpty();
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void a_nested_bomb_is_refused_in_words() {
        RowReport report = new RowReport();
        READING.features("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), report);

        assertThat(report.issues().get(0).sentence()).contains("trop de niveaux");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"type\":\"Point\",\"coordinates\":[2,43]}",
                "{\"type\":\"Polygon\"}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[1,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,0],[0,0],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"0\",0],[0,1],[1,1],[\"0\",0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[640000,6230000],[640000,6230001],[640001,6230001],[640000,6230000]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1e999],[1,1],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0],[0],[1],[0]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[0,1],[1,1],[0,0]]],[[[0,0],[0,1],[1,1],[0,0]]]]}"
            })
    void a_drawing_that_is_no_area_is_refused_in_words(String geometry) throws Exception {
        RowReport report = new RowReport();
        JsonNode read = new com.fasterxml.jackson.databind.ObjectMapper().readTree(geometry);

        assertThat(GeoJsonShape.read(read, 1, report)).isEmpty();
        assertThat(report.issues()).hasSize(1);
        assertThat(report.issues().get(0).sentence()).isNotBlank();
    }
}
