package fr.portevoix.council.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetNames;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetRewriting;
import fr.portevoix.council.amendment.Change.Kind;
import fr.portevoix.council.amendment.NextText.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What several changes make of a sheet: each is made at its words or not at all. */
class NextTextTest {
    private static final String STAKES = "Vingt jeunes du Viguier.\n\nPeu de bus le soir.\n\nUn local ferme.";

    /** A sheet and what is asked of its stakes. */
    record Asked(SheetContent sheet, List<Change> changes) {}

    private static NextText<Integer> made(SheetContent sheet, List<Change> changes) {
        Map<Integer, Change> inOrder = new LinkedHashMap<>();
        for (int at = 0; at < changes.size(); at++) {
            inOrder.put(at, changes.get(at));
        }
        return NextText.of(sheet, inOrder, SheetNames.NONE);
    }

    private static Change at(String quote, Kind kind, String words, boolean whole) {
        int start = STAKES.indexOf(quote);
        return new Change(kind, SheetPart.STAKES, start, start + quote.length(), quote, words, whole);
    }

    @Property
    void a_change_is_overtaken_exactly_where_an_earlier_one_has_its_words(@ForAll("asked") Asked asked) {
        NextText<Integer> next = made(asked.sheet(), asked.changes());
        List<Change> earlier = new ArrayList<>();
        for (int at = 0; at < asked.changes().size(); at++) {
            Change change = asked.changes().get(at);
            boolean met = earlier.stream().anyMatch(change::overlaps);
            assertThat(next.fates().get(at)).isEqualTo(met ? Fate.OVERTAKEN : Fate.MADE);
            if (!met) {
                earlier.add(change);
            }
        }
    }

    @Property
    void words_that_nobody_asked_about_stay_and_other_parts_too(@ForAll("asked") Asked asked) {
        NextText<Integer> next = made(asked.sheet(), asked.changes());
        String text = asked.sheet().stakes();
        StringBuilder untouched = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int here = at;
            boolean touched = false;
            for (int one = 0; one < asked.changes().size(); one++) {
                Change change = asked.changes().get(one);
                touched |= next.fates().get(one) == Fate.MADE
                        && change.kind() != Kind.ADD
                        && change.start() <= here
                        && here < change.end();
            }
            if (!touched) {
                untouched.append(text.charAt(at));
            }
        }
        assertThat(isWithin(untouched.toString().strip(), next.sheet().stakes()))
                .isTrue();
        assertThat(next.sheet().course()).isEqualTo(asked.sheet().course());
        assertThat(next.sheet().places()).isEqualTo(asked.sheet().places());
        assertThat(next.sheet().indicators()).isEqualTo(asked.sheet().indicators());
    }

    @Property
    void the_order_is_of_no_matter_where_nothing_overlaps(@ForAll("asked") Asked asked, @ForAll long chance) {
        List<Change> apart = new ArrayList<>();
        for (Change change : asked.changes()) {
            if (apart.stream().noneMatch(other -> other.overlaps(change) || other.from() == change.from())) {
                apart.add(change);
            }
        }
        List<Change> shuffled = new ArrayList<>(apart);
        Collections.shuffle(shuffled, new Random(chance));
        assertThat(made(asked.sheet(), shuffled).sheet())
                .isEqualTo(made(asked.sheet(), apart).sheet());
    }

    @Property
    void a_change_whose_words_are_gone_changes_nothing(@ForAll("sheets") SheetContent sheet) {
        Change elsewhere = new Change(Kind.REPLACE, SheetPart.STAKES, 2, 6, "????", "autre", false);
        NextText<Integer> next = made(sheet, List.of(elsewhere));
        assertThat(next.fates()).containsEntry(0, Fate.GONE);
        assertThat(next.sheet()).isEqualTo(sheet);
    }

    @Property
    void a_row_that_goes_takes_no_other_with_it(@ForAll("sheets") SheetContent sheet, @ForAll long chance) {
        for (SheetPart part : List.of(SheetPart.PARTNERS, SheetPart.MONEY, SheetPart.PLACES)) {
            List<String> rows = SheetRewriting.rows(sheet, part);
            if (!rows.isEmpty()) {
                int one = (int) Math.floorMod(chance, rows.size());
                Blocks.Block block = Blocks.of(sheet, part).all().get(one);
                SheetContent next = NextText.alone(
                                sheet, Rewording.without(part, block.start(), rows.get(one)), SheetNames.NONE)
                        .orElseThrow();
                List<String> left = new ArrayList<>(rows);
                left.remove(one);
                assertThat(SheetRewriting.rows(next, part)).isEqualTo(left);
            }
        }
    }

    @Example
    void paragraphs_come_and_go_with_the_blank_line_between_them() {
        SheetContent sheet = Sheets.stakes(STAKES);
        NextText<Integer> next = made(
                sheet,
                List.of(
                        at("Peu de bus le soir.", Kind.DELETE, "", true),
                        at("Peu de bus le soir.", Kind.ADD, "Une navette à 20 h.", true),
                        at("Vingt", Kind.REPLACE, "Trente", false),
                        at("local", Kind.ADD, " municipal", false)));
        assertThat(next.fates().values()).containsOnly(Fate.MADE);
        assertThat(next.sheet().stakes())
                .isEqualTo("Trente jeunes du Viguier.\n\nUne navette à 20 h.\n\nUn local municipal ferme.");
    }

    @Example
    void the_first_paragraph_goes_as_well() {
        assertThat(made(
                                Sheets.stakes(STAKES),
                                List.of(
                                        at("Vingt jeunes du Viguier.", Kind.DELETE, "", true),
                                        at("Peu de bus le soir.", Kind.DELETE, "", true)))
                        .sheet()
                        .stakes())
                .isEqualTo("Un local ferme.");
    }

    @Example
    void of_two_on_the_same_words_the_first_in_order_is_made() {
        Change thirty = at("Vingt jeunes", Kind.REPLACE, "Trente jeunes", false);
        Change families = at("jeunes du Viguier", Kind.REPLACE, "familles", false);
        assertThat(made(Sheets.stakes(STAKES), List.of(families, thirty)).fates())
                .containsEntry(0, Fate.MADE)
                .containsEntry(1, Fate.OVERTAKEN);
    }

    @Example
    void a_row_that_cannot_be_read_is_said_and_stays() {
        SheetContent sheet = new SheetContent(
                "F",
                "",
                null,
                null,
                "",
                "",
                "",
                null,
                "",
                "",
                List.of(new SheetContent.Money("Loyer", null, "")),
                null,
                null);
        String row = SheetRewriting.rows(sheet, SheetPart.MONEY).get(0);
        Change wrong = new Change(Kind.REPLACE, SheetPart.MONEY, 0, row.length(), row, "Loyer : beaucoup €", true);
        NextText<Integer> next = made(sheet, List.of(wrong));
        assertThat(next.fates()).containsEntry(0, Fate.UNREADABLE);
        assertThat(next.sheet()).isEqualTo(sheet);
    }

    @Example
    void an_indicator_keeps_its_measures_when_its_words_change() {
        SheetContent sheet = new SheetContent(
                "F",
                "",
                null,
                null,
                "",
                "",
                "",
                null,
                "",
                "",
                null,
                List.of(new SheetContent.Indicator("aaaa0001", "Jeunes reçus", "jeunes", null, null, null, null, "")),
                null);
        Change reworded = new Change(Kind.REPLACE, SheetPart.INDICATORS, 0, 6, "Jeunes", "Enfants", false);
        SheetContent.Indicator next = NextText.alone(sheet, reworded, SheetNames.NONE)
                .orElseThrow()
                .indicators()
                .get(0);
        assertThat(next.key()).isEqualTo("aaaa0001");
        assertThat(next.label()).isEqualTo("Enfants reçus");
        assertThat(next.target()).isNull();
    }

    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int one = 0; one < part.length(); one++) {
            if (Character.isWhitespace(part.charAt(one))) {
                continue;
            }
            at = whole.indexOf(part.charAt(one), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<SheetContent> sheets() {
        return Sheets.sheet();
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Sheets.sheet().flatMap(sheet -> Sheets.change(sheet, SheetPart.STAKES)
                .list()
                .ofMaxSize(6)
                .map(changes -> new Asked(sheet, changes)));
    }
}
