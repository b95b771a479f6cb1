package fr.portevoix.walk;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** How many people of one kind walk along: residents, the landlord, the town, associations. */
@Entity
public class WalkHead extends Thing {
    /** The kinds that a walk usually brings together. */
    static final List<String> USUAL = List.of("Habitants", "Bailleur", "Services de la ville", "Associations");

    @ManyToOne(fetch = FetchType.LAZY)
    public Walk walk;

    public int position;
    public String people;
    public int heads;

    /** The head counts of a walk in their order. */
    public static List<WalkHead> of(Walk walk) {
        return list("walk = ?1 order by position", walk);
    }
}
