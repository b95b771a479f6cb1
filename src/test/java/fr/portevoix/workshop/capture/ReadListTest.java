package fr.portevoix.workshop.capture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.workshop.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A pasted list: every line an item, whatever bullets and hearts a word processor left in it. */
class ReadListTest {
    /** A line as somebody writes it, and as it is meant. */
    record Written(String bullet, int hearts, String words) {
        String line() {
            return bullet + "♥ ".repeat(hearts) + words;
        }
    }

    @Example
    void a_synthesis_of_a_workshop_comes_in_with_its_topics_and_coups_de_coeur() {
        List<ReadList.Item> items = ReadList.of(
                """
                Avoir des quartiers conviviaux et solidaires :

                - Développer les lieux d'échanges
                - ♥ Poursuivre la création des tiers lieux

                Favoriser l'expression de cultures :
                ♥ Multiplier les repas partagés
                Une idée qui n'est sous aucun sujet
                ⚠ Sentiment d'insécurité le soir
                """);

        assertThat(items)
                .containsExactly(
                        new ReadList.Item(
                                "Développer les lieux d'échanges", 0, "Avoir des quartiers conviviaux et solidaires"),
                        new ReadList.Item(
                                "Poursuivre la création des tiers lieux",
                                1,
                                "Avoir des quartiers conviviaux et solidaires"),
                        new ReadList.Item("Multiplier les repas partagés", 1, "Favoriser l'expression de cultures"),
                        new ReadList.Item("Une idée qui n'est sous aucun sujet", 0, null),
                        new ReadList.Item("Sentiment d'insécurité le soir", 0, null));
    }

    @Example
    void a_line_that_ends_with_a_colon_and_leads_to_no_bullet_is_an_item() {
        assertThat(ReadList.of("Voici ce qui manque :\nUn médecin"))
                .extracting(ReadList.Item::words)
                .containsExactly("Voici ce qui manque :", "Un médecin");
    }

    @Example
    void a_heading_of_a_slide_in_capitals_is_a_topic_only_before_bullets() {
        assertThat(ReadList.of("DES LIEUX\n\n- Un café\nLA CULTURE et LE SPORT ✓\n• Un club\nSOLIDARITÉ\nMIXITÉ"))
                .containsExactly(
                        new ReadList.Item("Un café", 0, "DES LIEUX"),
                        new ReadList.Item("Un club", 0, "LA CULTURE et LE SPORT"),
                        new ReadList.Item("SOLIDARITÉ", 0, null),
                        new ReadList.Item("MIXITÉ", 0, null));
    }

    @Example
    void numbers_that_belong_to_the_words_stay() {
        assertThat(ReadList.of("3 bancs\n2026) trop tard\n12. Un douzième point\n2,5 km à pied"))
                .extracting(ReadList.Item::words)
                .containsExactly("3 bancs", "2026) trop tard", "Un douzième point", "2,5 km à pied");
    }

    @Example
    void a_whole_account_says_itself_what_its_lines_answer() {
        assertThat(
                        ReadList.of(
                                """
                        ATELIERS POUR L'ÉCRITURE DU CONTRAT de VILLE
                        Synthèse de l'atelier #2 consacré au « VIVRE ENSEMBLE »
                        Les habitants et usagers : « Qui est concerné ? Quels publics ? »

                        - Les femmes
                        « Avec quels besoins ? »
                        - Accompagnement en santé mentale
                        Les porteurs d'actions dans les quartiers : « Ce qui nous freine... »
                        Le manque de services :
                        - Une offre de transports insuffisante
                        Les porteurs d'actions dans les quartiers : « Ce qui nous freine..
                        - ⚠ Violences intrafamiliales
                        ⚠ Violences intrafamiliales
                        Pour le futur Contrat de ville : « Quelles valeurs à défendre ? »
                        SOLIDARITÉ
                        **MIXITÉ, DIVERSITÉ ET
                        INCLUSION**
                        **LUTTE CONTRE LES DISCRIMINATIONS**
                        (dont les discriminations de genre)
                        Temps#2 : « Les actions qui marchent dans les quartiers : quels exemples ? »
                        Actions phares et bonnes pratiques
                        Se rencontrer :
                        - ♥ Repas collectifs
                        Temps#3 : « Nos propositions pour l'avenir de nos quartiers »
                        VIVRE ENSEMBLE
                        Lutter contre l'isolement :
                        - Développer l'aller vers
                        """))
                .containsExactly(
                        new ReadList.Item("Les femmes", 0, null, Phase.PUBLICS),
                        new ReadList.Item("Accompagnement en santé mentale", 0, null, Phase.NEEDS),
                        new ReadList.Item(
                                "Une offre de transports insuffisante", 0, "Le manque de services", Phase.HINDERS),
                        new ReadList.Item("Violences intrafamiliales", 0, null, Phase.HINDERS),
                        new ReadList.Item("SOLIDARITÉ", 0, null, Phase.VALUES),
                        new ReadList.Item("MIXITÉ, DIVERSITÉ ET INCLUSION", 0, null, Phase.VALUES),
                        new ReadList.Item(
                                "LUTTE CONTRE LES DISCRIMINATIONS (dont les discriminations de genre)",
                                0,
                                null,
                                Phase.VALUES),
                        new ReadList.Item("Repas collectifs", 1, "Se rencontrer", Phase.EXAMPLES),
                        new ReadList.Item("Développer l'aller vers", 0, "Lutter contre l'isolement", Phase.PROPOSALS));
    }

    @Example
    void words_that_only_mention_a_need_open_no_question() {
        assertThat(ReadList.of("Il faut savoir quels besoins on a\n- Quels besoins ? personne ne demande\nUn banc"))
                .extracting(ReadList.Item::phase)
                .containsOnlyNulls()
                .hasSize(3);
    }

    @Property(tries = 300)
    void every_line_with_words_is_one_item_in_its_place_with_its_hearts(@ForAll("lists") List<Written> lines) {
        List<ReadList.Item> items =
                ReadList.of(lines.stream().map(Written::line).collect(Collectors.joining("\n")));

        List<ReadList.Item> meant = new ArrayList<>();
        lines.forEach(line -> meant.add(new ReadList.Item(line.words(), line.hearts(), null)));
        assertThat(items).isEqualTo(meant);
    }

    @Property(tries = 500)
    void whatever_is_pasted_is_read_without_an_exception_and_no_item_is_empty(@ForAll("anything") String text) {
        assertThat(ReadList.of(text)).allSatisfy(item -> {
            assertThat(item.words()).isNotBlank();
            assertThat(item.words()).doesNotContainPattern("\\p{Cntrl}");
            assertThat(item.hearts()).isNotNegative();
            assertThat(item.topic()).satisfiesAnyOf(none -> assertThat(none).isNull(), topic -> assertThat(topic)
                    .isNotBlank());
        });
    }

    @Property(tries = 500)
    void no_word_is_lost(@ForAll("anything") String text) {
        assertThat(letters(ReadList.of(text).stream()
                        .flatMap(item ->
                                java.util.stream.Stream.of(item.words(), item.topic() == null ? "" : item.topic()))
                        .collect(Collectors.joining())))
                .containsAll(letters(text.replaceAll("(?m)^.*:\\s*$", "")));
    }

    private static List<Integer> letters(String text) {
        return text.chars()
                .filter(letter -> Character.isLetter(letter) && letter != 'o' && letter != 'O')
                .distinct()
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<List<Written>> lists() {
        Arbitrary<String> bullets = Arbitraries.of("", "- ", "– ", "• ", "▪\t", "* ", "1. ", "12) ", "  - ", "- - ");
        Arbitrary<String> words = Arbitraries.of(
                "Un banc à l’ombre",
                "مكان للقاء",
                "Des bus plus tard le soir",
                "L'école : plus proche",
                "0 déchet",
                "« Merci »");
        return Combinators.combine(bullets, Arbitraries.integers().between(0, 3), words)
                .as(Written::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings()
                .withChars("ab É é:-•♥❤⚠✓*1.) \t\n\r\u0000\u2028\ufe0fم")
                .ofMaxLength(80);
    }
}
