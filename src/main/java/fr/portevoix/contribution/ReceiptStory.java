package fr.portevoix.contribution;

import java.util.Locale;
import java.util.Optional;

/** A room that gives receipts of its own kind and can tell what they stand for; supplied through CDI. */
public interface ReceiptStory {
    /** What a receipt stands for, such as the title of a survey and its address (null where there is nothing to read). */
    record Told(String title, String address) {}

    /** What this receipt stands for, empty where it is not of this room's kind. */
    Optional<Told> tell(Receipt receipt, Locale language);

    /** The consultation in which it was given; empty where it is not of this room's kind. */
    default Optional<Consultation> consultation(Receipt receipt) {
        return Optional.empty();
    }

    /** Whether this was said in one go with the others of its source, as need and idea are, and has one fate with them. */
    default boolean isOneWithItsSource(Contribution said) {
        return false;
    }

    /**
     * Whether many people hold this number, because it hung on a wall: then it erases nothing, and its story is told line
     * by line under {@code /suivi/{receipt}/lignes}.
     */
    default boolean heldByMany(Receipt receipt) {
        return false;
    }

    /** The last part of the address where those who hold one number together read on; only of receipts of many. */
    default String chapter() {
        return "lignes";
    }
}
