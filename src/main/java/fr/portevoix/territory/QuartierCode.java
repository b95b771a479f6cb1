package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;

/** An official code of a quartier, for as long as it was in force (QP… until 2023, QN… since). */
@Entity
public class QuartierCode extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    public String code;
    public LocalDate validFrom;
    public LocalDate validUntil;

    /** The codes of a quartier, the latest first. */
    public static List<QuartierCode> of(Quartier quartier) {
        return list("quartier = ?1 order by validFrom desc, code", quartier);
    }
}
