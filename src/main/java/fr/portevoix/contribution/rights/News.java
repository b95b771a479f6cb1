package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** What the team told those who wished for news of a consultation. */
@Entity
public class News extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public Wording title;
    public Wording body;
    public LocalDate writtenOn;
    public UUID writtenBy;
}
