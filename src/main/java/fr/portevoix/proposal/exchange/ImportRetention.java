package fr.portevoix.proposal.exchange;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long a file waits for somebody to say which column is what. */
class ImportRetention {
    private static final String LEFT = "file is not null and madeOn < ?1";

    @Produces
    @Singleton
    Retention files() {
        return new Retention(
                "proposal.files",
                "Fichiers de propositions envoyés et jamais importés",
                "Personne ne s’en sert\u00a0: ils peuvent contenir des noms. Comptés depuis l’envoi.",
                7,
                1,
                30,
                day -> SentFile.count(LEFT, day),
                day -> SentFile.delete(LEFT, day));
    }
}
