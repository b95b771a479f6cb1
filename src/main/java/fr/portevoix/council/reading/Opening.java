package fr.portevoix.council.reading;

import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** That a frozen version of the sheet is open for comments from a day to a day, both included. */
@Entity
public class Opening extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Deliberation deliberation;

    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheetVersion version;

    public LocalDate opensOn;
    public LocalDate closesOn;

    /** Since when it is known; null where that was not kept. */
    public Instant madeAt;

    /** The openings of a deliberation, in the order of their versions. */
    public static List<Opening> of(Deliberation deliberation) {
        return list("deliberation = ?1 order by version.number, opensOn, id", deliberation);
    }

    /** Whether comments are taken on this day. */
    public boolean isOpen(LocalDate day) {
        return !opensOn.isAfter(day)
                && !closesOn.isBefore(day)
                && (deliberation.closedOn == null || deliberation.closedOn.isAfter(day));
    }
}
