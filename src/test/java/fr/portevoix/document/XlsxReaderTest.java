package fr.portevoix.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
    private final XlsxReader reader = XlsxReader.usual().upToRows(200);

    private static final byte[] GOOD = TestWorkbooks.of(
            Map.of("survey", List.of(List.of("type", "name", "label"), List.of("text", "nom", "Votre prénom ?"))));

    private String refusal(byte[] bytes) {
        XlsxContents contents = reader.read(bytes);
        assertThat(contents.sheets()).isEmpty();
        assertThat(contents.refusals()).hasSize(1);
        return contents.refusals().get(0);
    }

    private XlsxSheet sheet(byte[] bytes) {
        XlsxContents contents = reader.read(bytes);
        assertThat(contents.refusals()).isEmpty();
        return contents.sheets().get(0);
    }

    @Nested
    class A_person_sends_a_workbook {
        @Test
        void and_each_cell_comes_with_its_address() {
            XlsxSheet sheet = sheet(GOOD);
            assertThat(sheet.name()).isEqualTo("survey");
            assertThat(sheet.rows()).extracting(XlsxRow::number).containsExactly(1, 2);
            assertThat(sheet.rows().get(1).cells().get(2)).isEqualTo(new XlsxCell("C2", "Votre prénom ?", false));
            assertThat(sheet.rows().get(1).text(7)).isEmpty();
        }

        @Test
        void with_numbers_days_and_truths_as_plain_text() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var workbook = new XSSFWorkbook()) {
                var row = workbook.createSheet("a").createRow(4);
                row.createCell(0).setCellValue(1);
                row.createCell(1).setCellValue(0.1 + 0.2);
                row.createCell(2).setCellValue(true);
                var style = workbook.createCellStyle();
                style.setDataFormat((short) 14);
                row.createCell(3).setCellValue(LocalDate.of(2026, 11, 21));
                row.getCell(3).setCellStyle(style);
                row.createCell(4).setCellValue(120000000);
                workbook.write(out);
            }
            XlsxRow row = sheet(out.toByteArray()).rows().get(0);
            assertThat(row.number()).isEqualTo(5);
            assertThat(row.cells().values())
                    .extracting(XlsxCell::text)
                    .containsExactly("1", "0.3", "TRUE", "2026-11-21", "120000000");
        }

        @Test
        void with_formulas_that_are_told_and_never_computed() {
            XlsxRow row = sheet(TestWorkbooks.raw(
                            TestWorkbooks.sheetXml(
                                    "<row r=\"3\"><c r=\"B3\"><f>1+1</f></c>"
                                            + "<c r=\"C3\" t=\"str\"><f>WEBSERVICE(\"http://example.invalid\")</f><v>ancien</v></c></row>"),
                            Map.of()))
                    .rows()
                    .get(0);
            assertThat(row.cells().values())
                    .containsExactly(new XlsxCell("B3", "", true), new XlsxCell("C3", "ancien", true));
        }

        @Test
        void in_which_rows_and_cells_do_not_say_where_they_are() {
            XlsxSheet sheet = sheet(TestWorkbooks.raw(
                    TestWorkbooks.sheetXml(
                            "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>en </t></r><r><t>ligne"
                                    + "</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row><row><c><v>2</v></c></row>"),
                    Map.of()));
            assertThat(sheet.rows().get(0).cells().values())
                    .extracting(XlsxCell::text)
                    .containsExactly("partagé", "en ligne");
            assertThat(sheet.rows().get(1).cells().get(0).address()).isEqualTo("A2");
        }

        @Test
        void that_declares_a_million_rows_and_fills_two() {
            String xml = TestWorkbooks.sheetXml(
                            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>")
                    .replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
            assertThat(sheet(TestWorkbooks.raw(xml, Map.of())).rows())
                    .extracting(XlsxRow::number)
                    .containsExactly(1, 1048576);
        }

        @Test
        void written_from_right_to_left() {
            byte[] arabic = TestWorkbooks.of(Map.of("survey", List.of(List.of("ما اسم حيّك؟", "\u202Eabc"))));
            assertThat(sheet(arabic).rows().get(0).text(0)).isEqualTo("ما اسم حيّك؟");
        }
    }

    @Nested
    class A_workbook_is_refused_in_words {
        @Test
        void when_it_is_no_workbook() {
            assertThat(refusal(new byte[0])).contains("vide");
            assertThat(refusal("type,name\ntext,a".getBytes(UTF_8))).contains("n’est pas un classeur");
            assertThat(refusal(TestWorkbooks.zip(Map.of("a.txt", "x")))).contains("archive zip");
            assertThat(refusal(TestWorkbooks.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
                    .contains(".ods");
            assertThat(refusal(TestWorkbooks.zip(Map.of("[Content_Types].xml", "", "word/document.xml", ""))))
                    .contains("document");
        }

        @Test
        void when_it_is_an_old_one() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var old = new HSSFWorkbook()) {
                old.createSheet("survey");
                old.write(out);
            }
            assertThat(refusal(out.toByteArray())).contains("ancien classeur");
        }

        @Test
        void when_a_password_locks_it() throws Exception {
            var out = new ByteArrayOutputStream();
            try (var files = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var locked = encryptor.getDataStream(files)) {
                    locked.write(GOOD);
                }
                files.writeFilesystem(out);
            }
            assertThat(refusal(out.toByteArray())).contains("mot de passe");
        }

        @Test
        void when_it_has_macros() {
            assertThat(refusal(TestWorkbooks.raw(TestWorkbooks.sheetXml(""), Map.of("xl/vbaProject.bin", "x"))))
                    .contains("macros");
        }

        @Test
        void when_it_is_cut_short() {
            for (int length = 4; length < GOOD.length - 30; length += 97) {
                assertThat(reader.read(Arrays.copyOf(GOOD, length)).sheets())
                        .as("%s bytes", length)
                        .allSatisfy(sheet -> assertThat(sheet.rows()).hasSize(2));
            }
            assertThat(refusal(Arrays.copyOf(GOOD, GOOD.length / 2))).contains("abîmé");
        }

        @Test
        void when_it_grows_without_end() {
            String blank = " ".repeat(41_000_000);
            byte[] bomb = TestWorkbooks.raw(TestWorkbooks.sheetXml(""), Map.of("xl/media/a.bin", blank));
            assertThat(bomb.length).isLessThan(100_000);
            assertThat(refusal(bomb)).contains("trop gros");
        }

        @Test
        void when_it_has_too_many_rows_columns_or_words() {
            StringBuilder rows = new StringBuilder();
            for (int i = 1; i <= 201; i++) {
                rows.append("<row><c><v>1</v></c></row>");
            }
            assertThat(refusal(TestWorkbooks.raw(TestWorkbooks.sheetXml(rows.toString()), Map.of())))
                    .contains("plus de 200 lignes");
            assertThat(refusal(TestWorkbooks.raw(
                            TestWorkbooks.sheetXml("<row><c r=\"XFD1\"><v>1</v></c></row>"), Map.of())))
                    .contains("colonnes");
            String longText = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                    + "a".repeat(30_000) + "</t></si></sst>";
            String often = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(900) + "</row>";
            assertThat(refusal(
                            TestWorkbooks.raw(TestWorkbooks.sheetXml(often), Map.of("xl/sharedStrings.xml", longText))))
                    .contains("trop de texte");
        }

        @Test
        void when_its_xml_names_entities(@TempDir Path folder) throws IOException {
            Path secret = Files.writeString(folder.resolve("secret"), "le mot secret");
            String doctype =
                    "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
            String xml = TestWorkbooks.sheetXml("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>")
                    .replace("<?xml version=\"1.0\"?>", doctype);
            assertThat(refusal(TestWorkbooks.raw(xml, Map.of()))).contains("abîmé");
            String laughs = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                    + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&b;</t></si></sst>";
            assertThat(refusal(TestWorkbooks.raw(
                            TestWorkbooks.sheetXml("<row><c t=\"s\"><v>0</v></c></row>"),
                            Map.of("xl/sharedStrings.xml", laughs))))
                    .contains("abîmé");
        }

        @Test
        void when_its_counts_and_references_lie() {
            String huge =
                    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"2147483647\""
                            + " uniqueCount=\"2147483647\"><si><t>a</t></si></sst>";
            byte[] lying = TestWorkbooks.raw(
                    TestWorkbooks.sheetXml("<row r=\"1\"><c t=\"s\"><v>99</v></c></row>"),
                    Map.of("xl/sharedStrings.xml", huge));
            assertThat(refusal(lying)).contains("abîmé");
            assertThat(refusal(TestWorkbooks.raw("<a>".repeat(100_000), Map.of())))
                    .contains("abîmé");
        }
    }

    @Property(tries = 300)
    void a_workbook_with_bytes_changed_never_throws(
            @ForAll @IntRange(max = 6000) int at,
            @ForAll byte changed,
            @ForAll @IntRange(min = 1, max = 40) int times) {
        byte[] bytes = GOOD.clone();
        for (int i = 0; i < times; i++) {
            bytes[(at + i * 61) % bytes.length] = changed;
        }
        XlsxContents contents = reader.read(bytes);
        assertThat(contents.refusals().isEmpty() || contents.sheets().isEmpty()).isTrue();
    }
}
