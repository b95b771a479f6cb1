package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** What residents read is complete in every language, used, and never hard-coded. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final List<String> OTHER_LANGUAGES = Languages.offered().stream()
            .filter(language -> !language.equals("fr"))
            .toList();

    @Test
    void every_bundle_says_the_same_things_in_every_language() throws IOException {
        for (Path french : bundles()) {
            for (String language : OTHER_LANGUAGES) {
                Path other = french.resolveSibling(name(french) + "_" + language + ".properties");
                assertThat(other).exists();
                assertThat(new TreeSet<>(read(other).stringPropertyNames()))
                        .as("keys of %s", other.getFileName())
                        .isEqualTo(new TreeSet<>(read(french).stringPropertyNames()));
                assertThat(read(other).values())
                        .as("texts of %s", other.getFileName())
                        .noneMatch(text -> text.toString().isBlank());
            }
        }
    }

    @Test
    void every_offered_language_is_one_that_the_guards_know() {
        assertThat(OTHER_LANGUAGES).contains("fr-x-simple", "en", "ar");
    }

    @Test
    void a_message_asks_for_the_same_values_in_every_language() throws IOException {
        for (Path french : bundles()) {
            Properties texts = read(french);
            for (String language : OTHER_LANGUAGES) {
                Properties other = read(french.resolveSibling(name(french) + "_" + language + ".properties"));
                for (String key : texts.stringPropertyNames()) {
                    assertThat(values(other.getProperty(key)))
                            .as("values named by %s of %s in %s", key, name(french), language)
                            .isSubsetOf(values(texts.getProperty(key)));
                }
            }
        }
    }

    @Test
    void every_message_is_said_somewhere() throws IOException {
        String everything = String.join("\n", texts(TEMPLATES, ".html"))
                + String.join("\n", texts(Path.of("src/main/java"), ".java"));
        for (Path french : bundles()) {
            for (String key : read(french).stringPropertyNames()) {
                String method = key.replaceAll("_\\$?[A-Z0-9_]+$", "");
                assertThat(everything)
                        .as("%s of %s is said in a page or in code", key, french.getFileName())
                        .containsPattern("(" + name(french) + ":" + method + "\\b|\\." + method + "\\()");
            }
        }
    }

    @Test
    void pages_for_residents_hold_no_words_of_their_own() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            String source = Files.readString(template);
            boolean forResidents =
                    source.contains("{#include layout/public") || template.endsWith("layout/public.html");
            if (!forResidents) {
                continue;
            }
            String bare = source.replaceAll("(?s)\\{!.*?!\\}", "")
                    .replaceAll("\\{#width\\}\\w+\\{/width\\}", "")
                    .replaceAll("\\{[^{}]*\\}", "");
            for (Element element : Jsoup.parse(bare).getAllElements()) {
                for (TextNode text : element.textNodes()) {
                    assertThat(text.text().replace("Portevoix", ""))
                            .as("words of %s", template)
                            .doesNotContainPattern("\\p{L}{2,}");
                }
                for (String attribute : List.of("alt", "aria-label", "placeholder", "title")) {
                    assertThat(element.attr(attribute))
                            .as("%s in %s", attribute, template)
                            .doesNotContainPattern("\\p{L}{2,}");
                }
            }
        }
    }

    /** The names between braces: a value that only one language shows is a value that the others lose. */
    private static Set<String> values(String message) {
        return Pattern.compile("\\{(\\w+)\\}")
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static List<Path> bundles() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .filter(file -> !name(file).contains("_"))
                .toList();
    }

    static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    static Properties read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        for (Path file : files(folder, ending)) {
            texts.add(Files.readString(file));
        }
        return texts;
    }
}
