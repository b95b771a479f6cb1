package fr.portevoix.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a document as a DOCX that a person can take up where the program left it: styles, fields and charts are real. */
public final class DocxWriter {

    private DocxWriter() {}

    /** Writes the document to the stream, which the caller closes. */
    public static void write(Document document, OutputStream out) throws IOException {
        try (var docx = DocxSkeleton.of(document)) {
            var body = new Body(docx, document);
            body.opening();
            document.parts().forEach(part -> part.accept(body));
            docx.write(out);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static final class Body implements PartVisitor {

        private final Document document;
        private final DocxText text;
        private final DocxTables tables;
        private final DocxCharts charts;
        private final DocxPictures pictures;
        private final DocxContents contents;

        Body(XWPFDocument docx, Document document) {
            this.document = document;
            this.text = new DocxText(docx);
            this.tables = new DocxTables(docx, text);
            this.charts = new DocxCharts(docx, text);
            this.pictures = new DocxPictures(text);
            this.contents = new DocxContents(text);
        }

        void opening() {
            text.paragraph("Title", document.title());
            if (!document.subtitle().isEmpty()) {
                text.paragraph("Subtitle", document.subtitle());
            }
            var line = text.paragraph("DateLine", date());
            if (!document.diffusionMark().isEmpty()) {
                DocxText.write(line.createRun(), " · ");
                var mark = line.createRun();
                mark.setStyle("Mark");
                DocxText.write(mark, document.diffusionMark());
            }
        }

        private String date() {
            var locale = document.locale();
            String written = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(document.date());
            boolean first = document.date().getDayOfMonth() == 1;
            return first && locale.getLanguage().equals(Locale.FRENCH.getLanguage())
                    ? written.replaceFirst("^1 ", "1er ")
                    : written;
        }

        @Override
        public void visit(Heading heading) {
            text.heading(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            text.paragraph("Normal", paragraph.runs());
        }

        @Override
        public void visit(BulletList list) {
            list.items().forEach(item -> text.paragraph("ListBullet", item.runs()));
        }

        @Override
        public void visit(Quote quote) {
            var words = text.paragraph("Quote", quote.words());
            if (!quote.source().isEmpty()) {
                words.setKeepNext(true);
                text.paragraph("QuoteSource", quote.source());
            }
        }

        @Override
        public void visit(BaseLine line) {
            text.base(line.text());
        }

        @Override
        public void visit(TableOf table) {
            tables.write(table);
        }

        @Override
        public void visit(BarChart chart) {
            try {
                charts.write(chart);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void visit(Illustration illustration) {
            try {
                pictures.write(illustration);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void visit(KeyFigures figures) {
            tables.write(figures);
        }

        @Override
        public void visit(Callout callout) {
            text.paragraph("CalloutTitle", callout.title());
            callout.text().forEach(paragraph -> text.paragraph("Callout", paragraph.runs()));
            text.paragraph("Spacer");
        }

        @Override
        public void visit(PageBreak pageBreak) {
            text.breakPage();
        }

        @Override
        public void visit(TableOfContents table) {
            contents.write(table, document.headings());
        }
    }
}
