package fr.portevoix.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.text.Legible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every file, however it was made. */
class CsvPropertiesTest {

    private final CsvReader reader =
            CsvReader.requiring("code", "label").allowing("parent").upToRows(50);

    @Property
    void any_bytes_yield_a_report_and_never_an_exception(@ForAll byte[] bytes) {
        var table = reader.read(bytes);
        assertThat(table.report().hasErrors()).isTrue();
        assertThat(table.report().issues())
                .allSatisfy(issue -> assertThat(issue.sentence()).isNotBlank());
    }

    @Property
    void any_text_after_a_good_header_yields_rows_or_errors_with_lines_of_the_file(@ForAll("messy") String body) {
        var table = reader.read(("code,label\n" + body).getBytes(UTF_8));
        long lines = body.chars().filter(c -> c == '\n' || c == '\r').count() + 2;
        assertThat(table.report().issues())
                .allSatisfy(issue -> assertThat(issue.line()).isBetween(0L, lines));
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.line()).isBetween(2L, lines));
    }

    @Property(tries = 300)
    void what_is_written_reads_back_the_same(
            @ForAll("rows") List<List<String>> rows, @ForAll CsvDelimiter delimiter, @ForAll boolean mark)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = mark ? CsvWriter.withByteOrderMark(bytes, delimiter) : CsvWriter.plain(bytes, delimiter)) {
            csv.row("code", "label", "parent");
            for (var row : rows) {
                csv.row(row);
            }
        }
        var table = reader.read(bytes.toByteArray());
        assertThat(table.report().issues()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> List.of(row.get("code"), row.get("label"), row.get("parent")))
                .isEqualTo(rows);
    }

    @Provide
    Arbitrary<String> messy() {
        return Arbitraries.strings().withChars("ab\",;\t\r\n é'=").ofMaxLength(60);
    }

    /** Cells as the reader gives them back: nothing hidden, without blanks around, line breaks as line feeds; never a blank row. */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> wild = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> hostile =
                Arbitraries.strings().withChars("a1 \n\t\",;'=+-@.é\u00A0").ofMaxLength(8);
        Arbitrary<String> cell = Arbitraries.oneOf(wild, hostile)
                .map(text -> CleanText.of(Legible.of(text)).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", ""));
        return cell.list().ofSize(3).filter(row -> !row.get(0).isBlank()).list().ofMaxSize(20);
    }
}
