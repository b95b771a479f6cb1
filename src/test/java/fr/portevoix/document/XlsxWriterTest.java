package fr.portevoix.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.portevoix.document.XlsxWriter.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWriterTest {
    private static byte[] sample() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xlsx = new XlsxWriter()) {
            var answers = xlsx.sheet("Réponses", List.of(Column.of("jour"), Column.of("âge"), new Column("mots", 60)));
            answers.row(Arrays.asList(LocalDate.of(2026, 11, 21), 17, "=1+2"));
            answers.row(Arrays.asList(null, 3.5, "Un\u0000 mot\nدwo"));
            xlsx.table(
                    "Tableau",
                    new TableOf(
                            "Titre",
                            List.of(TableOf.Column.text("Quoi"), TableOf.Column.number("Combien")),
                            List.of(List.of("Écoles", "12"), List.of("Parcs", "‹ 11")),
                            true));
            xlsx.sheet("À propos : tout/rien", List.of()).row(List.of("Fait le", "21 novembre"));
            xlsx.writeTo(out);
        }
        return out.toByteArray();
    }

    @Test
    void what_is_written_reads_back() throws IOException {
        XlsxContents contents = XlsxReader.usual().read(sample());
        assertThat(contents.refusals()).isEmpty();
        assertThat(contents.sheets())
                .extracting(XlsxSheet::name)
                .containsExactly("Réponses", "Tableau", "À propos   tout rien");
        var rows = contents.sheets().get(0).rows();
        assertThat(rows.get(0).cells().values()).extracting(XlsxCell::text).containsExactly("jour", "âge", "mots");
        assertThat(rows.get(1).cells().values())
                .containsExactly(
                        new XlsxCell("A2", "2026-11-21", false),
                        new XlsxCell("B2", "17", false),
                        new XlsxCell("C2", "=1+2", false));
        assertThat(rows.get(2).text(2)).isEqualTo("Un mot\nدwo");
    }

    @Test
    void what_looks_like_a_formula_is_a_text_and_stays_one_when_edited() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sample()))) {
            var sheet = workbook.getSheetAt(0);
            var cell = sheet.getRow(1).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(12);
        }
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_and_shows_it() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xlsx = new XlsxWriter()) {
            xlsx.sheet("a", List.of()).row(List.of("é".repeat(40_000)));
            xlsx.writeTo(out);
        }
        assertThat(XlsxReader.usual()
                        .read(out.toByteArray())
                        .sheets()
                        .get(0)
                        .rows()
                        .get(0)
                        .text(0))
                .endsWith("…");
    }

    @Test
    void libre_office_opens_it_clean(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(Path.of("/usr/lib/libreoffice/program/libsclo.so")),
                "LibreOffice’s spreadsheet is not installed: run .ci/install to have this test run.");
        Path file = Files.write(folder.resolve("a.xlsx"), sample());
        Process conversion = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(conversion.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("a.csv")))
                .isEqualTo("jour,âge,mots\n2026-11-21,17,=1+2\n,3.5,\"Un mot\nدwo\"\n");
    }
}
