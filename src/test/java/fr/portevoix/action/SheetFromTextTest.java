package fr.portevoix.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.TextFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A text told apart by its headings; what belongs nowhere is said rather than lost. */
class SheetFromTextTest {
    private static final SheetNames NAMES = SheetNames.of(
            Map.of(new UUID(2, 1), "Le Viguier"), List.of(new SheetContent.Node(new UUID(1, 1), "1.2", "Se déplacer")));

    private static SheetFromText of(String text) {
        SheetContent draft = new SheetContent(
                "Brouillon",
                "La mairie",
                null,
                null,
                "Anciens enjeux",
                "",
                "",
                null,
                "",
                "Deux salles",
                null,
                null,
                null);
        return SheetFromText.of(TextFile.read(text.getBytes(StandardCharsets.UTF_8)), draft, NAMES);
    }

    @Test
    void parts_are_recognised_by_their_french_names() {
        SheetFromText read = of(
                """
                # Une navette du soir

                ## 1. ENJEUX
                Peu de bus.

                Des rendez-vous manqués.

                ## 2. Objectifs
                - Moins d’attente

                ## Partenaires
                | Qui | Rôle |
                |---|---|
                | Régie des transports | porteur |

                ## Plan de financement
                * Navette : 12 500 € (Agglo)
                * Publicité : un peu

                ## Quartiers
                - Viguier : rien
                - Le viguier : un arrêt

                ## Feuille de route
                - 1.2

                ## Annexes
                Un plan.
                """);
        assertThat(read.sheet())
                .isEqualTo(new SheetContent(
                        "Une navette du soir",
                        "La mairie",
                        List.of(new SheetContent.Node(new UUID(1, 1), "1.2", "Se déplacer")),
                        null,
                        "Peu de bus.\nDes rendez-vous manqués.",
                        "Moins d’attente",
                        "",
                        List.of(new SheetContent.Partner("Régie des transports", "porteur")),
                        "",
                        "Deux salles",
                        List.of(new SheetContent.Money("Navette", BigDecimal.valueOf(12500), "Agglo")),
                        null,
                        List.of(new SheetContent.Place(new UUID(2, 1), "Le Viguier", "un arrêt"))));
        assertThat(read.unread())
                .extracting(SheetFromText.Unread::words)
                .containsExactlyInAnyOrder("Un plan.", "Publicité : un peu", "Viguier : rien");
    }

    @Test
    void words_under_no_known_heading_are_not_taken() {
        SheetFromText read = of("Bonjour,\n\nvoici la fiche.");
        assertThat(read.parts()).isEmpty();
        assertThat(read.sheet().stakes()).isEqualTo("Anciens enjeux");
        assertThat(read.unread()).hasSize(1);
    }
}
