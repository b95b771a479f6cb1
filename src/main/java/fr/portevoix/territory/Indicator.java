package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** Something that is measured for each quartier, year by year. */
@Entity
public class Indicator extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String code;
    public String label;
    public String unit;
    public int position;

    /** The indicators of a contract in the order of their source. */
    public static List<Indicator> of(Contract contract) {
        return list("contract = ?1 order by position", contract);
    }
}
