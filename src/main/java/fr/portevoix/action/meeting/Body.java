package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever meets, advises or decides in a contract; kind, level and rules are in the contract's own words. */
@Entity
public class Body extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String name;
    public String kind;

    @Column(name = "`level`")
    public String level;

    public String rules;
    public int position;

    /** Since when it meets no more; null while it does. */
    public LocalDate closedOn;

    /** The quartiers that it speaks for; none where it is the whole contract. */
    @ManyToMany
    @JoinTable(
            name = "body_quartier",
            joinColumns = @JoinColumn(name = "body_id"),
            inverseJoinColumns = @JoinColumn(name = "quartier_id"))
    public Set<Quartier> quartiers = new HashSet<>();

    /** The bodies of a contract, in their order. */
    public static List<Body> of(Contract contract) {
        return list("contract = ?1 order by position, name", contract);
    }

    /** The body of a contract at this address, if there is one. */
    public static Optional<Body> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }
}
