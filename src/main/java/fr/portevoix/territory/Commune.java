package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A town of the contract. */
@Entity
public class Commune extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String name;
    public String inseeCode;

    /** The communes of a contract by name. */
    public static List<Commune> of(Contract contract) {
        return list("contract = ?1 order by name", contract);
    }
}
