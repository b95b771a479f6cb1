package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mistakes in templates that neither the compiler nor a quick look finds. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    // A quoted parameter of a section is no template: its braces would reach the page as they stand.
    private static final Pattern BRACES_IN_PARAMETER = Pattern.compile("\\{#[a-zA-Z]+\\b[^{}]*=\"[^\"]*\\{[a-zA-Z]");

    @Test
    void addresses_given_to_tags_are_put_together_with_str_concat() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template)).as("%s", template).doesNotContainPattern(BRACES_IN_PARAMETER);
        }
    }

    @Test
    void no_page_carries_a_style_or_a_script_of_its_own() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as("%s, which the content security policy would disarm", template)
                    .doesNotContainPattern("\\sstyle=\"|<style|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)");
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> found = Files.walk(TEMPLATES)) {
            return found.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
