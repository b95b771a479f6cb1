package fr.portevoix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The compose file has the shape that its own words promise. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");

    private static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(Files.readString(DOCKER.resolve("compose.yaml")));
    }

    @Test
    void what_runs_without_a_profile_is_the_service_and_its_database() throws IOException {
        Set<String> always = new TreeSet<>();
        compose().get("services").fields().forEachRemaining(service -> {
            if (!service.getValue().has("profiles")) {
                always.add(service.getKey());
            }
        });
        assertThat(always).containsExactly("database", "portevoix");
    }

    @Test
    void every_volume_and_every_service_that_is_named_is_there() throws IOException {
        JsonNode compose = compose();
        for (JsonNode service : compose.get("services")) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(DOCKER.resolve(source)).exists();
                } else {
                    assertThat(compose.get("volumes").has(source)).as(source).isTrue();
                }
            }
            service.path("depends_on").fieldNames().forEachRemaining(name -> assertThat(
                            compose.get("services").has(name))
                    .as(name)
                    .isTrue());
        }
        assertThat(Files.readString(DOCKER.resolve("Caddyfile"))).contains("reverse_proxy portevoix:8080");
    }

    @Test
    void no_password_stands_in_it_and_only_the_proxy_is_open_to_the_world() throws IOException {
        for (JsonNode service : compose().get("services")) {
            service.path("environment").fields().forEachRemaining(setting -> {
                if (setting.getKey().endsWith("PASSWORD") && !setting.getKey().contains("RANDOM")) {
                    assertThat(setting.getValue().asText()).startsWith("${MARIADB_PASSWORD:?");
                }
            });
            for (JsonNode port : service.path("ports")) {
                assertThat(port.asText()).matches("127\\.0\\.0\\.1:.*|80:80|443:443");
            }
        }
    }
}
