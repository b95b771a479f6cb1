package fr.portevoix.survey.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How printed things look, read once. */
enum StyleSheet {
    POSTER("poster.css"),
    SHEET("sheet.css");

    private final String css;

    StyleSheet(String file) {
        try (InputStream content = StyleSheet.class.getResourceAsStream(file)) {
            css = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String css() {
        return css;
    }
}
