package fr.portevoix.contribution;

import fr.portevoix.territory.Contract;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    /** Since when what it opened is gone at its holder's wish; null while it is there. */
    public LocalDate erasedOn;

    /** What went, by names and counts: {@code answers:12 words:3}. */
    public String erased;

    /** Who pressed the button: the holder, or the desk for a person who asked the team. */
    @Enumerated(EnumType.STRING)
    public ErasedBy erasedBy;
}
