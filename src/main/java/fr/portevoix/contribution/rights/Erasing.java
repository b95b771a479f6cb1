package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Receipt;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A room that keeps something under a receipt and can erase it; supplied through CDI. */
public interface Erasing {
    /**
     * Erases for good what this room keeps under the receipt, in the caller's transaction; answers how many of what, by
     * short names of its own (letters and hyphens), empty where it keeps nothing.
     */
    Map<String, Integer> erase(Receipt receipt);

    /** What went, in words for the proof; empty where the name is not this room's. */
    Optional<String> tell(String name, int count, Locale language);
}
