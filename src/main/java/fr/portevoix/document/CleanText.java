package fr.portevoix.document;

/**
 * Takes out of a text the characters that no XML file may carry, so that nothing a resident types can break a document.
 *
 * <p>The model cleans in its constructors rather than each writer at its exits: a text that never was in the model
 * cannot slip past a writer.
 */
final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private static final int LONGEST_LABEL = 200;

    private CleanText() {}

    /** Keeps the line breaks of the text, as plain line feeds; null reads as empty. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> append(clean, point));
        return clean.toString();
    }

    /** One line only: every run of blanks that holds a line break or a tab becomes a space. */
    static String line(String text) {
        return of(text).replaceAll("[ \\t]*[\\n\\t\\u2028\\u2029][\\s\\u2028\\u2029]*", " ")
                .strip();
    }

    /** One line short enough to stand beside a bar; a cell of a workbook would refuse a very long one. */
    static String label(String text) {
        String line = line(text);
        return line.length() <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL / 2)) + "…";
    }

    private static void append(StringBuilder clean, int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            // Half a pair: something was there, and the reader is told so.
            clean.append(REPLACEMENT);
        } else if (isLegal(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean isLegal(int point) {
        boolean control = (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point <= 0x9F);
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE;
        return !control && !nonCharacter;
    }
}
