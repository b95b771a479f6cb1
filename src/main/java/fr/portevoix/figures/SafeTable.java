package fr.portevoix.figures;

import fr.portevoix.figures.SafeFigure.Showing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of which every cell, margin and share may be published together. */
public final class SafeTable {

    private final Table source;
    private final int floor;
    private final SafeFigure[][] figures;

    /** Takes the figures with one row more (bases) and one column more (row totals) than the table has. */
    SafeTable(Table source, int floor, SafeFigure[][] figures) {
        this.source = source;
        this.floor = floor;
        this.figures = figures;
    }

    /** Nothing of the table may be published. */
    static SafeTable hidden(Table source, int floor) {
        SafeFigure[][] figures =
                new SafeFigure[source.rows().size() + 1][source.columns().size() + 1];
        for (SafeFigure[] row : figures) {
            Arrays.fill(row, SafeFigure.hidden(Showing.UNSAID));
        }
        return new SafeTable(source, floor, figures);
    }

    /** The rows, in order. */
    public List<Heading> rows() {
        return source.rows();
    }

    /** The columns, in order. */
    public List<Heading> columns() {
        return source.columns();
    }

    /** Whether rows exclude each other or overlap. */
    public Structure structure() {
        return source.structure();
    }

    /** The smallest number of people of whom something is told. */
    public int floor() {
        return floor;
    }

    /** What is published in one cell. */
    public SafeFigure figure(int row, int column) {
        return figures[row][column];
    }

    /** What is published as the total of a row. */
    public SafeFigure rowTotal(int row) {
        return figures[row][columns().size()];
    }

    /** What is published as the number of respondents of a column. */
    public SafeFigure base(int column) {
        return figures[rows().size()][column];
    }

    /** What is published as the number of respondents of the table. */
    public SafeFigure base() {
        return figures[rows().size()][columns().size()];
    }

    /** The share of a cell in its column, only where both count and base are published. */
    public Optional<Share> share(int row, int column) {
        return share(figure(row, column), base(column));
    }

    /** The share of a row among all respondents, only where both count and base are published. */
    public Optional<Share> totalShare(int row) {
        return share(rowTotal(row), base());
    }

    /** Whether nothing at all could be published. */
    public boolean whollyHidden() {
        return base().showing() == Showing.UNSAID;
    }

    /** How many cells and margins are hidden, for whatever reason. */
    public long hiddenFigures() {
        return Arrays.stream(figures)
                .flatMap(Arrays::stream)
                .filter(figure -> !figure.shown())
                .count();
    }

    private static Optional<Share> share(SafeFigure count, SafeFigure base) {
        return count.shown() && base.showing() == Showing.VALUE
                ? Optional.of(Share.of(count.value().getAsInt(), base.value().getAsInt()))
                : Optional.empty();
    }
}
