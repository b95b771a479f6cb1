package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** French that is written in templates keeps its signs with their words: no line begins with « ; » nor ends with « « ». */
class TypographyTest {
    /** What is no text: comments, sections and expressions of Qute, tags of HTML. */
    private static final Pattern NO_TEXT = Pattern.compile("\\{![\\s\\S]*?!\\}|\\{[^{}]*\\}|<[^>]*>");

    private static final Pattern LOOSE =
            Pattern.compile("« | »|(?<=[\\p{L}\\p{N}»)’%…]) [;:!?](?=$|[ \\n.,)])", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> in_every_template() throws IOException {
        List<Path> templates;
        try (Stream<Path> tree = Files.walk(Path.of("src/main/resources/templates"))) {
            templates = tree.filter(file -> file.toString().endsWith(".html")).toList();
        }
        return templates.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> assertThat(loose(Files.readString(file)))
                                .as("%s", file)
                                .isEmpty()));
    }

    @Test
    void a_loose_sign_is_found_and_an_expression_is_none() {
        assertThat(loose("<p>Où ? Là ; « ici ».</p>")).hasSize(4);
        assertThat(loose("<p>Où\u00a0? {a ? b : c} {x ?: 'y'} <a title=\"a : b\">12:30</a></p>"))
                .isEmpty();
    }

    private static List<String> loose(String template) {
        String text = NO_TEXT.matcher(template).replaceAll("\u0001");
        return LOOSE.matcher(text)
                .results()
                .map(found -> around(text, found.start(), found.end()))
                .toList();
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from - 20), Math.min(text.length(), to + 10));
    }
}
