package fr.portevoix.walk;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.walk.route.Spot;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A place where a walk stands still and looks. */
@Entity
public class Stop extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Walk walk;

    public int position;
    public String name;

    /** What to look at here, besides what is looked at everywhere; one question a line. */
    public String prompts;

    /** Hundred-thousandths of a degree, or null where nobody put it on the map. */
    public Integer north;

    public Integer east;

    /** The stops of a walk in their order. */
    public static List<Stop> of(Walk walk) {
        return list("walk = ?1 order by position", walk);
    }

    /** A stop of this walk. */
    public static Optional<Stop> at(Walk walk, UUID id) {
        return find("walk = ?1 and id = ?2", walk, id).firstResultOptional();
    }

    /** Where it is on the map; null where nobody put it there. */
    public Spot spot() {
        return north == null || east == null ? null : new Spot(north, east);
    }

    /** Puts it on the map, or (null) takes it off. */
    public void stand(Spot spot) {
        north = spot == null ? null : spot.north();
        east = spot == null ? null : spot.east();
    }

    /** What to look at here, one by one. */
    public List<String> questions() {
        return Walk.lines(prompts);
    }
}
