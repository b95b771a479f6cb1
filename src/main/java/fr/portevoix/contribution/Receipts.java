package fr.portevoix.contribution;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Gives receipts and finds again what they open. */
@ApplicationScoped
public class Receipts {
    @Inject
    KeyedHash keyedHash;

    @Inject
    Clock clock;

    /** The number that belongs to a form's key: the same key always gives the same number, so a retry gets it too. */
    public ReceiptNumber number(String formKey) {
        return ReceiptNumber.fromHash(keyedHash.of("receipt number", formKey));
    }

    /** The hash under which a number is kept. */
    public byte[] hash(ReceiptNumber number) {
        return keyedHash.of("receipt lookup", number.letters());
    }

    /** Keeps that this number opens that subject; to be called in the transaction that stores the subject. */
    public Receipt keep(ReceiptNumber number, Contract contract, String kind, UUID subjectId) {
        Receipt receipt = new Receipt();
        receipt.hash = hash(number);
        receipt.contract = contract;
        receipt.kind = kind;
        receipt.subjectId = subjectId;
        receipt.day = LocalDate.now(clock);
        receipt.persist();
        return receipt;
    }

    /** What this number opens in this contract, if anything. */
    public Optional<Receipt> find(Contract contract, ReceiptNumber number) {
        return Receipt.<Receipt>find("hash = ?1 and contract = ?2", hash(number), contract)
                .firstResultOptional();
    }
}
