package fr.portevoix.document;

import java.util.List;

/**
 * A caution, set apart so that nobody quotes a figure without having passed it.
 *
 * @param title its first words, heavier
 * @param text its paragraphs
 */
public record Callout(String title, List<Paragraph> text) implements Part {

    public Callout {
        title = CleanText.line(title);
        text = List.copyOf(text);
    }

    /** A caution in plain words. */
    public static Callout of(String title, String text) {
        return new Callout(title, List.of(Paragraph.of(text)));
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
