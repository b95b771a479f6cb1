package fr.portevoix.synthesis;

import fr.portevoix.document.BaseLine;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.abuse.AsideCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Says how many responses the team set aside and why: what is left out of a figure is part of how it was made. */
@ApplicationScoped
class SetAsideCounts {
    @Inject
    AsideCounts asideCounts;

    /** What was set aside, as the note may tell it: the sentence, and the same for programmes. */
    record Told(BaseLine line, Tally tally) {}

    /** What was set aside of these surveys; empty where nothing was. */
    Optional<Told> of(Collection<Survey> surveys, NoteScope note) {
        return asideCounts.of(surveys).map(counted -> {
            ToldTable told = note.floor().tell(counted.table());
            // A table this small says nothing at all; that there were a few is what a reader must know.
            SafeFigure all =
                    note.floor().holds() && counted.isBelow(note.floor().people())
                            ? new SafeFigure(Showing.BELOW, OptionalInt.empty())
                            : told.base();
            String sentence = sentence(told, all, note);
            return new Told(new BaseLine(sentence), tally(told, all, sentence, note));
        });
    }

    /** Where the whole is held back, reasons are named without numbers, which would add up to it. */
    private static String sentence(ToldTable told, SafeFigure all, NoteScope note) {
        List<String> reasons = IntStream.range(0, told.rows().size())
                .mapToObj(row -> told.rows().get(row).label().toLowerCase(Locale.FRENCH)
                        + (all.shown() ? " " + French.figure(told.figure(row, 0), note.floor()) : ""))
                .toList();
        return "Réponses écartées du compte par l’équipe" + French.HARD + ": " + French.figure(all, note.floor()) + " ("
                + French.list(reasons) + "). Elles ne sont dans aucun chiffre de cette note.";
    }

    private static Tally tally(ToldTable told, SafeFigure all, String basis, NoteScope note) {
        List<Tally.Line> lines = new ArrayList<>();
        for (int row = 0; row < told.rows().size(); row++) {
            lines.add(Tally.Line.of(
                    told.rows().get(row).label(), null, told.figure(row, 0), null, Optional.empty(), note.floor()));
        }
        lines.add(Tally.Line.of("Ensemble", null, all, null, Optional.empty(), note.floor()));
        return new Tally("Réponses écartées du compte, par raison", basis, lines);
    }
}
