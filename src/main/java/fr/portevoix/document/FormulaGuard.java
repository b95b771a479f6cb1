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
        boolean harmless = NEGATIVE_NUMBER.matcher(cell).matches()
                || !NEEDS_GUARD.matcher(cell).lookingAt();
        return harmless ? cell : "'" + cell;
    }

    static String unguard(String cell) {
        return IS_GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
