package fr.portevoix.workshop;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A question that people are asked in the street, everywhere or in one quartier. */
@Entity
public class WorkshopQuestion extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Workshop workshop;

    /** Where it is asked; null for everywhere. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    /** Which phase its answers belong to. */
    @Enumerated(EnumType.STRING)
    public Phase phase;

    public int position;
    public String body;

    /** The questions of a session in their order. */
    public static List<WorkshopQuestion> of(Workshop workshop) {
        return list(
                "from WorkshopQuestion q left join fetch q.quartier where q.workshop = ?1 order by q.position",
                workshop);
    }
}
