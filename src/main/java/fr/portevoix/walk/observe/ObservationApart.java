package fr.portevoix.walk.observe;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.walk.Walk;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** Two observations that look alike, and of which the group found that they are two things. */
@Entity
public class ObservationApart extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Observation one;

    @ManyToOne(fetch = FetchType.LAZY)
    public Observation other;

    /** Those of a walk. */
    public static List<ObservationApart> of(Walk walk) {
        return list("one.walk = ?1", walk);
    }
}
