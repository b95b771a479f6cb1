package fr.portevoix.document;

import java.util.List;

/**
 * A few numbers to be seen first, side by side.
 *
 * @param figures in reading order
 */
public record KeyFigures(List<Figure> figures) implements Part {

    /**
     * One number and what it counts.
     *
     * @param number as it is read, with its unit
     * @param label what it counts
     */
    public record Figure(String number, String label) {

        public Figure {
            number = CleanText.line(number);
            label = CleanText.line(label);
        }
    }

    public KeyFigures {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("Key figures without a figure");
        }
    }

    /** These figures, in this order. */
    public static KeyFigures of(Figure... figures) {
        return new KeyFigures(List.of(figures));
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
