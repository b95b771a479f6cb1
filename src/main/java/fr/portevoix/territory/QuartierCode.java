package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** An official code of a quartier, for as long as it was in force (QP… until 2023, QN… since). */
@Entity
public class QuartierCode extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    public String code;
    public LocalDate validFrom;
    public LocalDate validUntil;
}
