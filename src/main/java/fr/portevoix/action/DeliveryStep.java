package fr.portevoix.action;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A dated step of an action's delivery: since when it is planned, under way, done or dropped, why, and what proves it. */
@Entity
public class DeliveryStep extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public ActionSheet sheet;

    @Enumerated(EnumType.STRING)
    public DeliveryState state;

    /** Since when; never a day to come. */
    public LocalDate day;

    /** By when the next step is expected, or null. */
    public LocalDate dueOn;

    public String reason;

    /** What a document says that proves it, or null. */
    public String proofText;

    /** Where a proof is to be read on the web, or null. */
    public String proofLink;

    /** When those whose words feed the sheet were told of it by mail; null while nobody was. */
    public LocalDate toldOn;

    public Instant enteredAt;
    public UUID enteredBy;

    /** The steps of a sheet, the latest first; of two of one day, the one entered later. */
    public static List<DeliveryStep> of(ActionSheet sheet) {
        return list("sheet = ?1 order by day desc, enteredAt desc", sheet);
    }

    /** Whether it ends the action, which is told to those whose words prepared it. */
    public boolean isEnd() {
        return state == DeliveryState.DONE || state == DeliveryState.DROPPED;
    }

    /** Where the delivery stands: the latest step, if there is one. */
    public static Optional<DeliveryStep> current(ActionSheet sheet) {
        return find("sheet = ?1 order by day desc, enteredAt desc", sheet).firstResultOptional();
    }
}
