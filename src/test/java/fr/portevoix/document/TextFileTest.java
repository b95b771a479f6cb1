package fr.portevoix.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portevoix.document.TextOutline.Block;
import fr.portevoix.document.TextOutline.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that people bring: read without their looks, or refused in words; never a stack trace, never another file. */
class TextFileTest {
    private static TextOutline markdown(String text) {
        return TextFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Block block(Kind kind, int level, String... cells) {
        return new Block(kind, level, List.of(cells));
    }

    @Nested
    class Markdown {
        @Test
        void is_read_by_headings_paragraphs_items_and_rows() {
            TextOutline text = markdown(
                    """
                    # Un local

                    ## Enjeux

                    Peu de **lieux** pour les
                    [jeunes](https://exemple.example).

                    * un
                    * deux

                    | Qui | Rôle |
                    |---|---|
                    | Caf | financeur |

                    ![plan](plan.png) <b>gras</b>
                    """);
            assertThat(text.blocks())
                    .containsExactly(
                            block(Kind.HEADING, 1, "Un local"),
                            block(Kind.HEADING, 2, "Enjeux"),
                            block(Kind.PARAGRAPH, 0, "Peu de lieux pour les jeunes."),
                            block(Kind.ITEM, 0, "un"),
                            block(Kind.ITEM, 0, "deux"),
                            block(Kind.ROW, 0, "Caf", "financeur"),
                            block(Kind.PARAGRAPH, 0, "gras"));
            assertThat(text.left())
                    .containsExactly("Les images n’ont pas été reprises.", "Le code HTML n’a pas été repris.");
        }
    }

    @Nested
    class Odt {
        @Test
        void is_read_as_it_would_be_with_its_changes_accepted() {
            TextOutline text = TextFile.read(
                    TestOdt.of(
                            "<text:tracked-changes><text:changed-region><text:deletion>"
                                    + "<text:p>effacé</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                                    + "<text:h text:outline-level=\"2\">Enjeux</text:h>"
                                    + "<text:p>Peu de<text:s text:c=\"900000000\"/><text:span>lieux</text:span>"
                                    + "<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note>.</text:p>"
                                    + "<text:list><text:list-item><text:p>un</text:p></text:list-item></text:list>"
                                    + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Qui</text:p>"
                                    + "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
                                    + "<table:table-cell><text:p>Caf</text:p></table:table-cell>"
                                    + "<table:table-cell><text:p>financeur</text:p></table:table-cell></table:table-row></table:table>"
                                    + "<text:p><draw:frame><draw:text-box><text:p>cadre</text:p></draw:text-box></draw:frame></text:p>"));
            assertThat(text.blocks())
                    .containsExactly(
                            block(Kind.HEADING, 2, "Enjeux"),
                            block(Kind.PARAGRAPH, 0, "Peu de lieux."),
                            block(Kind.ITEM, 0, "un"),
                            block(Kind.ROW, 0, "Caf", "financeur"));
            assertThat(text.left()).hasSize(3);
        }
    }

    @Nested
    class What_cannot_be_read {
        static List<byte[]> hostile() {
            String content = TestOdt.content("<text:p>x</text:p>");
            return List.of(
                    new byte[0],
                    "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                    "{\\rtf1 texte}".getBytes(StandardCharsets.US_ASCII),
                    "<!DOCTYPE html><p>page".getBytes(StandardCharsets.US_ASCII),
                    "accentu\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                    new byte[] {'a', 0, 'b'},
                    new byte[] {'P', 'K', 3, 4, 1, 2, 3},
                    new byte[9_000_000],
                    "a".repeat(500_000).getBytes(StandardCharsets.US_ASCII),
                    "> ".repeat(50_000).getBytes(StandardCharsets.US_ASCII),
                    "- ".repeat(50_000).getBytes(StandardCharsets.US_ASCII),
                    "[".repeat(50_000).getBytes(StandardCharsets.US_ASCII),
                    TestOdt.zip(Map.of("word/document.xml", "<w/>")),
                    TestOdt.zip(Map.of(
                            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content)),
                    TestOdt.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
                    TestOdt.of(Map.of("META-INF/manifest.xml", "<manifest:encryption-data/>"), content),
                    TestOdt.of(Map.of(), "<unclosed>"),
                    // A file of this machine asked for by name, a parameter that fetches, and laughter times a billion.
                    TestOdt.of(
                            Map.of(),
                            content.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                                    .replace(">x<", ">&e;<")),
                    TestOdt.of(Map.of(), content.replace("?>", "?><!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")),
                    TestOdt.of(
                            Map.of(),
                            content.replace(
                                            "?>",
                                            "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(50)
                                                    + "\"><!ENTITY c \"" + "&b;".repeat(50) + "\">]>")
                                    .replace(">x<", ">&c;<")),
                    // Small on the wire, huge once unzipped; deeper than anybody writes.
                    TestOdt.of(Map.of("Pictures/1.png", "0".repeat(31_000_000)), content),
                    TestOdt.of("<text:p>" + "a".repeat(500_000) + "</text:p>"),
                    TestOdt.of("<text:section>".repeat(5_000) + "</text:section>".repeat(5_000)),
                    TestOdt.of("<text:p>x</text:p>".repeat(6_000)));
        }

        @ParameterizedTest
        @MethodSource("hostile")
        void is_refused_in_words(byte[] file) {
            assertThatThrownBy(() -> TextFile.read(file))
                    .isInstanceOf(TextRefused.class)
                    .hasMessageMatching("(?s)[A-ZÉ].{15,}\\.");
        }
    }

    @Property(tries = 300)
    void whatever_the_signs_are_they_are_read_or_refused(@ForAll String text) {
        assertThatCode(() -> {
                    try {
                        markdown(text);
                    } catch (TextRefused refused) {
                        assertThat(refused.getMessage()).isNotBlank();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_text_that_nests_emphasis_for_pages_is_read_without_falling() {
        assertThatCode(() -> markdown("*a **b ".repeat(3_000) + "** *".repeat(3_000)))
                .doesNotThrowAnyException();
    }
}
