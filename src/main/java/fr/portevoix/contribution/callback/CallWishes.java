package fr.portevoix.contribution.callback;

import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.crypto.Sealed;
import fr.portevoix.shared.text.PhoneNumber;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Wishes to be called back, apart from answers.
 *
 * <p>One telephone may be that of a household: a number is kept once, with the receipts of all who gave it, in one seal.
 */
@ApplicationScoped
public class CallWishes {
    private static final String SEAL = "call wish";
    private static final String BETWEEN = "\n";
    private static final int MOST_RECEIPTS = 20;

    @Inject
    Sealed sealed;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    /** What a wish holds, opened: whom to call, when it suits, whether a parent agreed, and about which receipts. */
    public record Opened(PhoneNumber number, Moment moment, boolean withParent, List<ReceiptNumber> receipts) {}

    /** Keeps the wish; the same number again is called once, about every receipt that came with it. */
    @Transactional
    public void ask(
            Contract contract,
            ReceiptNumber receipt,
            PhoneNumber number,
            Moment moment,
            boolean parent,
            String language) {
        byte[] hash = keyedHash.of("call wish", contract.id.toString(), number.value());
        CallWish wish = CallWish.<CallWish>find("contract = ?1 and numberHash = ?2", contract, hash)
                .firstResultOptional()
                .orElseGet(CallWish::new);
        List<ReceiptNumber> about = new ArrayList<>(
                wish.sealed == null
                        ? List.of()
                        : open(wish).map(Opened::receipts).orElse(List.of()));
        about.remove(receipt);
        about.add(receipt);
        while (about.size() > MOST_RECEIPTS) {
            about.remove(0);
        }
        wish.contract = contract;
        wish.numberHash = hash;
        wish.language = language;
        wish.askedOn = LocalDate.now(clock);
        wish.calledOn = null;
        wish.said = null;
        seal(wish, new Opened(number, moment, parent, about));
        wish.persist();
    }

    /** What a wish holds; empty where its key is gone. */
    Optional<Opened> open(CallWish wish) {
        return sealed.open(SEAL, wish.sealed)
                .map(words -> words.split(BETWEEN))
                .map(parts -> new Opened(
                        new PhoneNumber(parts[0]),
                        Moment.valueOf(parts[1]),
                        parts[2].equals("parent"),
                        Arrays.stream(parts[3].split(" "))
                                .map(ReceiptNumber::new)
                                .toList()));
    }

    /** The wishes that were left with this receipt: nothing but opening each can tell. */
    List<CallWish> of(Receipt receipt) {
        return CallWish.<CallWish>list("contract", receipt.contract).stream()
                .filter(wish -> open(wish).stream()
                        .flatMap(opened -> opened.receipts().stream())
                        .anyMatch(number -> isOf(number, receipt)))
                .toList();
    }

    /** How many wish to be called about one of these receipts, named by the hash that they are kept under, in hexadecimal. */
    public int count(Contract contract, Set<String> receiptHashes) {
        return meant(contract, receiptHashes).size();
    }

    /** There is something new about these receipts: who was called about one before is to be called again. Answers how many wait. */
    @Transactional
    public int renew(Contract contract, Set<String> receiptHashes) {
        List<CallWish> meant = meant(contract, receiptHashes);
        for (CallWish wish : meant) {
            CallWish.update(
                    "calledOn = null, askedOn = ?1 where id = ?2 and calledOn is not null",
                    LocalDate.now(clock),
                    wish.id);
        }
        return meant.size();
    }

    private List<CallWish> meant(Contract contract, Set<String> receiptHashes) {
        return receiptHashes.isEmpty()
                ? List.of()
                : CallWish.<CallWish>list("contract", contract).stream()
                        .filter(wish -> open(wish).stream()
                                .flatMap(opened -> opened.receipts().stream())
                                .map(number -> HexFormat.of().formatHex(receipts.hash(number)))
                                .anyMatch(receiptHashes::contains))
                        .toList();
    }

    /** Takes back the wish that was left with this receipt; others who gave the same number are still called. */
    @Transactional
    public int revoke(Receipt receipt) {
        List<CallWish> left = of(receipt);
        for (CallWish found : left) {
            CallWish wish = CallWish.findById(found.id);
            Opened opened = open(wish).orElseThrow();
            List<ReceiptNumber> others = opened.receipts().stream()
                    .filter(number -> !isOf(number, receipt))
                    .toList();
            if (others.isEmpty()) {
                wish.delete();
            } else {
                seal(wish, new Opened(opened.number(), opened.moment(), opened.withParent(), others));
            }
        }
        return left.size();
    }

    /** Notes that somebody was called and what was said, or that nobody answered and the call is to be made again. */
    @Transactional
    boolean called(Contract contract, UUID id, String said, boolean reached, UUID by) {
        return CallWish.update(
                        "said = ?1, calledBy = ?2, calledOn = ?3 where id = ?4 and contract = ?5",
                        said,
                        by,
                        reached ? LocalDate.now(clock) : null,
                        id,
                        contract)
                == 1;
    }

    private boolean isOf(ReceiptNumber number, Receipt receipt) {
        return Arrays.equals(receipts.hash(number), receipt.hash);
    }

    private void seal(CallWish wish, Opened opened) {
        wish.sealed = sealed.seal(
                SEAL,
                String.join(
                        BETWEEN,
                        opened.number().value(),
                        opened.moment().name(),
                        opened.withParent() ? "parent" : "alone",
                        String.join(
                                " ",
                                opened.receipts().stream()
                                        .map(ReceiptNumber::letters)
                                        .toList())));
    }
}
