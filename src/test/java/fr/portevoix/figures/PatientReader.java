package fr.portevoix.figures;

/**
 * An attacker who tries every table that agrees with what was published.
 *
 * <p>He shares nothing with the production audit: he fills the cells one after the other with whole numbers, keeps
 * to what the marks say and checks the sums. To spare his time he is not let stray far above the truth, which only makes
 * him believe less and the test stricter.
 */
final class PatientReader {

    private final SafeTable safe;
    private final boolean everybodyTicked;
    private final int mostChoices;
    private final int rows;
    private final int columns;
    private final int[][] least;
    private final int[][] most;
    private final int[][] guess;
    private final int[] bases;

    /** Knows of the question how many choices it allowed, and is told whether everybody ticked something. */
    PatientReader(Table table, SafeTable safe, boolean everybodyTicked) {
        this.safe = safe;
        this.everybodyTicked = everybodyTicked;
        this.mostChoices = table.mostChoices();
        this.rows = safe.rows().size();
        this.columns = safe.columns().size();
        this.least = new int[rows + 1][columns + 1];
        this.most = new int[rows + 1][columns + 1];
        this.guess = new int[rows][columns];
        this.bases = new int[columns];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                read(row, column, Tables.figure(safe, row, column), Tables.truth(table, row, column));
            }
        }
    }

    private void read(int row, int column, SafeFigure figure, int truth) {
        switch (figure.showing()) {
            case VALUE, ZERO ->
                bound(row, column, figure.value().getAsInt(), figure.value().getAsInt());
            case BELOW -> bound(row, column, 1, safe.floor() - 1);
            case MASKED -> bound(row, column, safe.floor(), truth + 2 * safe.floor());
            case UNSAID -> bound(row, column, 0, truth + 2 * safe.floor());
        }
    }

    private void bound(int row, int column, int low, int high) {
        least[row][column] = low;
        most[row][column] = high;
    }

    /** Whether some table with this value at this place agrees with everything published. */
    boolean believes(int row, int column, int value) {
        int low = least[row][column];
        int high = most[row][column];
        if (value < low || value > high) {
            return false;
        }
        bound(row, column, value, value);
        boolean found = safe.structure() == Structure.EXCLUSIVE ? fill(0, 0) : fillBases(0, 0);
        bound(row, column, low, high);
        return found;
    }

    private boolean fillBases(int column, int sum) {
        if (column == columns) {
            return sum >= least[rows][columns] && sum <= most[rows][columns] && fill(0, 0);
        }
        for (bases[column] = least[rows][column]; bases[column] <= most[rows][column]; bases[column]++) {
            if (sum + bases[column] <= most[rows][columns] && fillBases(column + 1, sum + bases[column])) {
                return true;
            }
        }
        return false;
    }

    private boolean fill(int row, int column) {
        if (column == columns) {
            return rowAgrees(row) && fill(row + 1, 0);
        }
        if (row == rows) {
            return columnsAgree();
        }
        for (int value = least[row][column]; value <= most[row][column]; value++) {
            guess[row][column] = value;
            if (mayStillAgree(row, column) && fill(row, column + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayStillAgree(int row, int column) {
        int along = 0;
        int alongAtMost = 0;
        for (int each = 0; each < columns; each++) {
            along += each <= column ? guess[row][each] : least[row][each];
            alongAtMost += each <= column ? guess[row][each] : most[row][each];
        }
        int down = 0;
        int downAtMost = 0;
        for (int each = 0; each < rows; each++) {
            down += each <= row ? guess[each][column] : least[each][column];
            downAtMost += each <= row ? guess[each][column] : most[each][column];
        }
        boolean exclusive = safe.structure() == Structure.EXCLUSIVE;
        boolean fitsColumn = exclusive
                ? down <= most[rows][column] && downAtMost >= least[rows][column]
                : guess[row][column] <= bases[column]
                        && down <= mostChoices * bases[column]
                        && (!everybodyTicked || downAtMost >= bases[column]);
        return along <= most[row][columns] && alongAtMost >= least[row][columns] && fitsColumn;
    }

    private boolean rowAgrees(int row) {
        int sum = 0;
        for (int count : guess[row]) {
            sum += count;
        }
        return sum >= least[row][columns] && sum <= most[row][columns];
    }

    private boolean columnsAgree() {
        int total = 0;
        for (int column = 0; column < columns; column++) {
            int sum = 0;
            for (int[] row : guess) {
                sum += row[column];
            }
            total += sum;
            boolean agrees = safe.structure() == Structure.EXCLUSIVE
                    ? sum >= least[rows][column] && sum <= most[rows][column]
                    : sum <= mostChoices * bases[column] && (!everybodyTicked || sum >= bases[column]);
            if (!agrees) {
                return false;
            }
        }
        return safe.structure() == Structure.OVERLAPPING
                || total >= least[rows][columns] && total <= most[rows][columns];
    }
}
