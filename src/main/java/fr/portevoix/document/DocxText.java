package fr.portevoix.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes the paragraphs of a DOCX, each with a style and nothing else: how it looks is the style's business. */
final class DocxText {

    private final XWPFDocument docx;
    private boolean breakPending;
    private int bookmarks;
    private int figures;
    private int tables;

    DocxText(XWPFDocument docx) {
        this.docx = docx;
    }

    /**
     * The next paragraph begins a page.
     *
     * <p>A break of its own would leave an empty line at the top of the page.
     */
    void breakPage() {
        breakPending = true;
    }

    /** An empty paragraph at the end of the document. */
    XWPFParagraph paragraph(String style) {
        return styled(docx.createParagraph(), style);
    }

    /** The same for a paragraph that is elsewhere, as in a table at the end of the document. */
    XWPFParagraph styled(XWPFParagraph paragraph, String style) {
        paragraph.setStyle(style);
        if (breakPending) {
            paragraph.setPageBreak(true);
            breakPending = false;
        }
        return paragraph;
    }

    XWPFParagraph paragraph(String style, String text) {
        var paragraph = paragraph(style);
        write(paragraph.createRun(), text);
        return paragraph;
    }

    void paragraph(String style, List<Run> runs) {
        var paragraph = paragraph(style);
        runs.forEach(run -> add(paragraph, run));
    }

    void heading(Heading heading) {
        var paragraph = paragraph("Heading" + heading.level());
        var id = BigInteger.valueOf(bookmarks++);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark(heading.id()));
        write(paragraph.createRun(), heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    void figureCaption(String text) {
        caption("Figure", ++figures, text);
    }

    void tableCaption(String text) {
        caption("Tableau", ++tables, text);
    }

    /** The number is a field, so that it follows when a person moves a figure, and is written, so that it shows. */
    private void caption(String kind, int number, String text) {
        var paragraph = paragraph("Caption");
        paragraph.createRun().setText(kind + "\u00A0");
        DocxFields.simple(paragraph, "SEQ " + kind + " \\* ARABIC", String.valueOf(number));
        write(paragraph.createRun(), text.isEmpty() ? "" : ". " + text);
    }

    /**
     * The line that says what a figure rests on stays on the page of the figure.
     *
     * <p>The style of a chart cannot see to that: a row of charts without such lines would then hold together beyond a
     * page, and word processors give up keeping anything of it.
     */
    void base(String words) {
        var last = docx.getLastParagraph();
        last.setKeepNext(true);
        if ("Spacer".equals(last.getStyle()) && !docx.getTables().isEmpty()) {
            var rows = docx.getTables().get(docx.getTables().size() - 1).getRows();
            rows.get(rows.size() - 1).getTableCells().stream()
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .forEach(paragraph -> paragraph.setKeepNext(true));
        }
        paragraph("Base", words);
    }

    /** The name of the place of a heading; word processors allow no hyphen in it. */
    static String bookmark(String headingId) {
        return "p_" + headingId.replace('-', '_');
    }

    /** Writes a text with its line breaks and tabs. */
    static void write(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i == 0 ? 0 : run.getCTR().sizeOfTArray());
        }
    }

    private static void add(XWPFParagraph paragraph, Run run) {
        var written = run.isLink() ? link(paragraph, run) : paragraph.createRun();
        if (run.bold()) {
            written.setBold(true);
        }
        if (run.italic()) {
            written.setItalic(true);
        }
        write(written, run.text());
    }

    private static XWPFRun link(XWPFParagraph paragraph, Run run) {
        XWPFRun written;
        if (run.staysInside()) {
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(run.target().substring(1)));
            written = new XWPFHyperlinkRun(link, link.addNewR(), (IRunBody) paragraph);
        } else {
            written = paragraph.createHyperlinkRun(run.target());
        }
        written.setStyle("Hyperlink");
        return written;
    }
}
