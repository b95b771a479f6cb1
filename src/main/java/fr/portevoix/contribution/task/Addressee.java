package fr.portevoix.contribution.task;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A service or a fund to which words are handed on, with the person there who answers for it. */
@Entity
public class Addressee extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String name;
    public String referent;
    public String email;

    /** The services of a contract, by name. */
    public static List<Addressee> of(Contract contract) {
        return list("contract = ?1 order by name, id", contract);
    }

    /** The service of a contract that has this identifier, if there is one. */
    public static Optional<Addressee> at(Contract contract, UUID id) {
        return find("id = ?1 and contract = ?2", id, contract).firstResultOptional();
    }
}
