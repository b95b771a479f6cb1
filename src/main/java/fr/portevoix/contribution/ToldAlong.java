package fr.portevoix.contribution;

import java.util.Collection;
import java.util.UUID;

/**
 * A room in which some words stand for others, such as proposals that were united; supplied through CDI.
 *
 * <p>What becomes of the words that stand is told to the authors of all of them.
 */
public interface ToldAlong {
    /** The contributions that these stand for, other than themselves. */
    Collection<UUID> with(Collection<UUID> contributions);
}
