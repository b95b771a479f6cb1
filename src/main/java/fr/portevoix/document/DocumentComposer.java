package fr.portevoix.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Composes a document sentence by sentence; headings that nobody links to get their ids by themselves. */
public final class DocumentComposer {

    private final String title;
    private final LocalDate date;
    private final List<Part> parts = new ArrayList<>();
    private String subtitle = "";
    private String language = "fr-FR";
    private String diffusionMark = "";
    private int headings;

    DocumentComposer(String title, LocalDate date) {
        this.title = title;
        this.date = date;
    }

    /** The line under the title. */
    public DocumentComposer subtitle(String text) {
        subtitle = text;
        return this;
    }

    /** The language, as a tag. */
    public DocumentComposer language(String tag) {
        language = tag;
        return this;
    }

    /** Who may read it. */
    public DocumentComposer diffusionMark(String mark) {
        diffusionMark = mark;
        return this;
    }

    /** A heading, with an id of its own making. */
    public DocumentComposer heading(int level, String text) {
        headings++;
        return add(new Heading(level, text, "partie-" + headings));
    }

    /** A heading that links can name. */
    public DocumentComposer heading(int level, String text, String id) {
        return add(new Heading(level, text, id));
    }

    /** Running text. */
    public DocumentComposer paragraph(String text) {
        return add(Paragraph.of(text));
    }

    /** Running text in several stretches. */
    public DocumentComposer paragraph(Run... runs) {
        return add(Paragraph.of(runs));
    }

    /** A list whose order says nothing. */
    public DocumentComposer bullets(String... items) {
        return add(BulletList.of(items));
    }

    /** What somebody said. */
    public DocumentComposer quote(String words, String source) {
        return add(new Quote(words, source));
    }

    /** What the figure above rests on. */
    public DocumentComposer base(String text) {
        return add(new BaseLine(text));
    }

    /** A caution. */
    public DocumentComposer callout(String title, String text) {
        return add(Callout.of(title, text));
    }

    /** The list of the headings. */
    public DocumentComposer contents(String title) {
        return add(new TableOfContents(title, 3));
    }

    /** A new page. */
    public DocumentComposer pageBreak() {
        return add(new PageBreak());
    }

    /** Any part. */
    public DocumentComposer add(Part part) {
        parts.add(part);
        return this;
    }

    /** The document, which no longer changes. */
    public Document compose() {
        return new Document(title, subtitle, language, diffusionMark, date, parts);
    }
}
