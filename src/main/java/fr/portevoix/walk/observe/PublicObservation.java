package fr.portevoix.walk.observe;

import fr.portevoix.shared.web.Languages;
import fr.portevoix.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A published observation as everybody reads it: the words that may be read, and the photos that may be seen. */
public record PublicObservation(Observation one, List<ObservationPhoto.Brief> photos) {
    /** Those of a walk that are published, in their order. */
    public static List<PublicObservation> of(Walk walk) {
        Map<UUID, List<ObservationPhoto.Brief>> photos = ObservationPhoto.of(walk);
        return Observation.of(walk).stream()
                .filter(Observation::isPublic)
                .map(one -> new PublicObservation(
                        one,
                        photos.getOrDefault(one.id, List.of()).stream()
                                .filter(ObservationPhoto.Brief::shown)
                                .toList()))
                .toList();
    }

    /** The words. */
    public String words() {
        return one.contribution.readableWords();
    }

    /** Whether they are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(one.contribution.language) ? "rtl" : "ltr";
    }
}
