package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.ErasedBy;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptNumber;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells an erasure: what went, in words, and the code that proves it. */
@ApplicationScoped
public class ErasureStory {
    @Inject
    @All
    List<Erasing> rooms;

    @Inject
    ErasureProof proof;

    /** An erasure as its holder reads it. */
    public record Told(String number, String code, List<String> gone, boolean byDesk) {}

    /** The erasure of this receipt, which its number opens. */
    public Told of(Receipt receipt, ReceiptNumber number, Locale language) {
        return new Told(
                number.toString(),
                proof.code(receipt.contract, number, receipt.erasedOn).toString(),
                gone(receipt, language),
                receipt.erasedBy == ErasedBy.DESK);
    }

    private List<String> gone(Receipt receipt, Locale language) {
        return Arrays.stream(receipt.erased.split(" "))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(":"))
                .map(entry -> tell(entry[0], Integer.parseInt(entry[1]), language))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> tell(String name, int count, Locale language) {
        return rooms.stream()
                .map(room -> room.tell(name, count, language))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
