package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Locale;

/** A level of the tree as this contract names it: défi, objectif, axe transversal… */
@Entity
public class RoadmapLevel extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String levelKey;
    public String singular;
    public String plural;
    public boolean crossCutting;
    public int position;

    /** The levels of a contract, from the top of the tree down. */
    public static List<RoadmapLevel> of(Contract contract) {
        return list("contract = ?1 order by position", contract);
    }

    /** The name of the level as it begins a line. */
    public String getName() {
        return singular.substring(0, 1).toUpperCase(Locale.FRENCH) + singular.substring(1);
    }
}
