package fr.portevoix.contribution.similar;

import fr.portevoix.territory.Contract;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A room whose public texts similar words may lead to; rooms above this one supply theirs through CDI.
 *
 * <p>What it answers decides: a text that {@link #read} does not give is never shown, whatever was indexed before.
 */
public interface SimilarTexts {
    /** What the texts are, in a word of its own: {@code proposal}, {@code sheet}. */
    String kind();

    /** The texts that the public may read now, each with a number that is another one after each change of it. */
    Map<UUID, Integer> editions(Contract contract);

    /** Those of these texts that the public may read now, in any order. */
    List<SimilarText> read(Contract contract, Collection<UUID> ids);
}
