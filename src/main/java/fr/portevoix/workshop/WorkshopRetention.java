package fr.portevoix.workshop;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long photos of walls and voices stay; the lines themselves stay as long as other words. */
class WorkshopRetention {
    @Produces
    @Singleton
    Retention sounds() {
        return new Retention(
                "workshop.sounds",
                "Voix enregistrées dans la rue",
                "Consentement. Elles ne servent qu’à écrire ce qui est dit. Compté depuis le jour du consentement.",
                90,
                1,
                365,
                day -> WorkshopSound.count("consentedOn < ?1", day),
                day -> WorkshopSound.delete("consentedOn < ?1", day));
    }

    @Produces
    @Singleton
    Retention photos() {
        return new Retention(
                "workshop.photos",
                "Photos des murs de notes",
                "Elles ne servent qu’à recopier ce qui est écrit. Compté depuis le jour où elles sont gardées.",
                90,
                1,
                365,
                day -> WorkshopPhoto.count("takenIn < ?1", day),
                day -> WorkshopPhoto.delete("takenIn < ?1", day));
    }
}
