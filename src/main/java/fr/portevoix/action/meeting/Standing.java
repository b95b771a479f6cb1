package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import java.time.LocalDate;
import java.util.List;

/** A decision as it stands today: as it was published, or as its last erratum reads it. */
public record Standing(Outcome outcome, String changes, LocalDate deferredUntil, String reason) {
    static Standing of(Decision decision, List<Erratum> errata) {
        if (errata.isEmpty()) {
            return new Standing(decision.outcome, decision.changes, decision.deferredUntil, decision.reason);
        }
        Erratum last = errata.get(errata.size() - 1);
        return new Standing(last.outcome, last.changes, last.deferredUntil, last.reason);
    }
}
