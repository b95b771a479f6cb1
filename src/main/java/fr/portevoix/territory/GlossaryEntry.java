package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A word or an acronym of the contract, explained. */
@Entity
public class GlossaryEntry extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String term;
    public Wording meaning;
}
