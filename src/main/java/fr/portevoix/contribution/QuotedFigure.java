package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;

/** A figure from elsewhere (a head count, a published share), kept as its source gives it. */
@Entity
public class QuotedFigure extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public int position;
    public String channel;
    public String measure;

    /** The group or the answer that the figure is about, if it is about a part. */
    public String part;

    @Column(name = "`value`")
    public BigDecimal value;

    /** What the source says where it is not a number. */
    public String words;

    public String unit;

    /** Out of how many; null where the source does not say. */
    public Integer base;

    public String source;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    /** The quoted figures of a consultation in the order of their source. */
    public static List<QuotedFigure> of(Consultation consultation) {
        return list("consultation = ?1 order by position", consultation);
    }
}
