package fr.portevoix.synthesis;

import fr.portevoix.document.BarChart;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.BulletList;
import fr.portevoix.document.Callout;
import fr.portevoix.document.Heading;
import fr.portevoix.document.Illustration;
import fr.portevoix.document.KeyFigures;
import fr.portevoix.document.PageBreak;
import fr.portevoix.document.Paragraph;
import fr.portevoix.document.Part;
import fr.portevoix.document.PartVisitor;
import fr.portevoix.document.Quote;
import fr.portevoix.document.TableOf;
import fr.portevoix.document.TableOfContents;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Base64;
import java.util.List;

/**
 * Writes the parts of a document as HTML, one template each, so that a page and a file made of the same parts cannot
 * differ. Figures and tables are numbered through, as the writer of the file does.
 */
final class PartsToHtml implements PartVisitor {
    private final StringBuilder html = new StringBuilder();
    private int figures;
    private int tables;

    @CheckedTemplate(basePath = "synthesis/part")
    record heading(String tag, Heading heading) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record paragraph(Paragraph paragraph) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record bulletList(BulletList list) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record quote(Quote quote) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record baseLine(BaseLine line) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record tableOf(TableOf table, int number, boolean wide) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record barChart(BarShapes chart, int number) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record keyFigures(KeyFigures figures) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record illustration(List<Drawn> images, String caption) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis/part")
    record callout(Callout callout) implements TemplateInstance {}

    /** These parts, after those that were written before. */
    String write(List<Part> parts) {
        html.setLength(0);
        parts.forEach(part -> part.accept(this));
        return html.toString();
    }

    private void add(TemplateInstance written) {
        html.append(written.render());
    }

    @Override
    public void visit(Heading heading) {
        // The note's own title is the page's first heading.
        add(new heading("h" + (heading.level() + 1), heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(new paragraph(paragraph));
    }

    @Override
    public void visit(BulletList list) {
        add(new bulletList(list));
    }

    @Override
    public void visit(Quote quote) {
        add(new quote(quote));
    }

    @Override
    public void visit(BaseLine line) {
        add(new baseLine(line));
    }

    @Override
    public void visit(TableOf table) {
        add(new tableOf(table, ++tables, table.isWideMatrix()));
    }

    @Override
    public void visit(BarChart chart) {
        add(new barChart(BarShapes.of(chart), ++figures));
    }

    @Override
    public void visit(KeyFigures figures) {
        add(new keyFigures(figures));
    }

    @Override
    public void visit(Callout callout) {
        add(new callout(callout));
    }

    /** An image, written out in the page. */
    public record Drawn(String address, int width, int height, String alt) {
        static Drawn of(Illustration.Image image) {
            return new Drawn(
                    "data:" + image.format().type() + ";base64,"
                            + Base64.getEncoder().encodeToString(image.bytes()),
                    image.width(),
                    image.height(),
                    image.alt());
        }
    }

    @Override
    public void visit(Illustration illustration) {
        add(new illustration(illustration.images().stream().map(Drawn::of).toList(), illustration.caption()));
    }

    /** A page on a screen has no pages; in print, chapters already begin on their own. */
    @Override
    public void visit(PageBreak pageBreak) {}

    /** The page lists its chapters beside the note. */
    @Override
    public void visit(TableOfContents contents) {}
}
