package fr.portevoix.document;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a resident typed: a cell that would begin a formula is given an apostrophe,
 * which spreadsheets take to mean « this is text ».
 *
 * <p>The guard can be undone without loss: a text that already looks guarded gets one apostrophe more, and the reader
 * takes one away. Negative numbers are left alone, they are numbers; a number with a plus sign is not, because a
 * spreadsheet would swallow the sign of a telephone number.
 */
final class FormulaGuard {

    /** The full-width signs count too: some spreadsheets fold them to the plain ones. */
    private static final String DANGEROUS = "'*(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠])";

    private static final Pattern NEEDS_GUARD = Pattern.compile(DANGEROUS);
    private static final Pattern IS_GUARDED = Pattern.compile("'" + DANGEROUS);
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d{1,15}(?:[.,]\\d{1,15})?");

    private FormulaGuard() {}

    static String guard(String cell) {
        return isRisky(cell) ? "'" + cell : cell;
    }

    /** Whether a spreadsheet might take the cell for a formula, or for a cell that is guarded already. */
    static boolean isRisky(String cell) {
        return NEEDS_GUARD.matcher(cell).lookingAt()
                && !NEGATIVE_NUMBER.matcher(cell).matches();
    }

    static String unguard(String cell) {
        return IS_GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
