package fr.portevoix.walk.observe;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkCriterion;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** How one telephone rated one thing at one stop, from 1 (not at all) to 4 (entirely). */
@Entity
public class StopRating extends Thing {
    /** The best that a thing is rated. */
    public static final int BEST = 4;

    @ManyToOne(fetch = FetchType.LAZY)
    public Stop stop;

    @ManyToOne(fetch = FetchType.LAZY)
    public WalkCriterion criterion;

    /** A hash of the telephone's own key on this walk. */
    public byte[] device;

    public int rating;

    /** The ratings of a walk. */
    public static List<StopRating> of(Walk walk) {
        return list("select r from StopRating r join fetch r.stop join fetch r.criterion where r.stop.walk = ?1", walk);
    }
}
