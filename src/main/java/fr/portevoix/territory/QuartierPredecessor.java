package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;

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

    /** The quartiers that a quartier comes from. */
    public static List<QuartierPredecessor> of(Quartier quartier) {
        return list("from QuartierPredecessor p join fetch p.predecessor where p.quartier = ?1", quartier);
    }

    /** The links that lead from a quartier to those that took its place. */
    public static List<QuartierPredecessor> after(Quartier quartier) {
        return list("from QuartierPredecessor p join fetch p.quartier where p.predecessor = ?1", quartier);
    }
}
