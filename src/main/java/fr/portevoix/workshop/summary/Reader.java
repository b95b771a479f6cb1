package fr.portevoix.workshop.summary;

import fr.portevoix.workshop.Phase;
import java.util.List;

/** A synthesis on a resident's page, in one go, or phase by phase where one page would be too heavy for a poor network. */
public record Reader(Synthesis synthesis, List<Synthesis.Told> shown, boolean inParts, String tree) {
    /** About what a page may hold beside its frame. */
    private static final int MOST = 16_000;

    /** What this page shows: everything, or the phase that was asked for. */
    public static Reader of(Synthesis synthesis, String asked) {
        boolean heavy =
                synthesis.phases().stream().mapToInt(Synthesis.Told::weight).sum() > MOST;
        String drawing = ObjectiveTree.svg(synthesis);
        String tree = drawing.length() > MOST / 2 ? "" : drawing;
        if (!heavy) {
            return new Reader(synthesis, synthesis.phases(), false, tree);
        }
        Synthesis.Told first = synthesis.phases().get(0);
        Synthesis.Told told = Phase.named(asked)
                .flatMap(phase -> synthesis.phases().stream()
                        .filter(one -> one.phase() == phase)
                        .findFirst())
                .orElse(first);
        return new Reader(synthesis, List.of(told), true, told.equals(first) ? tree : "");
    }
}
