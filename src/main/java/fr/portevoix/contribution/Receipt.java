package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** What a receipt number opens; only a keyed hash of the number is kept. */
@Entity
public class Receipt extends PanacheEntityBase {
    @Id
    public byte[] hash;

    /** What kind of thing was received: {@code response}, {@code contribution}… */
    public String kind;

    public UUID subjectId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public LocalDate day;
}
