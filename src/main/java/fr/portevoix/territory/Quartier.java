package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A priority quartier of the contract, or another sector that the contract follows. */
@Entity
public class Quartier extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String name;

    @Enumerated(EnumType.STRING)
    public QuartierKind kind = QuartierKind.QPV;

    public int position;

    @ManyToMany
    @JoinTable(
            name = "quartier_commune",
            joinColumns = @JoinColumn(name = "quartier_id"),
            inverseJoinColumns = @JoinColumn(name = "commune_id"))
    public Set<Commune> communes = new HashSet<>();

    /** The quartiers of a contract in the order that the contract gives them. */
    public static List<Quartier> of(Contract contract) {
        return list("contract = ?1 order by position, name", contract);
    }

    /** The same with their communes, in one query, for pages that show both. */
    static List<Quartier> withCommunes(Contract contract) {
        return list(
                "select distinct q from Quartier q left join fetch q.communes where q.contract = ?1"
                        + " order by q.position, q.name",
                contract);
    }

    /** The quartier of a contract at this address, if there is one. */
    public static Optional<Quartier> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** Where the team corrects this quartier. */
    public String deskIn(Contract contract) {
        return "/" + contract.slug + "/bureau/territoire/quartiers/" + slug;
    }
}
