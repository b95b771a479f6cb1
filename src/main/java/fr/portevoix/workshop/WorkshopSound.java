package fr.portevoix.workshop;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;

/** A voice that answered in the street, kept with its owner's word and heard by the team alone. */
@Entity
public class WorkshopSound extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public WorkshopItem item;

    /** Its media type, from what it is. */
    public String type;

    public byte[] sound;

    /** The day on which the person was told what it is for, and agreed. */
    public LocalDate consentedOn;

    /** Whether a line has its sound still. */
    public static boolean isThere(WorkshopItem item) {
        return count("item", item) > 0;
    }

    /** The sound of a line. */
    public static Optional<WorkshopSound> of(WorkshopItem item) {
        return find("item", item).firstResultOptional();
    }
}
