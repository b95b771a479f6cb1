package fr.portevoix.contribution.task;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A room whose words came with photos that a service may see; supplied through CDI. */
public interface PhotosForServices {
    /** A photo without its image, and the words that it came with. */
    record Photo(UUID id, UUID contribution, int width, int height) {}

    /** The photos of these contributions that somebody of the team found fit to be seen. */
    List<Photo> of(Collection<UUID> contributions);

    /** The image of one of them. */
    Optional<byte[]> image(Collection<UUID> contributions, UUID photo);
}
