package fr.portevoix.walk;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A thing that each one rates at each stop, such as « On y voit clair le soir ». */
@Entity
public class WalkCriterion extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Walk walk;

    public int position;
    public String label;

    /** The grid of a walk in its order. */
    public static List<WalkCriterion> of(Walk walk) {
        return list("walk = ?1 order by position", walk);
    }
}
