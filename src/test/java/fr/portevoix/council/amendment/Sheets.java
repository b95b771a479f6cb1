package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetRewriting;
import fr.portevoix.council.amendment.Change.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sheets, and changes asked of them, as chance makes them. */
final class Sheets {
    private Sheets() {}

    static Arbitrary<String> words() {
        return Arbitraries.of("les", "jeunes", "l’été", "Viguier", "vingt", "12", "e\u0301", "👩🏽‍🌾", "مدرسة")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    static Arbitrary<String> text() {
        return words().list().ofMaxSize(4).flatMap(paragraphs -> Arbitraries.of("\n", "\n\n")
                .map(between -> String.join(between, paragraphs)));
    }

    static Arbitrary<SheetContent> sheet() {
        return Combinators.combine(text(), text(), rows(), money(), places())
                .as((stakes, course, partners, money, places) -> new SheetContent(
                        "Une fiche",
                        "La mairie",
                        null,
                        null,
                        stakes,
                        "",
                        "",
                        partners,
                        course,
                        "",
                        money,
                        List.of(new SheetContent.Indicator(
                                "aaaa0001", "Jeunes reçus", "jeunes", BigDecimal.TEN, 2025, null, null, "")),
                        places));
    }

    private static Arbitrary<List<SheetContent.Partner>> rows() {
        return Combinators.combine(words(), Arbitraries.of("", "porteur"))
                .as(SheetContent.Partner::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<List<SheetContent.Money>> money() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(null, BigDecimal.valueOf(12500), new BigDecimal("-3.5")),
                        Arbitraries.of("", "État"))
                .as(SheetContent.Money::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<List<SheetContent.Place>> places() {
        return text().filter(text -> !text.isEmpty()).list().ofMaxSize(2).map(texts -> java.util.stream.IntStream.range(
                        0, texts.size())
                .mapToObj(at -> new SheetContent.Place(new UUID(0, at), at == 0 ? "Le Nord" : "Le Sud", texts.get(at)))
                .toList());
    }

    /** A change of words in a text, at any place of it. */
    static Arbitrary<Change> change(SheetContent sheet, SheetPart part) {
        String text = String.join("\n", SheetRewriting.rows(sheet, part));
        return Combinators.combine(
                        Arbitraries.integers().between(0, text.length()),
                        Arbitraries.integers().between(0, text.length()),
                        Arbitraries.of(Kind.class),
                        words())
                .as((a, b, kind, words) -> new Change(
                        kind,
                        part,
                        Math.min(a, b),
                        Math.max(a, b),
                        text.substring(Math.min(a, b), Math.max(a, b)),
                        kind == Kind.DELETE ? "" : words,
                        false));
    }

    static SheetContent stakes(String stakes) {
        return new SheetContent("Une fiche", "La mairie", null, null, stakes, "", "", null, "", "", null, null, null);
    }
}
