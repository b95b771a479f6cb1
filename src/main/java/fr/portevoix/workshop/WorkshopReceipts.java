package fr.portevoix.workshop;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptStory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Tells the receipt of a session, which everybody who was there holds. */
@ApplicationScoped
public class WorkshopReceipts implements ReceiptStory {

    @Override
    public Optional<Consultation> consultation(Receipt receipt) {
        return of(receipt).map(workshop -> workshop.consultation);
    }

    @Override
    public Optional<Told> tell(Receipt receipt, Locale language) {
        return of(receipt).map(workshop -> new Told(workshop.title, publicAddress(workshop)));
    }

    @Override
    public boolean heldByMany(Receipt receipt) {
        return receipt.kind.equals(WorkshopItem.SOURCE);
    }

    /** The session that this receipt stands for; empty for receipts of other rooms. */
    public static Optional<Workshop> of(Receipt receipt) {
        return receipt.kind.equals(WorkshopItem.SOURCE)
                ? Workshop.<Workshop>find(
                                "select w from Workshop w join fetch w.consultation left join fetch w.quartiers where w.id = ?1",
                                receipt.subjectId)
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** Where everybody reads of this session; null where it is announced nowhere. */
    public static String publicAddress(Workshop workshop) {
        return WorkshopRules.isPublic(workshop) ? WorkshopPages.address(workshop) : null;
    }
}
