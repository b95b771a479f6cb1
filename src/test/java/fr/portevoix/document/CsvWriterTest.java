package fr.portevoix.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static String written(String... cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.plain(bytes, CsvDelimiter.COMMA)) {
            csv.row(cells);
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void rows_end_as_the_standard_says_and_only_what_needs_quotes_has_them() throws IOException {
        assertThat(written("Été", "a,b", "a;b", "dit \"oui\"", "deux\nlignes", null, " x"))
                .isEqualTo("Été,\"a,b\",\"a;b\",\"dit \"\"oui\"\"\",\"deux\nlignes\",,\" x\"\r\n");
    }

    @Test
    void spreadsheets_get_a_byte_order_mark_and_programs_do_not() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.withByteOrderMark(bytes, CsvDelimiter.SEMICOLON)) {
            csv.row("a", "b");
        }
        assertThat(bytes.toString(UTF_8)).isEqualTo("\uFEFFa;b\r\n");
        assertThat(written("a")).isEqualTo("a\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33612345678",
                "-2+3",
                "-A1",
                "@SUM(A1)",
                "\t=1",
                "\rx",
                "\nx",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "＝1",
                "'=1",
                "''=1",
                "-",
                "-1e5",
                "-1 000"
            })
    void no_cell_starts_a_formula(String hostile) {
        assertThat(FormulaGuard.guard(hostile)).isEqualTo("'" + hostile);
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(hostile))).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3.5", "-3,5", "-12", "3.5", "a=b", "l’été", "'quoted'", "10 % - 20 %", ""})
    void numbers_and_plain_words_are_left_alone(String harmless) {
        assertThat(FormulaGuard.guard(harmless)).isEqualTo(harmless);
        assertThat(FormulaGuard.unguard(harmless)).isEqualTo(harmless);
    }

    @Test
    void the_guard_stands_before_what_the_spreadsheet_reads_first() throws IOException {
        assertThat(written("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    @Test
    void control_characters_are_dropped_before_they_reach_a_file() throws IOException {
        assertThat(written("a\0b\u001Bc\uD800")).isEqualTo("abc\uFFFD\r\n");
    }
}
