package fr.portevoix.synthesis;

import fr.portevoix.document.TableOf;
import fr.portevoix.figures.SafeFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells a crossing as a table: in each cell how many and which share of its column, with the bases underneath. */
final class MatrixParts {
    private MatrixParts() {}

    static TableOf table(String caption, ToldTable told, NoteScope note) {
        List<TableOf.Column> columns = new ArrayList<>(List.of(new TableOf.Column("Réponse", TableOf.Align.START, 3)));
        told.columns().forEach(column -> columns.add(new TableOf.Column(column.label(), TableOf.Align.END, 2)));
        columns.add(new TableOf.Column("Ensemble", TableOf.Align.END, 2));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < told.rows().size(); row++) {
            int here = row;
            List<String> cells = new ArrayList<>(List.of(told.rows().get(row).label()));
            IntStream.range(0, told.columns().size())
                    .forEach(column ->
                            cells.add(cell(told.figure(here, column), French.percent(told.share(here, column)), note)));
            cells.add(cell(told.rowTotals().get(row), French.percent(told.totalShare(row)), note));
            rows.add(cells);
        }
        List<String> bases = new ArrayList<>(List.of("Base"));
        told.bases().forEach(base -> bases.add(French.figure(base, note.floor())));
        bases.add(French.figure(told.base(), note.floor()));
        rows.add(bases);
        return new TableOf(caption, columns, rows, true);
    }

    static Tally tally(String caption, String basis, ToldTable told, NoteScope note) {
        List<Tally.Line> lines = new ArrayList<>();
        for (int row = 0; row < told.rows().size(); row++) {
            String label = told.rows().get(row).label();
            for (int column = 0; column < told.columns().size(); column++) {
                lines.add(Tally.Line.of(
                        label,
                        told.columns().get(column).label(),
                        told.figure(row, column),
                        told.bases().get(column),
                        told.share(row, column),
                        note.floor()));
            }
            lines.add(Tally.Line.of(
                    label, null, told.rowTotals().get(row), told.base(), told.totalShare(row), note.floor()));
        }
        return new Tally(caption, basis, lines);
    }

    /** All figures of a table, to know whether any is held back. */
    static List<SafeFigure> all(ToldTable told) {
        List<SafeFigure> figures = new ArrayList<>(told.rowTotals());
        figures.addAll(told.bases());
        told.figures().forEach(figures::addAll);
        return figures;
    }

    private static String cell(SafeFigure figure, String share, NoteScope note) {
        String count = French.figure(figure, note.floor());
        return Optional.of(share)
                .filter(told -> !told.equals("–"))
                .map(told -> told + " (" + count + ")")
                .orElse(count);
    }
}
