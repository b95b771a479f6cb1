package fr.portevoix.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One telephone number, however a file writes it. */
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0199000001",
                "01 99 00 00 01",
                "01.99.00.00.01",
                "01-99-00-00-01",
                "01\u00a099\u202f00\u00a000\u00a001",
                "199000001",
                "+33199000001",
                "+33 (0)1 99 00 00 01",
                "0033 1 99 00 00 01",
                "33199000001",
                "\u200e01 99 00 00 01",
                "٠١٩٩٠٠٠٠٠١",
            })
    void is_read_in_every_form_that_files_give_it(String words) {
        assertThat(PhoneNumber.read(words)).contains(new PhoneNumber("+33199000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+32 470 12 34 56", "0032470123456", "+262 692 12 34 56"})
    void keeps_the_country_that_it_names(String words) {
        assertThat(PhoneNumber.read(words)).isPresent();
        assertThat(PhoneNumber.read(words).get().value()).startsWith("+").doesNotStartWith("+33");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "112",
                "3919",
                "0899 12 34 56",
                "08 92 00 00 00",
                "3,31E+10",
                "01 99 00 00 0",
                "01 99 00 00 011",
                "appeler Jean",
                "=HYPERLINK(\"x\")",
                "+33 99",
                "+330199000001234567890",
                "01 99 00 00 01 / 06 39 98 00 01",
                "<script>",
            })
    void is_not_what_cannot_be_called_here(String words) {
        assertThat(PhoneNumber.read(words)).isEmpty();
    }

    @Property
    void what_is_read_aloud_reads_back(@ForAll @IntRange(min = 100_000_000, max = 799_999_999) int tail) {
        PhoneNumber number = PhoneNumber.read("0" + tail).orElseThrow();
        assertThat(PhoneNumber.read(number.spoken())).contains(number);
        assertThat(number.link()).isEqualTo("tel:+33" + tail);
    }

    @Property
    void no_text_makes_it_fail(@ForAll String words) {
        PhoneNumber.read(words).ifPresent(number -> assertThat(number.value()).matches("\\+[1-9]\\d{7,14}"));
    }

    @Test
    void says_a_french_number_in_pairs() {
        assertThat(new PhoneNumber("+33639980012").spoken()).isEqualTo("06\u00a039\u00a098\u00a000\u00a012");
    }
}
