package fr.portevoix.contribution.heir;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** Which heir of a quartier that was split a contribution is about; no heir: none of them. */
@Entity
public class QuartierChoice extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier fromQuartier;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier toQuartier;

    public UUID chosenBy;
    public LocalDate chosenOn;
}
