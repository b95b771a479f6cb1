package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A figure from elsewhere (a head count, a published share), kept as its source gives it. */
@Entity
public class QuotedFigure extends Thing {
    private static final Set<String> PEOPLE = Set.of("people", "personnes");

    /** The units of people and meetings, as files give them and as people type them. */
    private static final Set<String> HEADS = Set.of("people", "sessions", "walks", "personnes", "séances", "marches");

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

    /** The value as its source gives it, with a French comma, or its words, or empty. */
    public String shown() {
        return value == null
                ? words == null ? "" : words
                : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Whether it counts people or meetings, and not the answers to one question or a share. */
    public boolean isHeadCount() {
        return value != null && unit != null && HEADS.contains(unit) && base == null && !measure.contains(":");
    }

    /**
     * The head counts among these for everybody to read: those about a whole, or about a part of something whose whole is
     * not given; none of fewer people than the floor.
     */
    public static List<QuotedFigure> wholes(List<QuotedFigure> figures, long floor) {
        return figures.stream()
                .filter(QuotedFigure::isHeadCount)
                .filter(figure -> !PEOPLE.contains(figure.unit) || figure.value.longValue() >= floor)
                .filter(figure -> figure.part == null
                        || figures.stream()
                                .noneMatch(other -> other.part == null
                                        && other.measure.equals(figure.measure)
                                        && other.channel.equals(figure.channel)))
                .toList();
    }
}
