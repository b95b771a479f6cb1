package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * The code that proves an erasure: only this service can compute it, from what stands on the paper beside it.
 *
 * <p>It needs no row of the database, so a proof still holds when the receipt itself is long gone.
 */
@ApplicationScoped
public class ErasureProof {
    @Inject
    Receipts receipts;

    /** The code of what this number opened in this contract, erased on that day. */
    public ReceiptNumber code(Contract contract, ReceiptNumber number, LocalDate day) {
        return receipts.number("erased " + contract.id + " " + number.letters() + " " + day);
    }

    /** Whether the code on a paper is ours. */
    boolean holds(Contract contract, ReceiptNumber number, LocalDate day, ReceiptNumber code) {
        return code(contract, number, day).equals(code);
    }
}
