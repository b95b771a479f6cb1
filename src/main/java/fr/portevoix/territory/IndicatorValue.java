package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** What is known of a quartier, on all its grounds, indicator by indicator, the latest year first. */
    public static List<IndicatorValue> of(Quartier quartier) {
        return list(
                "from IndicatorValue v join fetch v.indicator i join fetch v.perimeter p where p.quartier = ?1"
                        + " order by i.position, v.year desc, p.validFrom desc",
                quartier);
    }

    /** What is known of all quartiers of a contract, indicator by indicator, the latest year first. */
    public static List<IndicatorValue> of(Contract contract) {
        return list(
                "from IndicatorValue v join fetch v.indicator i join fetch v.perimeter p join fetch p.quartier q"
                        + " where q.contract = ?1 order by i.position, v.year desc, p.validFrom desc",
                contract);
    }

    /** The latest known population of each quartier of a contract. */
    public static Map<UUID, IndicatorValue> populations(Contract contract) {
        Map<UUID, IndicatorValue> populations = new HashMap<>();
        of(contract).stream()
                .filter(value -> value.indicator.code.equals("population") && value.value != null)
                .forEach(value -> populations.putIfAbsent(value.perimeter.quartier.id, value));
        return populations;
    }

    /** The figure as French writes it; only where it is known. */
    public String shown() {
        return FrenchNumber.write(value);
    }
}
