package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** That an act of qualification concerned this contribution. */
@Entity
public class Qualified extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Qualification qualification;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;
}
