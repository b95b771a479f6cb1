package fr.portevoix.synthesis;

import fr.portevoix.figures.SafeFigure;
import java.util.Collection;

/** Says what the marks mean that stand in the place of figures, where there are any. */
final class Marks {
    private Marks() {}

    static String meaning(Collection<SafeFigure> figures, NoteScope note) {
        boolean held = figures.stream().anyMatch(figure -> !figure.shown());
        return held
                ? " " + French.quoted(French.below(note.floor())) + French.HARD + ": moins de "
                        + note.floor().people() + " personnes ; " + French.quoted("masqué") + " et "
                        + French.quoted("–") + French.HARD + ": non donné, pour n’en désigner aucune."
                : "";
    }
}
