package fr.portevoix.workshop;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** An objective that a session came to: topics stand under it. */
@Entity
public class WorkshopObjective extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Workshop workshop;

    public int position;
    public String label;

    /** The objectives of a session in their order. */
    public static List<WorkshopObjective> of(Workshop workshop) {
        return list("workshop = ?1 order by position, id", workshop);
    }
}
