package fr.portevoix.document;

import java.util.List;
import java.util.Objects;

/**
 * A table: a header row that is repeated on every page, then rows of text; also a matrix of crosses.
 *
 * @param caption what the table shows; the writer numbers it
 * @param columns the header row, and how each column stands
 * @param rows as many cells each as there are columns
 * @param rowHeaders whether the first cell of a row names the row
 */
public record TableOf(String caption, List<Column> columns, List<List<String>> rows, boolean rowHeaders)
        implements Part {

    /** On which side the text of a column stands; numbers stand at the end. */
    public enum Align {
        START,
        CENTER,
        END
    }

    /**
     * One column.
     *
     * @param header its name, in the header row
     * @param align on which side its cells stand
     * @param weight its share of the width beside the other columns
     */
    public record Column(String header, Align align, int weight) {

        public Column {
            header = CleanText.line(header);
            Objects.requireNonNull(align);
            if (weight < 1) {
                throw new IllegalArgumentException("A column has a share of the width, not " + weight);
            }
        }

        /** A column of words. */
        public static Column text(String header) {
            return new Column(header, Align.START, 3);
        }

        /** A column of numbers. */
        public static Column number(String header) {
            return new Column(header, Align.END, 1);
        }

        /** A column of crosses. */
        public static Column cross(String header) {
            return new Column(header, Align.CENTER, 1);
        }
    }

    public TableOf {
        caption = CleanText.line(caption);
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> row.stream().map(CleanText::of).toList())
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column");
        }
        int width = columns.size();
        rows.stream().filter(row -> row.size() != width).findFirst().ifPresent(row -> {
            throw new IllegalArgumentException("A row of " + row.size() + " cells in a table of " + width + " columns");
        });
    }

    /** Whether it is a matrix so wide that its headers have to stand upright to leave the cells their room. */
    public boolean isWideMatrix() {
        return columns.size() > 6 && columns.stream().skip(1).allMatch(column -> column.align() == Align.CENTER);
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
