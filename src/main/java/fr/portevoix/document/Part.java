package fr.portevoix.document;

/** One piece of a document, in the order it is read; a writer tells each kind apart as a {@link PartVisitor}. */
public sealed interface Part
        permits Heading,
                Paragraph,
                BulletList,
                Quote,
                BaseLine,
                TableOf,
                BarChart,
                KeyFigures,
                Callout,
                Illustration,
                PageBreak,
                TableOfContents {

    /** Hands this part to the method of the writer that is made for it. */
    void accept(PartVisitor visitor);
}
