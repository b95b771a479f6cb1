package fr.portevoix.document;

/** What a writer must know how to write: a new kind of part does not compile until every writer has learnt it. */
public interface PartVisitor {

    void visit(Heading heading);

    void visit(Paragraph paragraph);

    void visit(BulletList list);

    void visit(Quote quote);

    void visit(BaseLine line);

    void visit(TableOf table);

    void visit(BarChart chart);

    void visit(KeyFigures figures);

    void visit(Callout callout);

    void visit(Illustration illustration);

    void visit(PageBreak pageBreak);

    void visit(TableOfContents contents);
}
