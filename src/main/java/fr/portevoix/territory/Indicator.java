package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** Something that is measured for each quartier, year by year. */
@Entity
public class Indicator extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String code;
    public String label;
    public String unit;
    public int position;
}
