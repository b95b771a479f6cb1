package fr.portevoix.walk.observe;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.route.Spot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;

/** Something noted on a walk: what the walk adds to the words of a contribution. */
@Entity
public class Observation extends Thing {
    private static final String WHOLE = "select distinct o from Observation o join fetch o.contribution c"
            + " left join fetch c.quartiers left join fetch o.theme left join fetch o.stop join fetch o.walk";

    @ManyToOne(fetch = FetchType.LAZY)
    public Walk walk;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    /** By which people name it: « l’observation 12 ». */
    public int number;

    @Enumerated(EnumType.STRING)
    public ObservationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    public WalkTheme theme;

    /** How bad a problem is, from 1 to 3, or null where nobody said. */
    public Integer severity;

    /** Where the walk stood still when it was noted, or null between two stops. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Stop stop;

    /** Hundred-thousandths of a degree rounded to ten metres, or null. */
    public Integer north;

    public Integer east;

    /** The place in words. */
    public String placeWords;

    /** Who should see to it, as the team agreed. */
    public String service;

    /** How soon it should be seen to, as the group agreed; null where it did not. */
    @Enumerated(EnumType.STRING)
    public Priority priority;

    /** The observation of the same thing that stands for it; null where it stands for itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Observation joinedTo;

    /** A hash of the telephone's own key on this walk, by which it finds its own list; null once nobody needs it. */
    public byte[] device;

    /** The observations of a walk, in the order in which they came. */
    public static List<Observation> of(Walk walk) {
        return list(WHOLE + " where o.walk = ?1 order by o.number", walk);
    }

    /** Those of one telephone. */
    public static List<Observation> of(Walk walk, byte[] device) {
        return list(WHOLE + " where o.walk = ?1 and o.device = ?2 order by o.number desc", walk, device);
    }

    /** The observation of a walk that has this number, if it is there. */
    public static Optional<Observation> at(Walk walk, int number) {
        return Observation.<Observation>find(WHOLE + " where o.walk = ?1 and o.number = ?2", walk, number).stream()
                .findFirst();
    }

    /** Where it is: its own place, else that of its stop; null where neither is on the map. */
    public Spot spot() {
        if (north != null && east != null) {
            return new Spot(north, east);
        }
        return stop == null ? null : stop.spot();
    }

    /** Whether everybody reads it. */
    public boolean isPublic() {
        return contribution.visibility == Visibility.PUBLISHED && !contribution.isAside() && contribution.counted;
    }
}
