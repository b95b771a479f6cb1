package fr.portevoix.shared.media;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cells of a grid over a picture nobody shall recognise; the grid has the picture's whole width and height. */
public record Mask(int columns, int rows, Set<Cell> cells) {
    /** The finest grid that anybody draws with. */
    static final int FINEST = 64;

    private static final Pattern CELL = Pattern.compile("(?<![\\d-])(\\d{1,2})-(\\d{1,2})(?![\\d-])");

    /** One cell, counted from the upper left corner, which is 0-0. */
    public record Cell(int row, int column) {}

    /** The mask that a form tells; empty where it marks no cell of such a grid. */
    public static Optional<Mask> read(String columns, String rows, Collection<String> cells) {
        if (!isSide(columns) || !isSide(rows)) {
            return Optional.empty();
        }
        Mask mask = new Mask(Integer.parseInt(columns), Integer.parseInt(rows), new HashSet<>());
        for (String several : cells) {
            Matcher cell = CELL.matcher(several == null ? "" : several);
            while (cell.find() && mask.cells.size() < FINEST * FINEST) {
                mask.mark(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)));
            }
        }
        return mask.cells.isEmpty() ? Optional.empty() : Optional.of(mask);
    }

    /** The mask over all of a picture. */
    public static Mask whole() {
        return new Mask(1, 1, Set.of(new Cell(0, 0)));
    }

    /** How many cells lie along a side of a picture whose longest side has this many. */
    public static int along(int side, int longest, int most) {
        return Math.max(1, Math.round((float) most * side / longest));
    }

    private void mark(int row, int column) {
        if (row < rows && column < columns) {
            cells.add(new Cell(row, column));
        }
    }

    private static boolean isSide(String told) {
        return told != null && told.matches("[1-9]\\d?") && Integer.parseInt(told) <= FINEST;
    }
}
