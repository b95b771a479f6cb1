package fr.portevoix.action.difference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.difference.Piece.Kind;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What changed from one text to another: nothing is lost or made up, and people can read it. */
class CompareTest {
    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Property
    void applying_what_is_shown_to_one_text_gives_the_other(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        List<Piece> pieces = Compare.texts(before, after);
        assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    @Property
    void whatever_the_characters_are(@ForAll String before, @ForAll String after) {
        List<Piece> pieces = Compare.texts(before, after);
        assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    @Property
    void a_text_and_itself_differ_in_nothing(@ForAll("texts") String text) {
        assertThat(Compare.texts(text, text)).allMatch(piece -> piece.kind() == Kind.SAME);
    }

    @Property
    void no_two_stretches_of_one_kind_stand_side_by_side(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        List<Piece> pieces = Compare.texts(before, after);
        for (int at = 1; at < pieces.size(); at++) {
            assertThat(pieces.get(at).kind()).isNotEqualTo(pieces.get(at - 1).kind());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "les", "jeunes", "l’école", "été", " ", " ", "  ", "\n", "\n\n", ".", ", ", "12", "مدرسة",
                        "👩🏽‍🌾", "e\u0301")
                .list()
                .ofMaxSize(60)
                .map(words -> String.join("", words));
    }

    @Example
    void words_are_whole_with_their_accents() {
        assertThat(Compare.texts("Ouvrir l’été.", "Ouvrir l’hiver."))
                .containsExactly(
                        new Piece(Kind.SAME, "Ouvrir l’"),
                        new Piece(Kind.REMOVED, "été"),
                        new Piece(Kind.ADDED, "hiver"),
                        new Piece(Kind.SAME, "."));
    }

    @Example
    void a_changed_passage_is_told_at_one_stroke() {
        assertThat(Compare.texts("Pour vingt jeunes de Grazailles", "Pour trente familles de Grazailles"))
                .containsExactly(
                        new Piece(Kind.SAME, "Pour "),
                        new Piece(Kind.REMOVED, "vingt jeunes"),
                        new Piece(Kind.ADDED, "trente familles"),
                        new Piece(Kind.SAME, " de Grazailles"));
    }

    @Example
    void a_line_more_leaves_the_others_alone() {
        assertThat(Compare.texts("Mars\nJuin\n", "Mars\nMai\nJuin\n"))
                .containsExactly(
                        new Piece(Kind.SAME, "Mars\n"), new Piece(Kind.ADDED, "Mai\n"), new Piece(Kind.SAME, "Juin\n"));
    }

    @Example
    void two_long_texts_that_have_nothing_in_common_are_compared_too() {
        String before = "abri ".repeat(20_000);
        String after = "banc ".repeat(20_000);
        assertThat(Compare.texts(before, after)).hasSize(2);
    }
}
