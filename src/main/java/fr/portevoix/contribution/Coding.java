package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** A theme given to a contribution: by whom, how and when. */
@Entity
public class Coding extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    @ManyToOne(fetch = FetchType.LAZY)
    public Theme theme;

    @Enumerated(EnumType.STRING)
    public CodingOrigin origin = CodingOrigin.HAND;

    public UUID codedBy;
    public LocalDate codedOn;
}
