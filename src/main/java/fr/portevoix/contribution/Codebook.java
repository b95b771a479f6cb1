package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A list of themes that words are coded with. */
@Entity
public class Codebook extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String title;
    public int position;

    /** The codebooks of a contract in their order. */
    public static List<Codebook> of(Contract contract) {
        return list("contract = ?1 order by position, title", contract);
    }
}
