package fr.portevoix.document;

/**
 * The list of the headings, each a link to its place.
 *
 * @param title above the list
 * @param depth the deepest level of heading it lists
 */
public record TableOfContents(String title, int depth) implements Part {

    public TableOfContents {
        title = CleanText.line(title);
        if (depth < 1 || depth > 3) {
            throw new IllegalArgumentException("A table of contents lists one to three levels, not " + depth);
        }
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
