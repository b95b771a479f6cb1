package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** What an indicator was worth on a perimeter in a year; unknown is kept as unknown, never as zero. */
@Entity
public class IndicatorValue extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Indicator indicator;

    @ManyToOne(fetch = FetchType.LAZY)
    public Perimeter perimeter;

    @Column(name = "`year`")
    public int year;

    @Column(name = "`value`")
    public BigDecimal value;

    public String source;
}
