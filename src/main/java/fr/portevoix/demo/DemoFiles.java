package fr.portevoix.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of one demo territory, as the product's own imports take them. */
class DemoFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String folder;

    private DemoFiles(String folder) {
        this.folder = folder;
    }

    static DemoFiles carcassonne() {
        return new DemoFiles("/demo/carcassonne/");
    }

    byte[] bytes(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream(folder + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    Marginals marginals(String name) {
        return yaml(name, new TypeReference<>() {});
    }

    Sentences sentences() {
        return new Sentences(bytes("words.csv"));
    }

    <T> T yaml(String name, TypeReference<T> type) {
        try {
            return YAML.readValue(bytes(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
