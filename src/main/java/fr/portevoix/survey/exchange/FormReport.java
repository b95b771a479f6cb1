package fr.portevoix.survey.exchange;

import java.util.ArrayList;
import java.util.List;

/** What a person is told of the XLSForm they sent: what keeps it out, and what reads differently here. */
final class FormReport {
    /** Beyond this nobody reads on. */
    private static final int MOST = 300;

    private final List<String> flaws = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int untold;

    /** Something of the whole file that must change. */
    void flaw(String sentence) {
        add(flaws, sentence);
    }

    /** Something of one row that must change. */
    void flaw(FormRow row, String column, String sentence) {
        add(flaws, row.where(column) + " : " + sentence + ".");
    }

    /** Something that is understood, and is not quite the same here. */
    void note(FormRow row, String sentence) {
        if (!notes.contains(row.where("") + " : " + sentence + ".")) {
            add(notes, row.where("") + " : " + sentence + ".");
        }
    }

    /** Whether a flaw of this cell is told already. */
    boolean hasTold(FormRow row, String column) {
        return flaws.stream().anyMatch(flaw -> flaw.startsWith(row.where(column) + " : "));
    }

    private void add(List<String> to, String sentence) {
        if (flaws.size() + notes.size() < MOST) {
            to.add(sentence);
        } else {
            untold++;
        }
    }

    boolean isRefused() {
        return !flaws.isEmpty();
    }

    List<String> flaws() {
        List<String> all = new ArrayList<>(flaws);
        if (untold > 0) {
            all.add("Et " + untold + " autres remarques.");
        }
        return all;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
