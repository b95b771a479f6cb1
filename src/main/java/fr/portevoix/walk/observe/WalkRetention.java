package fr.portevoix.walk.observe;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long photos of walks stay, and how long a telephone finds its own list; the words stay as long as other words. */
class WalkRetention {
    @Produces
    @Singleton
    Retention walkPhotos() {
        return new Retention(
                "walk.photos",
                "Photos des diagnostics en marchant",
                "Mission d’intérêt public\u00a0: montrer ce qui a changé entre deux marches. Compté depuis le jour où"
                        + " elles sont reçues.",
                1095,
                30,
                3650,
                day -> ObservationPhoto.count("takenIn < ?1", day),
                day -> ObservationPhoto.delete("takenIn < ?1", day));
    }

    @Produces
    @Singleton
    Retention walkOriginals() {
        return new Retention(
                "walk.originals",
                "Photos de diagnostics telles qu’elles étaient avant d’être floutées",
                "Gardées un temps pour pouvoir flouter autrement\u00a0; l’équipe seule les voit. Compté depuis le jour"
                        + " où la photo est floutée.",
                30,
                1,
                90,
                day -> ObservationPhoto.count("original is not null and blurredOn < ?1", day),
                day -> ObservationPhoto.update("original = null where original is not null and blurredOn < ?1", day));
    }

    @Produces
    @Singleton
    Retention walkDevices() {
        return new Retention(
                "walk.devices",
                "Empreintes des appareils des marcheurs",
                "Elles servent à retrouver sa propre liste, et à l’enlever. Compté depuis le jour de la marche.",
                60,
                15,
                365,
                day -> Observation.count("device is not null and walk.heldOn < ?1", day),
                day -> Observation.update(
                        "device = null where device is not null and walk.id in (select w.id from Walk w where w.heldOn < ?1)",
                        day));
    }

    @Produces
    @Singleton
    Retention walkRatings() {
        return new Retention(
                "walk.ratings",
                "Notes données aux arrêts des diagnostics",
                "Mission d’intérêt public\u00a0: comparer deux marches. Compté depuis le jour de la marche.",
                1095,
                30,
                3650,
                day -> StopRating.count("stop.walk.heldOn < ?1", day),
                day -> StopRating.delete("stop.id in (select s.id from Stop s where s.walk.heldOn < ?1)", day));
    }
}
