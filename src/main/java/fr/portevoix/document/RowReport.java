package fr.portevoix.document;

import fr.portevoix.document.RowIssue.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a person is told about the file they sent, line by line.
 *
 * <p>The reader fills it first, then the room that imports adds what only it can see (a parent that does not exist).
 * That nothing is half imported is the importing room's rule: it asks {@link #hasErrors()} before it keeps anything.
 */
public final class RowReport {

    /** Beyond this nobody reads on; the rest is counted, so that a hostile file cannot fill the memory. */
    static final int KEPT = 500;

    private final List<RowIssue> issues = new ArrayList<>();
    private long errors;
    private long warnings;

    /** Something that must be mended before anything is imported. */
    public void error(long line, String column, String sentence) {
        add(new RowIssue(line, column, Severity.ERROR, sentence));
    }

    /** Something to know, that does not prevent the import. */
    public void warning(long line, String column, String sentence) {
        add(new RowIssue(line, column, Severity.WARNING, sentence));
    }

    /** Something wrong with the file itself. */
    public void fileError(String sentence) {
        error(RowIssue.WHOLE_FILE, "", sentence);
    }

    /** Adds an issue as it stands. */
    public void add(RowIssue issue) {
        boolean error = issue.severity() == Severity.ERROR;
        errors += error ? 1 : 0;
        warnings += error ? 0 : 1;
        if (issues.size() < KEPT) {
            issues.add(issue);
        }
    }

    /** Whether anything must be mended first. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many things must be mended, told or not. */
    public long errorCount() {
        return errors;
    }

    /** How many things are only to be known, told or not. */
    public long warningCount() {
        return warnings;
    }

    /** The issues in the order of the file, those of the whole file first. */
    public List<RowIssue> issues() {
        return issues.stream().sorted(Comparator.comparingLong(RowIssue::line)).toList();
    }

    /** How many issues are counted but not told. */
    public long untold() {
        return errors + warnings - issues.size();
    }
}
