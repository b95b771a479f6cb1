package fr.portevoix.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.SheetRewriting.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet writes as rows, it reads again; what people write for a row, it reads or refuses. */
class SheetRewritingTest {
    private static final SheetContent SHEET = new SheetContent(
            "Une fiche",
            "La mairie",
            List.of(new SheetContent.Node(new UUID(1, 1), "1.1", "Vivre en bonne santé")),
            null,
            "Des enjeux",
            "",
            "",
            List.of(new SheetContent.Partner("Centre social – annexe", "porteur"), new SheetContent.Partner("Caf", "")),
            "",
            "",
            List.of(
                    new SheetContent.Money("Loyer", BigDecimal.valueOf(12500), "État"),
                    new SheetContent.Money("Bus", null, "")),
            List.of(new SheetContent.Indicator(
                    "aaaa0001", "Jeunes reçus", "jeunes", BigDecimal.TEN, 2025, new BigDecimal("30.5"), 2028, "Caf")),
            List.of(new SheetContent.Place(new UUID(2, 1), "Le Nord", "Un local.\nUne cour.")));
    private static final SheetNames NAMES = SheetNames.of(
            Map.of(new UUID(2, 1), "Le Nord", new UUID(2, 2), "L’Été"),
            List.of(new SheetContent.Node(new UUID(1, 2), "1.2", "Se déplacer")));

    private static Optional<SheetContent> with(SheetPart part, String... rows) {
        return SheetRewriting.with(
                SHEET, part, List.of(rows).stream().map(Row::fresh).toList(), NAMES);
    }

    @Test
    void every_part_reads_back_what_it_wrote() {
        for (SheetPart part : SheetPart.values()) {
            List<String> written = SheetRewriting.rows(SHEET, part);
            List<Row> kept = java.util.stream.IntStream.range(0, written.size())
                    .mapToObj(at -> new Row(at, written.get(at)))
                    .toList();
            assertThat(SheetRewriting.with(SHEET, part, kept, SheetNames.NONE))
                    .as(part.name())
                    .contains(SHEET);
        }
        assertThat(SheetRewriting.rows(
                        with(SheetPart.MONEY, "Loyer\u00A0: 12\u202F500\u00A0€ (État)", "Bus")
                                .orElseThrow(),
                        SheetPart.MONEY))
                .isEqualTo(SheetRewriting.rows(SHEET, SheetPart.MONEY));
        assertThat(with(
                                SheetPart.INDICATORS,
                                SheetRewriting.rows(SHEET, SheetPart.INDICATORS).get(0))
                        .orElseThrow()
                        .indicators()
                        .get(0))
                .usingRecursiveComparison()
                .ignoringFields("key")
                .isEqualTo(SHEET.indicators().get(0));
    }

    @Test
    void quartiers_and_objectives_are_found_by_name() {
        assertThat(with(SheetPart.PLACES, "l'ete : un stand").orElseThrow().places())
                .containsExactly(new SheetContent.Place(new UUID(2, 2), "L’Été", "un stand"));
        assertThat(with(SheetPart.OBJECTIVES, "1.2").orElseThrow().objectives())
                .extracting(SheetContent.Node::label)
                .containsExactly("Se déplacer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loyer : cher", "Loyer : 1e9 €"})
    void an_amount_that_is_none_is_refused(String row) {
        assertThat(with(SheetPart.MONEY, row)).isEmpty();
    }

    @Test
    void what_cannot_be_kept_is_refused() {
        assertThat(with(SheetPart.TITLE, "")).isEmpty();
        assertThat(with(SheetPart.TITLE, "Deux\nlignes")).isEmpty();
        assertThat(with(SheetPart.PLACES, "Ailleurs : un stand")).isEmpty();
        assertThat(with(SheetPart.OBJECTIVES, "9.9 Inconnu")).isEmpty();
        assertThat(with(SheetPart.STAKES, "x".repeat(SheetForm.LONGEST_TEXT + 1)))
                .isEmpty();
        assertThat(with(SheetPart.INDICATORS, "Jeunes : départ dix, cible vingt"))
                .isEmpty();
    }

    @Test
    void a_line_of_the_budget_without_an_amount_is_not_known_rather_than_zero() {
        assertThat(with(SheetPart.MONEY, "Navette").orElseThrow().money())
                .containsExactly(new SheetContent.Money("Navette", null, ""));
    }
}
