package fr.portevoix.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that hide, flip or fake words go; the words of every language stay. */
class LegibleTest {
    /** Everything that turns the direction of what follows, whoever wrote it. */
    private static boolean turns(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean hides(int point) {
        return turns(point)
                || point == 0x200B
                || point == 0xFEFF
                || point >= 0x2060 && point <= 0x206F
                || point == 0xAD
                || Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r'
                || Character.getType(point) == Character.SURROGATE;
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<Character> odd = Arbitraries.of(
                '\u202A', '\u202E', '\u2066', '\u2069', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u061C',
                '\uFEFF', '\u00AD', '\u0000', '\u0007', '\u001B', '\u0085', '\u2028', '\r', '\n', '\t', '\u0301',
                '\uFE0F', '\u3164', '\uDB40', '\uDC67', '\uD83C', '\uDFF4', '\uDC00', ' ', 'a', 'é', 'م', 'ש', '漢');
        return Combinators.combine(
                        Arbitraries.strings().all().ofMaxLength(5),
                        odd.array(char[].class).ofMaxSize(40))
                .as((some, more) -> some + new String(more));
    }

    @Property
    void nothing_that_hides_or_turns_words_is_left(@ForAll("anything") String typed) {
        assertThat(Legible.of(typed).codePoints().filter(LegibleTest::hides)).isEmpty();
    }

    @Property
    void cleaning_twice_changes_nothing(@ForAll("anything") String typed) {
        String once = Legible.of(typed);

        assertThat(Legible.of(once)).isEqualTo(once);
    }

    @Property
    void words_after_it_are_read_in_their_own_direction(@ForAll("anything") String typed) {
        String line = Legible.of(typed).replaceAll("\\s", " ") + " fin.";
        Bidi read = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);

        assertThat(read.getLevelAt(line.length() - 2) % 2).isZero();
    }

    @Property
    void plain_words_come_back_as_they_are(@ForAll("plain") String words) {
        assertThat(Legible.of(words)).isEqualTo(words);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("éèàçùœÉ’«»–…€\u00A0\u202F\n\t مرحباבגד漢字ñß")
                .ofMaxLength(60);
    }

    @Nested
    class What_stays {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "می\u200Cخواهم",
                    "\u0644\u0650\u0644\u0651\u064E\u0647\u0650",
                    "السعر 5 \u200Fم٢\u200F!",
                    "👩\u200D🦽 et 👨\u200D👩\u200D👧\u200D👦",
                    "❤\uFE0F",
                    "☎\uFE0E",
                    "👍🏽",
                    "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                    "🇫🇷",
                    "🫠",
                    "Việt Nam, e\u0301te\u0301",
                    "क\u094D\u200Dष",
                    "une ligne\r\nune autre",
                    "l’été « là »\u00A0: 12\u202F%",
                })
        void comes_back_unchanged(String words) {
            assertThat(Legible.of(words)).isEqualTo(words);
        }
    }

    @Nested
    class What_goes {
        @Test
        void a_turned_name_reads_as_it_was_typed() {
            assertThat(Legible.of("Dupont \u202Egnp.exe\u202C et \u2067autre\u2069"))
                    .isEqualTo("Dupont gnp.exe et autre");
        }

        @Test
        void a_title_of_nothing_is_empty() {
            assertThat(Legible.of("\u200B\u200D\u2060\uFEFF\u3164\u200F\uFE0F")).isEmpty();
        }

        @Test
        void words_that_a_filter_would_not_find_are_found_again() {
            assertThat(Legible.of("mo\u200Bt ca\u00ADché\u200D !")).isEqualTo("mot caché !");
        }

        @Test
        void marks_without_end_stay_on_their_line() {
            assertThat(Legible.of("a" + "\u0301".repeat(300) + "b")).isEqualTo("a" + "\u0301".repeat(8) + "b");
        }

        @Test
        void letters_that_nobody_sees_carry_no_secret() {
            assertThat(Legible.of("ok" + new String(Character.toChars(0xE0041))))
                    .isEqualTo("ok");
        }

        @Test
        void other_line_ends_become_plain_ones() {
            assertThat(Legible.of("a\rb\u2028c\u0085d")).isEqualTo("a\nb\nc\nd");
        }
    }
}
