package fr.portevoix.synthesis;

import fr.portevoix.figures.Heading;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.figures.SafeTable;
import fr.portevoix.figures.Share;
import fr.portevoix.figures.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A table as a note tells it, whether its mark has a floor or not: what shows a figure never asks which.
 *
 * @param rows what was chosen
 * @param columns who is counted
 * @param figures one list for each row
 * @param rowTotals one for each row
 * @param bases one for each column
 * @param base of the table
 */
record ToldTable(
        List<Heading> rows,
        List<Heading> columns,
        List<List<SafeFigure>> figures,
        List<SafeFigure> rowTotals,
        List<SafeFigure> bases,
        SafeFigure base) {

    /** A protected table. */
    static ToldTable of(SafeTable safe) {
        return new ToldTable(
                safe.rows(),
                safe.columns(),
                each(safe.rows(), row -> each(safe.columns(), column -> safe.figure(row, column))),
                each(safe.rows(), safe::rowTotal),
                each(safe.columns(), safe::base),
                safe.base());
    }

    /** A table under a mark without floor: every figure shows. */
    static ToldTable open(Table table) {
        IntBinaryOperator count = table::count;
        return new ToldTable(
                table.rows(),
                table.columns(),
                each(table.rows(), row -> each(table.columns(), column -> shown(count.applyAsInt(row, column)))),
                each(table.rows(), row -> shown(table.rowTotal(row))),
                each(table.columns(), column -> shown(table.base(column))),
                shown(table.base()));
    }

    /** A count that hides nothing. */
    static SafeFigure shown(int count) {
        return new SafeFigure(count == 0 ? Showing.ZERO : Showing.VALUE, OptionalInt.of(count));
    }

    SafeFigure figure(int row, int column) {
        return figures.get(row).get(column);
    }

    /** The share of a cell in its column, where both may be told and somebody was counted. */
    Optional<Share> share(int row, int column) {
        return share(figure(row, column), bases.get(column));
    }

    /** The share of a row among all respondents. */
    Optional<Share> totalShare(int row) {
        return share(rowTotals.get(row), base);
    }

    /** Whether anything is held back. */
    boolean holdsBack() {
        return !base.shown()
                || bases.stream().anyMatch(figure -> !figure.shown())
                || rowTotals.stream().anyMatch(figure -> !figure.shown())
                || figures.stream().flatMap(List::stream).anyMatch(figure -> !figure.shown());
    }

    private static Optional<Share> share(SafeFigure count, SafeFigure base) {
        return count.shown() && base.showing() == Showing.VALUE
                ? Optional.of(Share.of(count.value().getAsInt(), base.value().getAsInt()))
                : Optional.empty();
    }

    private static <T> List<T> each(List<Heading> headings, IntFunction<T> told) {
        return IntStream.range(0, headings.size()).mapToObj(told).toList();
    }
}
