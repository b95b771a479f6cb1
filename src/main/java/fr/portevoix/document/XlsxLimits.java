package fr.portevoix.document;

/** Counts what is read of a workbook, all sheets together, and stops where no person's file would go. */
final class XlsxLimits {
    private static final int MOST_CELLS = 500_000;
    private static final long MOST_CHARACTERS = 20_000_000;
    private static final int LONGEST_CELL = 32_767;

    private final int mostRows;
    private int rows;
    private int cells;
    private long characters;

    XlsxLimits(int mostRows) {
        this.mostRows = mostRows;
    }

    void row(String sheet) {
        if (++rows > mostRows) {
            throw new WorkbookRefused("Ce classeur a plus de " + FrenchCount.of(mostRows) + " lignes (feuille « "
                    + sheet + " »). Gardez seulement les lignes qui servent.");
        }
    }

    void cell(int length) {
        // A text stands once in the file and in as many cells as like: each counts.
        characters(length);
        if (++cells > MOST_CELLS || length > LONGEST_CELL) {
            throw new WorkbookRefused("Ce classeur a trop de cellules remplies, ou des cellules trop longues. Copiez"
                    + " l’essentiel dans un classeur neuf.");
        }
    }

    void characters(int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new WorkbookRefused("Ce classeur contient trop de texte. Copiez l’essentiel dans un classeur neuf.");
        }
    }
}
