package fr.portevoix.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list whose order says nothing.
 *
 * @param items one paragraph each
 */
public record BulletList(List<Paragraph> items) implements Part {

    public BulletList {
        items = List.copyOf(items);
    }

    /** A list of plain texts. */
    public static BulletList of(String... items) {
        return new BulletList(Stream.of(items).map(Paragraph::of).toList());
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
