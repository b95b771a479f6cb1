package fr.portevoix.contribution;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A room whose contributions are published one by one, such as proposals; supplied through CDI.
 *
 * <p>They are listed rather than counted: in a protected count of voices, anybody could take them away again.
 */
public interface PublishedOneByOne {
    /** Its title and where to read it. */
    record Shown(String title, String address) {}

    /** The source kind of its contributions. */
    String sourceKind();

    /** What anybody may read of this one today; empty where it is not published. */
    Optional<Shown> shown(UUID sourceId, Locale language);
}
