package fr.portevoix.workshop;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** How many people of one public came to a session. */
@Entity
public class WorkshopHead extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Workshop workshop;

    public int position;
    public String people;
    public int heads;

    /** The head counts of a session in their order. */
    public static List<WorkshopHead> of(Workshop workshop) {
        return list("workshop = ?1 order by position", workshop);
    }
}
