package fr.portevoix.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private final CsvReader reader =
            CsvReader.requiring("code", "label").allowing("parent").upToRows(3);

    private CsvTable read(String text) {
        return reader.read(text.getBytes(UTF_8));
    }

    private static String only(CsvTable table) {
        assertThat(table.report().issues()).hasSize(1);
        return table.report().issues().get(0).sentence();
    }

    @Nested
    class A_person_sends_a_good_file {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void whatever_the_delimiter(String sign) {
            var table =
                    read(String.join(sign, "code", "parent", "label") + "\n" + String.join(sign, "D1", "", "Grandir"));
            assertThat(table.report().issues()).isEmpty();
            assertThat(table.rows()).singleElement().satisfies(row -> {
                assertThat(row.get("code")).isEqualTo("D1");
                assertThat(row.get("label")).isEqualTo("Grandir");
                assertThat(row.isBlank("parent")).isTrue();
            });
        }

        @Test
        void a_comma_within_a_quoted_header_does_not_pass_for_the_delimiter() {
            var table = CsvReader.requiring("code, ancien, ou nouveau", "label")
                    .read("\"code, ancien, ou nouveau\";label\nD1;Grandir".getBytes(UTF_8));
            assertThat(table.report().issues()).isEmpty();
            assertThat(table.rows().get(0).get("label")).isEqualTo("Grandir");
        }

        @Test
        void with_a_byte_order_mark_capitals_accents_and_blanks_in_the_header() {
            var table =
                    CsvReader.requiring("libellé", "code").read("\uFEFF CODE ; Libelle\u00A0\nD1;Été".getBytes(UTF_8));
            assertThat(table.report().issues()).isEmpty();
            assertThat(table.columns()).containsExactly("code", "libellé");
            assertThat(table.rows().get(0).get("libellé")).isEqualTo("Été");
        }

        @Test
        void each_row_knows_its_line_after_blank_lines_and_line_breaks_within_quotes() {
            var table = read("\r\ncode,label\r\n\r\nD1,\"Bien\r\ngrandir\"\r\n ,  \r\nD2,\"dit \"\"oui\"\"\"\r\n");
            assertThat(table.report().issues()).isEmpty();
            assertThat(table.rows()).extracting(CsvRow::line).containsExactly(4L, 7L);
            assertThat(table.rows())
                    .extracting(row -> row.get("label"))
                    .containsExactly("Bien\ngrandir", "dit \"oui\"");
        }

        @Test
        void without_an_optional_column() {
            var table = read("code,label\nD1,Grandir");
            assertThat(table.has("parent")).isFalse();
            assertThat(table.rows().get(0).get("parent")).isEmpty();
        }

        @Test
        void a_column_the_reader_was_not_told_of_is_the_programs_mistake() {
            var row = read("code,label\nD1,Grandir").rows().get(0);
            assertThatThrownBy(() -> row.get("niveau")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void from_a_stream() throws IOException {
            var table = reader.read(new ByteArrayInputStream("code,label\nD1,Grandir".getBytes(UTF_8)));
            assertThat(table.rows()).hasSize(1);
        }
    }

    @Nested
    class A_person_sends_another_file {

        @Test
        void in_latin_1_and_is_told_the_line_and_what_to_do() {
            var table = reader.read("code,label\nD1,Grandir\nD2,Été\n".getBytes(ISO_8859_1));
            assertThat(table.rows()).isEmpty();
            assertThat(only(table))
                    .startsWith("Le fichier n’est pas en UTF-8 : la ligne 3 ")
                    .contains("« CSV UTF-8 »");
            assertThat(table.report().issues().get(0).line()).isEqualTo(3);
        }

        @Test
        void cut_in_the_middle_of_a_letter() {
            byte[] whole = "code,label\nD1,é".getBytes(UTF_8);
            assertThat(only(reader.read(Arrays.copyOf(whole, whole.length - 1))))
                    .startsWith("Le fichier n’est pas en UTF-8");
        }

        @Test
        void in_utf_16() {
            assertThat(only(reader.read("code,label".getBytes(UTF_16)))).contains("UTF-16");
        }

        @Test
        void a_workbook() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            }
            assertThat(only(reader.read(bytes.toByteArray()))).startsWith("Ce fichier est un classeur (xlsx, ods)");
        }

        @Test
        void a_picture() {
            assertThat(only(reader.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})))
                    .contains("image (PNG)");
        }

        @Test
        void with_a_nul_byte() {
            assertThat(only(read("code,label\nD1,\0"))).contains("octet nul à la ligne 2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n  \n", "\uFEFF"})
        void empty(String text) {
            assertThat(only(read(text))).startsWith("Le fichier est vide.").endsWith("code, label.");
        }

        @Test
        void too_heavy() throws IOException {
            var small = reader.upToBytes(1_000);
            assertThat(only(small.read(new ByteArrayInputStream(new byte[5_000]))))
                    .startsWith("Le fichier est trop lourd : 1\u202F000 octets au plus.");
        }

        @Test
        void with_too_many_rows() {
            var table = read("code,label\n1,a\n2,b\n3,c\n4,d\n5,e\n");
            assertThat(only(table)).startsWith("Le fichier a plus de 3 lignes.");
            assertThat(table.rows()).hasSize(3);
        }
    }

    @Nested
    class A_person_sends_a_file_to_mend {

        @Test
        void a_missing_column_is_an_error() {
            var table = read("code,parent\nD1,");
            assertThat(table.report().hasErrors()).isTrue();
            assertThat(only(table)).startsWith("Il manque la colonne « label ».");
        }

        @Test
        void a_column_named_twice_is_an_error() {
            assertThat(only(read("code,label,Code\nD1,a,D2"))).contains("« code » figure deux fois");
        }

        @Test
        void an_unknown_column_is_only_a_warning() {
            var table = read("code,label,couleur\nD1,a,bleu");
            assertThat(table.report().hasErrors()).isFalse();
            assertThat(table.report().warningCount()).isEqualTo(1);
            assertThat(only(table)).contains("« couleur »");
            assertThat(table.rows()).hasSize(1);
        }

        @Test
        void rows_too_short_or_too_long_are_told_one_by_one_and_the_others_read() {
            var table = read("code,label\nD1\nD2,b\nD3,c,x\n");
            assertThat(table.rows()).extracting(CsvRow::line).containsExactly(3L);
            assertThat(table.report().issues()).extracting(RowIssue::line).containsExactly(2L, 4L);
            assertThat(table.report().issues().get(0).sentence())
                    .startsWith("La ligne 2 compte 1 cellule alors que l’en-tête en compte 2.");
        }

        @Test
        void a_quote_never_closed_is_told_with_the_line_where_its_row_begins() {
            var table = read("code,label\nD1,a\nD2,\"b\nD3,c\n");
            assertThat(only(table)).startsWith("La ligne 3 ne se lit pas");
            assertThat(table.report().hasErrors()).isTrue();
        }

        @Test
        void text_after_a_closing_quote_is_told_with_its_line() {
            assertThat(only(read("code,label\nD1,\"a\"b\n"))).startsWith("La ligne 2 ne se lit pas");
        }
    }

    @Nested
    class The_importing_room {

        @Test
        void adds_its_own_issues_and_reads_them_in_the_order_of_the_file() {
            var report = read("code,label\nD1\nD2,b\n").report();
            report.warning(1, "label", "À savoir.");
            report.fileError("À revoir.");
            assertThat(report.issues()).extracting(RowIssue::line).containsExactly(0L, 1L, 2L);
            assertThat(report.issues().get(0).concernsWholeFile()).isTrue();
            assertThat(report.errorCount()).isEqualTo(2);
        }

        @Test
        void is_told_how_many_issues_are_left_out_of_a_hopeless_file() {
            var report = CsvReader.requiring("code")
                    .read(("code\n" + "a,b\n".repeat(RowReport.KEPT + 7)).getBytes(UTF_8))
                    .report();
            assertThat(report.issues()).hasSize(RowReport.KEPT);
            assertThat(report.untold()).isEqualTo(7);
        }
    }
}
