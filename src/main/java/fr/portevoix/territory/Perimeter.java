package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** The ground of a quartier between two dates; indicators are measured on it. */
@Entity
public class Perimeter extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    public LocalDate validFrom;
    public LocalDate validUntil;

    /** A GeoJSON geometry in WGS 84, or null while nobody has drawn it. */
    public String geometry;

    public String source;
    public boolean fictitious;
}
