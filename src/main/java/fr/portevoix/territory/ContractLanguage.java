package fr.portevoix.territory;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;

/** Who read the pages of a contract over in one language, and when; no row means that nobody has. */
@Entity
public class ContractLanguage extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String language;
    public String reviewedBy;
    public LocalDate reviewedOn;

    /** The signatures of a contract. */
    static List<ContractLanguage> of(Contract contract) {
        return list("contract", contract);
    }
}
