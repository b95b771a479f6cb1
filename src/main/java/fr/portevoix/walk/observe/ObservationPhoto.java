package fr.portevoix.walk.observe;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.walk.Walk;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A photo of an observation; without its place, its hour and the name of the device. */
@Entity
public class ObservationPhoto extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Observation observation;

    public int position;
    public int width;
    public int height;

    /** A JPEG of our own making. */
    public byte[] image;

    public LocalDate takenIn;

    /** Whether somebody of the team looked and found that everybody may see it. */
    public boolean shown;

    /** What it was before parts of it were blurred, for the team alone; null where nothing was, or it was erased. */
    public byte[] original;

    public LocalDate blurredOn;

    /** A photo without its image. */
    public record Brief(UUID id, UUID observation, int width, int height, boolean shown) {}

    /** Replaces what is shown; what was there before is kept aside until it is erased, the first of all only. */
    public void blur(Picture blurred, LocalDate day) {
        original = original == null && blurredOn == null ? image : original;
        image = blurred.jpeg();
        width = blurred.width();
        height = blurred.height();
        blurredOn = day;
    }

    static ObservationPhoto of(Observation observation, int position, Picture picture, LocalDate day) {
        ObservationPhoto photo = new ObservationPhoto();
        photo.observation = observation;
        photo.position = position;
        photo.width = picture.width();
        photo.height = picture.height();
        photo.image = picture.jpeg();
        photo.takenIn = day;
        return photo;
    }

    /** The photos of a walk without their images, by observation. */
    public static Map<UUID, List<Brief>> of(Walk walk) {
        return getEntityManager()
                .createQuery(
                        "select new fr.portevoix.walk.observe.ObservationPhoto$Brief(p.id, p.observation.id, p.width,"
                                + " p.height, p.shown) from ObservationPhoto p where p.observation.walk = ?1"
                                + " order by p.position",
                        Brief.class)
                .setParameter(1, walk)
                .getResultStream()
                .collect(Collectors.groupingBy(Brief::observation));
    }

    /** A photo of this walk. */
    public static Optional<ObservationPhoto> at(Walk walk, UUID id) {
        return ObservationPhoto.<ObservationPhoto>find(
                        "select p from ObservationPhoto p join fetch p.observation o join fetch o.contribution"
                                + " where p.id = ?1 and o.walk = ?2",
                        id,
                        walk)
                .stream()
                .findFirst();
    }
}
