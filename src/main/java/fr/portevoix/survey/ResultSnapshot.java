package fr.portevoix.survey;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A dated, frozen table that a facilitator has made public. */
@Entity
public class ResultSnapshot extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public String questionCode;
    public boolean byQuartier;
    public LocalDate publishedOn;
    public LocalDate withdrawnOn;
    public int floor;

    /** JSON: the table after disclosure control. */
    public String content;
}
