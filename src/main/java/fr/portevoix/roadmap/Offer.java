package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something that people can use today: who offers it, in which quartiers, and where to ask. */
@Entity
public class Offer extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String name;
    public String provider;

    /** Where to ask for it, as residents read it. */
    public String asking;

    public boolean retired;

    /** Where it is offered; everywhere where none is named. */
    @ManyToMany
    @JoinTable(
            name = "offer_quartier",
            joinColumns = @JoinColumn(name = "offer_id"),
            inverseJoinColumns = @JoinColumn(name = "quartier_id"))
    public Set<Quartier> quartiers = new HashSet<>();

    /** The offers of a contract by name, retired ones too, with their quartiers. */
    public static List<Offer> of(Contract contract) {
        return list(
                "select distinct o from Offer o left join fetch o.quartiers where o.contract = ?1 order by o.name, o.id",
                contract);
    }

    /** Those in use. */
    public static List<Offer> inUse(Contract contract) {
        return of(contract).stream().filter(offer -> !offer.retired).toList();
    }

    /** What it is and who offers it, for a line of a list. */
    public String label() {
        return provider.isBlank() ? name : name + " (" + provider + ")";
    }
}
