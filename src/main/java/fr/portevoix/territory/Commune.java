package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A town of the contract. */
@Entity
public class Commune extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String name;
    public String inseeCode;
}
