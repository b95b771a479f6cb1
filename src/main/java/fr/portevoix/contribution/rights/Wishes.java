package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.crypto.Sealed;
import fr.portevoix.shared.mail.Outbox;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Wishes for news, apart from answers.
 *
 * <p>A row holds the address and the receipt number sealed together: whoever has the database alone joins nobody to
 * anything, while a mail can lead its reader to the page that follows their words.
 */
@ApplicationScoped
public class Wishes {
    private static final String SEAL = "contact wish";
    private static final String BETWEEN = "\n";

    @Inject
    Sealed sealed;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Receipts receipts;

    @Inject
    Outbox outbox;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    /** What a wish holds, opened. */
    record Opened(String address, ReceiptNumber number) {}

    /** Keeps a wish and posts the mail that asks to confirm it; the same address once per consultation. */
    @Transactional
    public void ask(Consultation consultation, ReceiptNumber number, String address, boolean parent, String language) {
        byte[] hash = addressHash(consultation, address);
        ContactWish wish = ContactWish.<ContactWish>find("consultation = ?1 and addressHash = ?2", consultation, hash)
                .firstResultOptional()
                .orElseGet(ContactWish::new);
        if (wish.confirmedOn != null) {
            // Somebody else may have typed this address: what is confirmed stays, and the page says the same.
            return;
        }
        wish.consultation = consultation;
        wish.addressHash = hash;
        wish.sealed = sealed.seal(SEAL, normal(address) + BETWEEN + number.letters());
        wish.withParent = parent;
        wish.language = language;
        wish.askedOn = LocalDate.now(clock);
        wish.persist();
        outbox.post(ConfirmLetter.KIND, wish.id, "", language);
    }

    /** The wish of this link while it is there. */
    Optional<ContactWish> read(Contract contract, String idAndSecret) {
        int dot = idAndSecret.indexOf('.');
        try {
            UUID id = UUID.fromString(idAndSecret.substring(0, Math.max(dot, 0)));
            byte[] claimed = idAndSecret.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(claimed, secret(id).getBytes(StandardCharsets.UTF_8))
                    ? ContactWish.find("id = ?1 and consultation.contract = ?2", id, contract)
                            .firstResultOptional()
                    : Optional.empty();
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }

    /** The whole address of a wish's page, to be told in its mails and kept nowhere. */
    String link(ContactWish wish) {
        return publicUrl.of("/" + wish.consultation.contract.slug + "/nouvelles/" + wish.id + "." + secret(wish.id));
    }

    /** Takes the consent. */
    @Transactional
    void confirm(ContactWish wish) {
        ContactWish.update("confirmedOn = ?1 where id = ?2 and confirmedOn is null", LocalDate.now(clock), wish.id);
    }

    /** Erases a wish, with the mail that waits for it. */
    @Transactional
    void remove(ContactWish wish) {
        NewsDelivery.<NewsDelivery>list("wish", wish).forEach(delivery -> OutboxMail.delete("subjectId", delivery.id));
        OutboxMail.delete("subjectId", wish.id);
        NewsDelivery.delete("wish", wish);
        ContactWish.delete("id", wish.id);
    }

    /** Erases every wish of this address in a contract, for a person who asks the team; answers how many. */
    @Transactional
    int removeAll(Contract contract, String address) {
        List<Consultation> consultations = Consultation.list("contract", contract);
        int removed = 0;
        for (Consultation consultation : consultations) {
            for (ContactWish wish : ContactWish.<ContactWish>list(
                    "consultation = ?1 and addressHash = ?2", consultation, addressHash(consultation, address))) {
                remove(wish);
                removed++;
            }
        }
        return removed;
    }

    /** The wishes that were left with this receipt: nothing but opening each can tell. */
    List<ContactWish> of(Receipt receipt) {
        return ContactWish.<ContactWish>list("consultation.contract", receipt.contract).stream()
                .filter(wish -> open(wish)
                        .filter(opened -> Arrays.equals(receipts.hash(opened.number()), receipt.hash))
                        .isPresent())
                .toList();
    }

    /** The confirmed wishes that were left with one of these receipts, by their hashes in hexadecimal; one an address. */
    List<ContactWish> leftWith(Contract contract, Set<String> receiptHashes) {
        Set<String> addresses = new HashSet<>();
        return receiptHashes.isEmpty()
                ? List.of()
                : ContactWish.<ContactWish>list(
                                "from ContactWish w join fetch w.consultation where w.consultation.contract = ?1"
                                        + " and w.confirmedOn is not null order by w.id",
                                contract)
                        .stream()
                        .filter(wish -> open(wish)
                                .filter(opened -> receiptHashes.contains(
                                        HexFormat.of().formatHex(receipts.hash(opened.number()))))
                                .filter(opened -> addresses.add(opened.address()))
                                .isPresent())
                        .toList();
    }

    /** What a wish holds; empty where its key is gone. */
    Optional<Opened> open(ContactWish wish) {
        return sealed.open(SEAL, wish.sealed)
                .map(words -> words.split(BETWEEN))
                .map(parts -> new Opened(parts[0], new ReceiptNumber(parts[1])));
    }

    private byte[] addressHash(Consultation consultation, String address) {
        return keyedHash.of("contact wish", consultation.id.toString(), normal(address));
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private String secret(UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keyedHash.of("contact wish link", id.toString()));
    }
}
