package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One version of the feuille de route of a contract. */
@Entity
public class Roadmap extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String title;
    public LocalDate dated;
    public int position;
    public boolean published;

    /** The versions of a contract, oldest first. */
    public static List<Roadmap> of(Contract contract) {
        return list("contract = ?1 order by position", contract);
    }

    /** The version in force: the last one published. */
    public static Optional<Roadmap> current(Contract contract) {
        return find("contract = ?1 and published = true order by position desc", contract)
                .firstResultOptional();
    }

    /** The version of a contract at this address, if there is one. */
    public static Optional<Roadmap> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** Where residents read this version. */
    public String addressIn(Contract contract) {
        return "/" + contract.slug + "/feuille-de-route/" + slug;
    }
}
