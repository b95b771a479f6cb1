package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A quartier that another one comes from. */
@Entity
public class QuartierPredecessor extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier predecessor;

    @Enumerated(EnumType.STRING)
    public PerimeterChange changeKind;

    public LocalDate changedOn;
}
