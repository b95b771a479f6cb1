package fr.portevoix.synthesis;

import fr.portevoix.figures.SafeFigure;

/** Says what a figure rests on, always in the same order: base, channels, days, and that nobody was drawn by lot. */
final class Basis {
    static final String NOT_DRAWN = "Ce n’est pas un échantillon tiré au sort. Non pondéré.";

    private Basis() {}

    /** Of numbers that are read today. */
    static String sentence(
            SafeFigure base, String one, String several, String channels, String period, NoteScope note) {
        String dated = (period.isEmpty() ? "" : ", " + period) + ", chiffres du " + French.day(note.today());
        return dated(base, one, several, channels, dated, note);
    }

    /** Of numbers whose date the caller tells. */
    static String dated(SafeFigure base, String one, String several, String channels, String dated, NoteScope note) {
        boolean single = base.shown() && base.value().getAsInt() < 2;
        return "Base" + French.HARD + ": " + French.figure(base, note.floor()) + French.HARD
                + (single ? one : several)
                + (channels.isEmpty() ? "" : " (" + channels + ")")
                + dated + ". " + NOT_DRAWN;
    }
}
