package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** The latest ground of a quartier, drawn or not. */
    public static Optional<Perimeter> latest(Quartier quartier) {
        return find("quartier = ?1 order by validFrom desc", quartier).firstResultOptional();
    }

    /** The grounds of a quartier, the latest first. */
    public static List<Perimeter> of(Quartier quartier) {
        return list("quartier = ?1 order by validFrom desc", quartier);
    }

    /** The grounds of a contract that are in force on a day, in the order of their quartiers. */
    public static List<Perimeter> inForce(Contract contract, LocalDate day) {
        return list(
                "from Perimeter p join fetch p.quartier q where q.contract = ?1"
                        + " and (p.validFrom is null or p.validFrom <= ?2)"
                        + " and (p.validUntil is null or p.validUntil >= ?2) order by q.position, q.name, p.validFrom",
                contract,
                day);
    }
}
