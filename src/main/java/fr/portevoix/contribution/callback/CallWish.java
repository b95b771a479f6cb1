package fr.portevoix.contribution.callback;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Somebody's wish to be called about what became of their words; the telephone and receipt numbers stay sealed in it. */
@Entity
public class CallWish extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public byte[] sealed;

    /** A number is there once in a contract. */
    public byte[] numberHash;

    public String language;
    public LocalDate askedOn;
    public LocalDate calledOn;

    /** What was told on the telephone, or that nobody answered. */
    public String said;

    public UUID calledBy;

    /** The wishes of a contract: those that wait first, who waits longest before. */
    static List<CallWish> of(Contract contract) {
        return list(
                "contract = ?1 order by case when calledOn is null then 0 else 1 end, askedOn, calledOn desc, id",
                contract);
    }
}
