package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Relation;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.roadmap.Strategy;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One act of comparing words with what exists, whatever the number of contributions; a later act stands before an earlier one. */
@Entity
public class Qualification extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    /** Whether an offer covers it already; null where nobody looked. */
    public Boolean covered;

    @ManyToOne(fetch = FetchType.LAZY)
    public Offer offer;

    @ManyToMany
    @JoinTable(
            name = "qualification_strategy",
            joinColumns = @JoinColumn(name = "qualification_id"),
            inverseJoinColumns = @JoinColumn(name = "strategy_id"))
    public Set<Strategy> strategies = new HashSet<>();

    /** What the contract adds to what exists. */
    public String addedValue;

    /** What is made of the words; null where it is left for later. */
    @Enumerated(EnumType.STRING)
    public Relation outcome;

    public String label;
    public String reason;
    public int concerned;
    public Instant qualifiedAt;
    public UUID qualifiedBy;

    /** The act that stands for a contribution: the last one that was not undone. */
    static Optional<Qualification> of(UUID contribution) {
        return find(
                        "select q from Qualified d join d.qualification q where d.contribution.id = ?1"
                                + " order by q.qualifiedAt desc, q.id",
                        contribution)
                .firstResultOptional();
    }

    /** The last acts of a contract, latest first. */
    static List<Qualification> last(Contract contract, int most) {
        return Qualification.<Qualification>find("contract = ?1 order by qualifiedAt desc, id", contract)
                .page(0, most)
                .list();
    }

    /** What is made of the words, for a line of a list. */
    public String french() {
        if (outcome == null) {
            return "À décider plus tard";
        }
        return switch (outcome) {
            case FEEDS -> "Nourrit\u00a0: " + label;
            case COVERED -> "Existe déjà\u00a0: " + label;
            case HANDED_ON -> "Confié à\u00a0: " + label;
            case ASIDE -> "Sans suite";
        };
    }
}
