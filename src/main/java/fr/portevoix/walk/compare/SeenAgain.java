package fr.portevoix.walk.compare;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** What the team found of two observations of two walks: that they are of the same thing, or that they are not. */
@Entity
public class SeenAgain extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Observation earlier;

    @ManyToOne(fetch = FetchType.LAZY)
    public Observation later;

    public boolean same;

    /** What was found of two walks. */
    public static List<SeenAgain> of(Walk earlier, Walk later) {
        return list("earlier.walk = ?1 and later.walk = ?2", earlier, later);
    }
}
