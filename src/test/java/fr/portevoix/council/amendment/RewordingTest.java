package fr.portevoix.council.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetNames;
import fr.portevoix.action.SheetPart;
import fr.portevoix.council.amendment.Change.Kind;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What somebody changed who wrote a passage anew. */
class RewordingTest {
    private static Change of(String before, String after) {
        return Rewording.of(SheetPart.STAKES, 0, before, after).orElseThrow();
    }

    @Property
    void making_the_change_gives_the_words_that_were_written(
            @ForAll("passages") String before, @ForAll("texts") String after) {
        SheetContent sheet = Sheets.stakes("Avant.\n" + before + "\nAprès.");
        Optional<Change> change = Rewording.of(SheetPart.STAKES, "Avant.\n".length(), before, after);
        String next = change.map(one -> NextText.alone(sheet, one, SheetNames.NONE)
                        .orElseThrow()
                        .stakes())
                .orElse(sheet.stakes());
        assertThat(next).isEqualTo(after.isEmpty() ? "Avant.\nAprès." : "Avant.\n" + after + "\nAprès.");
    }

    @Property
    void whatever_the_characters_are(@ForAll String one, @ForAll String two) {
        String before = Rewording.clean(one);
        String after = Rewording.clean(two);
        Optional<Change> change = Rewording.of(SheetPart.STAKES, 0, before, after);
        change.ifPresent(found -> {
            assertThat(found.fits(before)).isTrue();
            int from = found.kind() == Kind.ADD ? found.end() : found.start();
            assertThat(before.substring(0, from) + found.words() + before.substring(found.end()))
                    .isEqualTo(after);
        });
        assertThat(change.isEmpty()).isEqualTo(before.equals(after));
    }

    @Example
    void whole_words_are_told() {
        assertThat(of("Pour vingt jeunes.", "Pour vingtaine jeunes."))
                .isEqualTo(new Change(Kind.REPLACE, SheetPart.STAKES, 5, 10, "vingt", "vingtaine", false));
    }

    @Example
    void what_is_added_is_told_by_the_word_that_it_follows() {
        assertThat(of("Un local ferme.", "Un local municipal ferme."))
                .isEqualTo(new Change(Kind.ADD, SheetPart.STAKES, 3, 9, "local ", "municipal ", false));
    }

    @Example
    void an_emptied_passage_goes() {
        assertThat(of("Un local ferme.", " \r\n"))
                .isEqualTo(new Change(Kind.DELETE, SheetPart.STAKES, 0, 15, "Un local ferme.", "", true));
    }

    @Provide
    Arbitrary<String> passages() {
        return Sheets.words();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Sheets.words(), Sheets.text());
    }
}
