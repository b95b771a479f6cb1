package fr.portevoix.walk.follow;

import fr.portevoix.contribution.task.PhotosForServices;
import fr.portevoix.walk.observe.ObservationPhoto;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photos of walks that a service may see: those that somebody of the team found fit to be seen. */
@ApplicationScoped
class WalkPhotosForServices implements PhotosForServices {
    @Override
    public List<Photo> of(Collection<UUID> contributions) {
        return contributions.isEmpty()
                ? List.of()
                : ObservationPhoto.getEntityManager()
                        .createQuery(
                                "select new fr.portevoix.contribution.task.PhotosForServices$Photo(p.id,"
                                        + " p.observation.contribution.id, p.width, p.height) from ObservationPhoto p"
                                        + " where p.shown = true and p.observation.contribution.id in ?1"
                                        + " order by p.observation.number, p.position",
                                Photo.class)
                        .setParameter(1, contributions)
                        .getResultList();
    }

    @Override
    public Optional<byte[]> image(Collection<UUID> contributions, UUID photo) {
        return contributions.isEmpty()
                ? Optional.empty()
                : ObservationPhoto.<ObservationPhoto>find(
                                "id = ?1 and shown = true and observation.contribution.id in ?2", photo, contributions)
                        .firstResultOptional()
                        .map(found -> found.image);
    }
}
