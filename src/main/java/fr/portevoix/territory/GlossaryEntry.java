package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A word or an acronym of the contract, explained. */
@Entity
public class GlossaryEntry extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String term;
    public Wording meaning;

    /** The words of a contract in alphabetical order. */
    public static List<GlossaryEntry> of(Contract contract) {
        return list("contract = ?1 order by term", contract);
    }
}
