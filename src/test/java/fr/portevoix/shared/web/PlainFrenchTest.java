package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** « Français simple » is short sentences and frequent words, each message judged, none copied by laziness. */
class PlainFrenchTest {
    private static final int LONGEST = 12;
    /** Names of laws and offices, which stand beside the words that explain them. */
    private static final Set<String> NAMES = Set.of("CNIL", "RGPD", "RGAA", "EUPL");

    @Test
    void no_sentence_is_longer_than_twelve_words() throws IOException {
        for (Path plain : plainBundles()) {
            MessagesTest.read(plain).forEach((key, text) -> assertThat(PlainFrench.sentences(text.toString()))
                    .as("%s of %s", key, plain.getFileName())
                    .allMatch(sentence -> PlainFrench.words(sentence) <= LONGEST));
        }
    }

    @Test
    void no_letters_stand_for_words_but_the_names_that_are_explained() throws IOException {
        for (Path plain : plainBundles()) {
            MessagesTest.read(plain).forEach((key, text) -> assertThat(PlainFrench.sentences(text.toString()))
                    .as("%s of %s", key, plain.getFileName())
                    .noneMatch(sentence -> PlainFrench.hasLettersForWords(without(sentence, NAMES))));
        }
    }

    @Test
    void a_text_equal_to_the_french_one_was_judged_plain_and_a_judged_one_still_is_the_french_one() throws IOException {
        for (Path plain : plainBundles()) {
            Properties french = MessagesTest.read(french(plain));
            Properties own = MessagesTest.read(plain);
            Set<String> equal = new TreeSet<>();
            french.stringPropertyNames().stream()
                    .filter(key -> french.getProperty(key).equals(own.getProperty(key)))
                    .forEach(equal::add);
            assertThat(judgedPlain(plain))
                    .as("judged in %s", plain.getFileName())
                    .isEqualTo(equal);
        }
    }

    @Test
    void its_sentences_are_shorter_than_those_of_the_french_it_says_anew() throws IOException {
        List<String> plainly = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (Path plain : plainBundles()) {
            Set<String> judged = judgedPlain(plain);
            plainly.addAll(sentences(plain, judged));
            before.addAll(sentences(french(plain), judged));
        }
        assertThat(average(plainly)).as("words a sentence").isLessThan(0.8 * average(before));
    }

    @Test
    void the_counting_itself_is_right() {
        assertThat(PlainFrench.sentences("{#if max == 1}Une seule.{#else}Choisissez {max} réponses. Pas plus.{/if}"))
                .containsExactly("Une seule.", "Choisissez mot réponses.", "Pas plus.");
        assertThat(PlainFrench.words("C’est l’avis d’une personne, aujourd’hui."))
                .isEqualTo(5);
        assertThat(PlainFrench.hasLettersForWords("Le COPIL décide.")).isTrue();
    }

    private static double average(List<String> sentences) {
        return sentences.stream().mapToInt(PlainFrench::words).average().orElseThrow();
    }

    private static List<String> sentences(Path bundle, Set<String> without) throws IOException {
        List<String> sentences = new ArrayList<>();
        MessagesTest.read(bundle).forEach((key, text) -> {
            if (!without.contains(key.toString())) {
                sentences.addAll(PlainFrench.sentences(text.toString()));
            }
        });
        return sentences;
    }

    private static Set<String> judgedPlain(Path plain) throws IOException {
        String mark = "# Already plain in French: ";
        Set<String> keys = new TreeSet<>();
        Files.readAllLines(plain).stream()
                .filter(line -> line.startsWith(mark))
                .forEach(line -> keys.addAll(
                        List.of(line.substring(mark.length()).strip().split("\\s+"))));
        return keys;
    }

    private static String without(String sentence, Set<String> names) {
        return names.stream().reduce(sentence, (left, name) -> left.replace(name, ""));
    }

    private static List<Path> plainBundles() throws IOException {
        return MessagesTest.bundles().stream()
                .map(french -> french.resolveSibling(MessagesTest.name(french) + "_fr-x-simple.properties"))
                .toList();
    }

    private static Path french(Path plain) {
        return plain.resolveSibling(plain.getFileName().toString().replace("_fr-x-simple", ""));
    }
}
