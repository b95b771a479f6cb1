package fr.portevoix.document;

/** What follows begins on a new page. */
public record PageBreak() implements Part {

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
