package fr.portevoix.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Writes the table of contents: a field that Word can update, whose entries are already there and lead to their places.
 *
 * <p>The entries carry no page numbers (switch {@code \n}). We do not lay pages out, so any number written here would be
 * a guess; asking Word to compute them at opening shows every reader a warning; and other readers never would.
 */
final class DocxContents {

    private final DocxText text;

    DocxContents(DocxText text) {
        this.text = text;
    }

    void write(TableOfContents contents, List<Heading> headings) {
        var listed = headings.stream()
                .filter(heading -> heading.level() <= contents.depth())
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        if (!contents.title().isEmpty()) {
            text.paragraph("TOCHeading", contents.title());
        }
        XWPFParagraph entry = null;
        for (Heading heading : listed) {
            boolean first = entry == null;
            entry = text.paragraph("TOC" + heading.level());
            if (first) {
                DocxFields.begin(entry.getCTP(), "TOC \\o \"1-" + contents.depth() + "\" \\n \\h \\z \\u");
            }
            var link = entry.getCTP().addNewHyperlink();
            link.setAnchor(DocxText.bookmark(heading.id()));
            link.setHistory(true);
            link.addNewR().addNewT().setStringValue(heading.text());
        }
        DocxFields.end(entry.getCTP());
    }
}
