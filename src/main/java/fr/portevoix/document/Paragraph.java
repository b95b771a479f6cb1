package fr.portevoix.document;

import java.util.List;

/**
 * Running text.
 *
 * @param runs its stretches, in order
 */
public record Paragraph(List<Run> runs) implements Part {

    public Paragraph {
        runs = List.copyOf(runs);
    }

    /** A paragraph of these stretches. */
    public static Paragraph of(Run... runs) {
        return new Paragraph(List.of(runs));
    }

    /** A paragraph of plain text. */
    public static Paragraph of(String text) {
        return of(Run.plain(text));
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
