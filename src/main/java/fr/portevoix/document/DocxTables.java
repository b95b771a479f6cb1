package fr.portevoix.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes the tables of a DOCX: those of a note, and the row of key figures. */
final class DocxTables {

    /** The text width of the page, in twentieths of a point; {@code docx/document.xml} sets it. */
    private static final int TEXT_WIDTH = 9412;

    /** In a wide matrix, the first column keeps this share of the width for the names of its rows. */
    private static final double MATRIX_NAMES = 0.38;

    private static final int MOST_KEY_FIGURES = 4;

    private final XWPFDocument docx;
    private final DocxText text;

    DocxTables(XWPFDocument docx, DocxText text) {
        this.docx = docx;
        this.text = text;
    }

    void write(TableOf table) {
        text.tableCaption(table.caption());
        int[] widths = widths(table);
        var written = begin("PortevoixTable", table.rows().size() + 1, widths);
        describe(written, table);
        header(written.getRow(0), table);
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            written.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < widths.length; column++) {
                boolean names = column == 0 && table.rowHeaders();
                fill(
                        written.getRow(row + 1).getCell(column),
                        names ? "TableRowHeader" : "TableText",
                        cells.get(column),
                        table.columns().get(column).align());
            }
        }
        text.paragraph("Spacer");
    }

    void write(KeyFigures figures) {
        int count = figures.figures().size();
        int rows = (count + MOST_KEY_FIGURES - 1) / MOST_KEY_FIGURES;
        int perRow = (count + rows - 1) / rows;
        int[] widths = new int[perRow];
        Arrays.fill(widths, TEXT_WIDTH / perRow);
        var written = begin("KeyFigures", rows, widths);
        for (int i = 0; i < rows * perRow; i++) {
            var cell = written.getRow(i / perRow).getCell(i % perRow);
            written.getRow(i / perRow).setCantSplitRow(true);
            if (i < count) {
                var figure = figures.figures().get(i);
                fill(cell, "KeyNumber", figure.number(), TableOf.Align.START);
                DocxText.write(text.styled(cell.addParagraph(), "KeyLabel").createRun(), figure.label());
            }
        }
        text.paragraph("Spacer");
    }

    private XWPFTable begin(String style, int rows, int[] widths) {
        var table = docx.createTable(rows, widths.length);
        var properties = table.getCTTbl().getTblPr();
        // The library draws a grid of its own, which would hide the style's.
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        table.setWidth(TEXT_WIDTH);
        table.setTableAlignment(TableRowAlign.LEFT);
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (var row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
        return table;
    }

    /** Says to who listens, and to whom exports to PDF, which row and column name the others. */
    private static void describe(XWPFTable written, TableOf table) {
        var properties = written.getCTTbl().getTblPr();
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(table.rowHeaders());
        look.setLastRow(false);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        if (!table.caption().isEmpty()) {
            properties.addNewTblCaption().setVal(table.caption());
        }
    }

    private void header(XWPFTableRow row, TableOf table) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        boolean upright = table.isWideMatrix();
        if (upright) {
            int longest = table.columns().stream()
                    .skip(1)
                    .mapToInt(column -> column.header().length())
                    .max()
                    .orElse(1);
            row.setHeight(Math.min(3200, 240 + 94 * longest));
            row.setHeightRule(TableRowHeightRule.EXACT);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = row.getCell(i);
            fill(cell, "TableHeader", column.header(), upright && i > 0 ? TableOf.Align.START : column.align());
            if (upright && i > 0) {
                cell.getCTTc().getTcPr().addNewTextDirection().setVal(STTextDirection.BT_LR);
                cell.getCTTc().getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            }
        }
    }

    private void fill(XWPFTableCell cell, String style, String words, TableOf.Align align) {
        var paragraph = text.styled(cell.getParagraphs().get(0), style);
        paragraph.setAlignment(
                switch (align) {
                    case START -> ParagraphAlignment.START;
                    case CENTER -> ParagraphAlignment.CENTER;
                    case END -> ParagraphAlignment.END;
                });
        DocxText.write(paragraph.createRun(), words);
    }

    private static int[] widths(TableOf table) {
        List<TableOf.Column> columns = table.columns();
        double names = table.isWideMatrix() ? MATRIX_NAMES * TEXT_WIDTH : 0;
        int skipped = table.isWideMatrix() ? 1 : 0;
        double weights =
                columns.stream().skip(skipped).mapToInt(TableOf.Column::weight).sum();
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i < skipped
                    ? (int) names
                    : (int) ((TEXT_WIDTH - names) * columns.get(i).weight() / weights);
        }
        return widths;
    }
}
