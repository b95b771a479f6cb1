package fr.portevoix.document;

import java.util.Objects;

/**
 * One thing to mend, or to know, in a file that a person sent.
 *
 * @param line the line of the file as a text editor counts it, or {@link #WHOLE_FILE}
 * @param column the name of the column, or empty when the whole line is meant
 * @param severity whether the import may go on
 * @param sentence what is wrong and how to mend it, in French
 */
public record RowIssue(long line, String column, Severity severity, String sentence) {

    /** The line number of what is said of the file itself. */
    public static final long WHOLE_FILE = 0;

    /** Whether something must be mended before anything is imported. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public RowIssue {
        if (line < WHOLE_FILE) {
            throw new IllegalArgumentException("A line number is not negative: " + line);
        }
        column = CleanText.line(column);
        Objects.requireNonNull(severity);
        sentence = CleanText.line(sentence);
    }

    /** Whether this is said of the file itself rather than of one of its lines. */
    public boolean concernsWholeFile() {
        return line == WHOLE_FILE;
    }
}
