package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.ErasedBy;
import fr.portevoix.contribution.Receipt;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Erases what a receipt opens, in every room that keeps something of it, at once or not at all.
 *
 * <p>The receipt itself stays, with the day and what went: its holder can prove what was done, and a form that is sent
 * again finds that it was received before.
 */
@ApplicationScoped
public class EraseReceipt {
    @Inject
    @All
    List<Erasing> rooms;

    @Inject
    Clock clock;

    /** Erases once; a receipt that was erased before stays as it is, with its first day. */
    @Transactional
    public Receipt erase(byte[] hash, ErasedBy by) {
        return erase(hash, by, LocalDate.now(clock));
    }

    @Transactional
    Receipt erase(byte[] hash, ErasedBy by, LocalDate day) {
        // Locked, so that two who press at once do not both count what went.
        Receipt receipt = Receipt.findById(hash, LockModeType.PESSIMISTIC_WRITE);
        if (receipt.erasedOn != null) {
            return receipt;
        }
        Map<String, Integer> gone = new TreeMap<>();
        rooms.forEach(room -> room.erase(receipt).forEach((name, count) -> gone.merge(name, count, Integer::sum)));
        receipt.erasedOn = day;
        receipt.erasedBy = by;
        receipt.erased = gone.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
        return receipt;
    }
}
