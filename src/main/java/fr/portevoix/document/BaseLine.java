package fr.portevoix.document;

/**
 * The line under a figure that says what it rests on: base, source, whether it is a probability sample.
 *
 * @param text one line
 */
public record BaseLine(String text) implements Part {

    public BaseLine {
        text = CleanText.line(text);
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
