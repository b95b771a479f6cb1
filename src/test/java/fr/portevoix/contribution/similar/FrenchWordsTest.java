package fr.portevoix.contribution.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Which words are one word, however people write them, and that no text breaks the search. */
class FrenchWordsTest {
    static final FrenchWords FRENCH = new FrenchWords();
    static final List<String> NOUNS = List.of(
            "banc",
            "école",
            "arbre",
            "médecin",
            "poubelle",
            "jardin",
            "rue",
            "éclairage",
            "crèche",
            "logement",
            "marché",
            "vélo",
            "hôpital",
            "fenêtre",
            "bibliothèque",
            "piéton",
            "garçon",
            "déchet",
            "épicerie",
            "forêt");

    private static WordIndex index;

    @BeforeContainer
    static void a_text_for_each_noun() {
        index = new WordIndex();
        index.change(
                NOUNS.stream()
                        .map(noun ->
                                new SimilarText(id(noun), "proposal", noun, "Pour la vie de chaque jour", "/" + noun))
                        .toList(),
                List.of());
    }

    static UUID id(String noun) {
        return UUID.nameUUIDFromBytes(noun.getBytes());
    }

    static String bare(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    @Provide
    Arbitrary<String> nouns() {
        return Arbitraries.of(NOUNS);
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(
                "%s", "des %ss", "l’%s", "d'%s", "LES %sS", "il faudrait plus de %ss !", "une «\u00a0%s\u00a0»");
    }

    @Property(tries = 200)
    void a_word_is_found_with_or_without_accents_plurals_capitals_and_articles(
            @ForAll("nouns") String noun, @ForAll("frames") String frame, @ForAll boolean accents) {
        String typed = frame.formatted(accents ? noun : bare(noun)) + " ";
        assertThat(index.like(typed, 5)).as(typed).extracting(WordIndex.Hit::id).contains(id(noun));
    }

    @Property(tries = 60)
    void a_word_is_found_before_it_is_finished(@ForAll("nouns") String noun) {
        String begun = bare(noun).substring(0, Math.max(3, noun.length() - 2)).toLowerCase(Locale.ROOT);
        assertThat(index.like(begun, 20))
                .as(begun)
                .extracting(WordIndex.Hit::id)
                .contains(id(noun));
    }

    @Property(tries = 300)
    void no_text_breaks_the_search(@ForAll @Size(max = 400) List<Character> signs) {
        StringBuilder text = new StringBuilder();
        signs.forEach(text::append);
        assertThat(index.like(text.toString(), 5)).hasSizeLessThanOrEqualTo(5);
        index.holding(text.toString(), 5);
    }

    @Example
    void irregular_plurals_are_one_word() {
        for (String[] pair :
                new String[][] {{"local", "locaux"}, {"animal", "animaux"}, {"bureau", "bureaux"}, {"jeu", "jeux"}}) {
            assertThat(FRENCH.of(pair[0], 5)).isEqualTo(FRENCH.of(pair[1], 5));
        }
    }

    @Example
    void little_words_find_nothing() {
        assertThat(FRENCH.of("Il faudrait que ce soit plus pour tous dans le quartier", 20))
                .isEmpty();
        assertThat(index.like("de la le les", 5)).isEmpty();
    }

    @Example
    void arabic_words_lose_their_article() {
        assertThat(FRENCH.of("المدرسة", 5)).isEqualTo(FRENCH.of("مدرسة", 5));
    }

    @Example
    void what_is_gone_is_not_found() {
        WordIndex small = new WordIndex();
        SimilarText text = new SimilarText(UUID.randomUUID(), "proposal", "Un banc", "Un banc au soleil", "/x");
        small.change(List.of(text), List.of());
        assertThat(small.like("banc", 5)).hasSize(1);
        small.change(List.of(new SimilarText(text.id(), "proposal", "Une fontaine", "De l’eau", "/x")), List.of());
        assertThat(small.like("banc", 5)).isEmpty();
        assertThat(small.like("fontaines", 5)).hasSize(1);
        small.change(List.of(), List.of(text.id()));
        assertThat(small.like("fontaines", 5)).isEmpty();
    }
}
