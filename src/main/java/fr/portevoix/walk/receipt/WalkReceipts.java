package fr.portevoix.walk.receipt;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptStory;
import fr.portevoix.walk.Walk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Tells the receipt of a walk, which everybody who walked holds. */
@ApplicationScoped
public class WalkReceipts implements ReceiptStory {
    @Override
    public Optional<Consultation> consultation(Receipt receipt) {
        return of(receipt).map(walk -> walk.consultation);
    }

    @Override
    public Optional<Told> tell(Receipt receipt, Locale language) {
        return of(receipt).map(walk -> new Told(walk.title, walk.announced ? walk.address() : null));
    }

    @Override
    public boolean heldByMany(Receipt receipt) {
        return receipt.kind.equals(Walk.KIND);
    }

    @Override
    public String chapter() {
        return "observations";
    }

    /** The walk that this receipt stands for; empty for receipts of other rooms. */
    static Optional<Walk> of(Receipt receipt) {
        return receipt.kind.equals(Walk.KIND)
                ? Walk.<Walk>find(
                                "select w from Walk w join fetch w.consultation left join fetch w.quartiers where w.id = ?1",
                                receipt.subjectId)
                        .stream()
                        .findFirst()
                : Optional.empty();
    }
}
