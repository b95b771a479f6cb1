package fr.portevoix.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.KeyFigures.Figure;
import fr.portevoix.document.TableOf.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** The note of {@link SampleNote}, written and opened again. */
class DocxWriterTest {

    private static XWPFDocument docx;

    @BeforeAll
    static void write_the_note() throws IOException {
        docx = written(SampleNote.note());
    }

    @AfterAll
    static void close_it() throws IOException {
        docx.close();
    }

    static XWPFDocument written(Document document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DocxWriter.write(document, bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** The library gives the charts back in the order of their relations' names, where 10 comes before 9. */
    private static XWPFChart chart(int number) {
        return docx.getCharts().stream()
                .filter(chart -> chart.getPackagePart().getPartName().getName().endsWith("/chart" + number + ".xml"))
                .findFirst()
                .orElseThrow();
    }

    private static List<XWPFParagraph> styled(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .toList();
    }

    private static List<String> texts(String style) {
        return styled(docx, style).stream().map(XWPFParagraph::getText).toList();
    }

    @Nested
    class Whoever_opens_it {

        @Test
        void finds_the_title_the_day_and_who_may_read_it() {
            assertThat(texts("Title")).containsExactly("Ce que disent les habitantes et habitants du contrat de ville");
            assertThat(texts("Subtitle")).containsExactly("Note de synthèse pour le comité de pilotage");
            assertThat(texts("DateLine")).containsExactly("1er décembre 2026 · Diffusion interne");
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Ce que disent les habitantes et habitants du contrat de ville");
        }

        @Test
        void finds_the_mark_in_the_header_of_every_page_and_the_page_number_below() {
            assertThat(docx.getHeaderList()).hasSize(2).allSatisfy(header -> assertThat(header.getText())
                    .contains("Diffusion interne"));
            assertThat(docx.getFooterList()).hasSize(2).allSatisfy(footer -> assertThat(
                            footer.getParagraphs().get(0).getCTP().getFldSimpleList())
                    .extracting(field -> field.getInstr().strip())
                    .containsExactly("PAGE", "NUMPAGES"));
        }

        @Test
        void has_it_in_its_language_on_a_sheet_of_A4() {
            assertThat(docx.getStyles().getCtStyles().xmlText()).contains("<w:lang w:val=\"fr-FR\"");
            var page = docx.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(page.getH()).isEqualTo(BigInteger.valueOf(16838));
        }

        @Test
        void has_a_real_style_under_every_paragraph() {
            assertThat(docx.getParagraphs())
                    .allSatisfy(paragraph -> assertThat(docx.getStyles().styleExist(paragraph.getStyle()))
                            .as(paragraph.getStyle())
                            .isTrue());
            assertThat(List.of("Quote", "QuoteSource", "Callout", "CalloutTitle", "ListBullet", "Caption", "Base"))
                    .allSatisfy(style -> assertThat(texts(style)).isNotEmpty());
            assertThat(docx.getStyles().getStyleWithName("heading 1").getStyleId())
                    .isEqualTo("Heading1");
        }

        @Test
        void reads_the_verbatim_with_its_line_breaks() {
            assertThat(texts("Quote"))
                    .containsExactly(
                            "Le soir, on n’ose plus descendre.\nIl faudrait juste de la lumière & quelqu’un à qui"
                                    + " parler.");
        }
    }

    @Nested
    class The_table_of_contents {

        @Test
        void lists_the_headings_down_to_the_third_level_without_page_numbers() {
            assertThat(texts("TOC1")).containsExactly("L’essentiel", "Ce qui a été dit", "Qui a répondu");
            assertThat(texts("TOC2")).containsExactly("Les thèmes");
            assertThat(texts("TOC3")).containsExactly("Un mot entendu");
        }

        @Test
        void leads_each_entry_to_the_bookmark_of_its_heading() {
            var bookmarks = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getStyle().startsWith("Heading"))
                    .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                    .map(bookmark -> bookmark.getName())
                    .toList();
            var anchors = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getStyle().matches("TOC\\d"))
                    .flatMap(paragraph -> paragraph.getCTP().getHyperlinkList().stream())
                    .map(link -> link.getAnchor())
                    .toList();
            assertThat(anchors).hasSize(5).doesNotHaveDuplicates();
            assertThat(bookmarks).hasSize(6).containsAll(anchors);
        }

        @Test
        void is_a_field_that_a_word_processor_can_update() {
            var first = styled(docx, "TOC1").get(0).getCTP();
            assertThat(first.getRList().get(1).getInstrTextList().get(0).getStringValue())
                    .isEqualTo(" TOC \\o \"1-3\" \\n \\h \\z \\u ");
            String body = docx.getDocument().xmlText();
            assertThat(body.split("fldCharType=\"begin\"", -1)).hasSize(2);
            assertThat(body.split("fldCharType=\"end\"", -1)).hasSize(2);
        }

        @Test
        void is_left_out_where_there_is_nothing_to_list() throws IOException {
            try (var bare = written(Document.titled("Sans titres", SampleNote.DATE)
                    .contents("Sommaire")
                    .paragraph("Rien.")
                    .compose())) {
                assertThat(styled(bare, "TOCHeading")).isEmpty();
            }
        }
    }

    @Nested
    class A_chart {

        private final XWPFChart chart = chart(1);
        private final CTBarChart bars =
                chart.getCTChart().getPlotArea().getBarChartList().get(0);

        @Test
        void holds_the_figures_and_a_gap_where_one_is_hidden() {
            var values = bars.getSerArray(0).getVal().getNumRef().getNumCache();
            assertThat(values.getPtCount().getVal()).isEqualTo(5);
            assertThat(values.getPtList())
                    .extracting(point -> point.getV())
                    .containsExactly("42.5", "31.0", "18.2", "0.0");
        }

        @Test
        void holds_the_same_figures_in_its_workbook() throws Exception {
            var sheet = chart.getWorkbook().getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Réponses");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Tranquillité publique");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(42.5);
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isZero();
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Mobilité (masqué)");
            assertThat(sheet.getRow(5).getCell(1)).isNull();
        }

        @Test
        void is_told_in_words() {
            var properties = styled(docx, "Chart")
                    .get(0)
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            assertThat(properties.getDescr()).startsWith("La tranquillité est citée par 42,5 %");
            assertThat(properties.getId()).isEqualTo(1);
        }

        @Test
        void shows_each_value_in_french_with_its_unit() {
            var labels = bars.getSerArray(0).getDLbls();
            assertThat(labels.getShowVal().getVal()).isTrue();
            assertThat(labels.getNumFmt().getFormatCode()).isEqualTo("[$-40C]#,##0.0\"\u00A0%\"");
        }

        @Test
        void lies_down_for_long_names_and_stands_for_short_ones() {
            var shortNames =
                    chart(2).getCTChart().getPlotArea().getBarChartList().get(0);
            assertThat(bars.getBarDir().getVal()).hasToString("bar");
            assertThat(shortNames.getBarDir().getVal()).hasToString("col");
            assertThat(shortNames.getSerList()).hasSize(3);
        }

        @Test
        void stays_with_its_caption_and_with_the_line_that_says_its_base() throws IOException {
            assertThat(styled(docx, "Chart")).allMatch(XWPFParagraph::isKeepNext);
            try (var bare = written(Document.titled("Sans base", SampleNote.DATE)
                    .add(new BarChart("T", "t", "", List.of("A"), List.of(BarChart.Series.of("S", 1))))
                    .compose())) {
                assertThat(styled(bare, "Chart")).noneMatch(XWPFParagraph::isKeepNext);
                assertThat(bare.getStyles().getStyle("Caption").getCTStyle().xmlText())
                        .contains("keepNext");
            }
        }

        @Test
        void is_numbered_in_a_field_with_its_result() {
            var captions = styled(docx, "Caption");
            assertThat(captions)
                    .extracting(paragraph ->
                            paragraph.getCTP().getFldSimpleArray(0).getInstr().strip() + " = "
                                    + paragraph
                                            .getCTP()
                                            .getFldSimpleArray(0)
                                            .getRArray(0)
                                            .getTArray(0)
                                            .getStringValue())
                    .containsExactly(
                            "SEQ Figure \\* ARABIC = 1",
                            "SEQ Figure \\* ARABIC = 2",
                            "SEQ Tableau \\* ARABIC = 1",
                            "SEQ Tableau \\* ARABIC = 2");
        }
    }

    @Nested
    class A_table {

        private final XWPFTable table = docx.getTables().get(1);

        @Test
        void repeats_its_header_and_says_so() {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getCTTbl().getTblPr().getTblLook().xmlText()).contains("firstColumn=\"true\"");
            assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal())
                    .isEqualTo("Réponses par quartier et par canal");
        }

        @Test
        void keeps_hidden_cells_as_words() {
            assertThat(table.getRow(3).getCell(3).getText()).isEqualTo("masqué");
            assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("‹\u00A011");
        }

        @Test
        void stands_the_headers_of_a_wide_matrix_upright() {
            var header = docx.getTables().get(2).getRow(0);
            assertThat(header.getCell(1).getCTTc().getTcPr().getTextDirection().getVal())
                    .hasToString("btLr");
            assertThat(header.getCell(0).getCTTc().getTcPr().isSetTextDirection())
                    .isFalse();
            assertThat(table.getRow(0).getCell(1).getCTTc().getTcPr().isSetTextDirection())
                    .isFalse();
        }
    }

    @Nested
    class A_page_break {

        @Test
        void is_carried_by_what_follows_and_leaves_no_empty_line() throws IOException {
            try (var broken = written(Document.titled("Deux pages", SampleNote.DATE)
                    .paragraph("Un")
                    .pageBreak()
                    .paragraph("Deux")
                    .paragraph("Trois")
                    .compose())) {
                assertThat(broken.getParagraphs())
                        .extracting(XWPFParagraph::isPageBreak)
                        .containsExactly(false, false, false, true, false);
            }
        }
    }

    @Nested
    class Hostile_text {

        private static final String HOSTILE =
                "a\0b\u0008\u000B\uFFFE\uD800]]>&<w:p/>\uDC00\r\n\tc\uD83D\uDE00\u0085=1+1";

        @Test
        void never_breaks_the_file_wherever_it_stands() throws IOException {
            String text = HOSTILE + "x".repeat(40_000);
            var document = Document.titled(text, LocalDate.of(2026, 1, 2))
                    .subtitle(text)
                    .diffusionMark(text)
                    .contents(text)
                    .heading(1, text)
                    .paragraph(text)
                    .bullets(text)
                    .quote(text, text)
                    .callout(text, text)
                    .base(text)
                    .add(KeyFigures.of(IntStream.range(0, 5)
                            .mapToObj(i -> new Figure(text, text))
                            .toArray(Figure[]::new)))
                    .add(new TableOf(text, List.of(Column.text(text)), List.of(Arrays.asList((String) null)), false))
                    .add(new BarChart(
                            text,
                            text,
                            text,
                            List.of(text, text),
                            List.of(BarChart.Series.of(text, -1, Double.MAX_VALUE))))
                    .compose();
            // So many alike letters compress too well: the library takes that for an attack when it reads.
            ZipSecureFile.setMinInflateRatio(0.0001);
            try (var opened = written(document)) {
                assertThat(styled(opened, "Quote").get(0).getText()).startsWith("ab\uFFFD]]>&<w:p/>\uFFFD\n\tc😀=1+1x");
                assertThat(styled(opened, "Heading1").get(0).getText()).startsWith("ab\uFFFD]]>&<w:p/>\uFFFD c😀=1+1x");
                assertThat(opened.getCharts()).hasSize(1);
            } finally {
                ZipSecureFile.setMinInflateRatio(0.01);
            }
        }
    }
}
