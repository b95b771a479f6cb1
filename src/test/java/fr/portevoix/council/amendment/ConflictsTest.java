package fr.portevoix.council.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.SheetPart;
import fr.portevoix.council.amendment.Change.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Changes that cannot all be made are seen as such, from both sides. */
class ConflictsTest {
    private static final String TEXT = "Pour les jeunes du Viguier, le mercredi et le samedi.";

    private static Change on(Kind kind, String quote) {
        int start = TEXT.indexOf(quote);
        return new Change(kind, SheetPart.STAKES, start, start + quote.length(), quote, "autre", false);
    }

    @Property
    void each_sees_the_other(@ForAll("changes") Change one, @ForAll("changes") Change other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Example
    void those_that_hang_together_make_one_knot_and_those_alone_none() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a", on(Kind.REPLACE, "les jeunes"));
        changes.put("b", on(Kind.DELETE, "le samedi"));
        changes.put("c", on(Kind.REPLACE, "jeunes du Viguier"));
        changes.put("d", on(Kind.REPLACE, "Viguier, le mercredi"));
        Conflicts<String> conflicts = Conflicts.among(changes);
        assertThat(conflicts.knots()).containsExactly(List.of("a", "c", "d"));
        assertThat(conflicts.overlapping("c")).containsExactly("a", "d");
        assertThat(conflicts.overlapping("b")).isEmpty();
    }

    @Example
    void what_is_added_behind_changed_words_is_no_conflict_but_within_them_it_is() {
        assertThat(on(Kind.ADD, "jeunes").overlaps(on(Kind.REPLACE, "les jeunes")))
                .isFalse();
        assertThat(on(Kind.ADD, "jeunes").overlaps(on(Kind.REPLACE, "les jeunes du")))
                .isTrue();
    }

    @Provide
    Arbitrary<Change> changes() {
        return Sheets.change(Sheets.stakes(TEXT), SheetPart.STAKES);
    }
}
