package fr.portevoix.council.reading;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Declares what is done with what members write, and ends what is no longer needed of it. */
@ApplicationScoped
class ReadingProcessings implements ProcessingSource {
    private static final String ANSWERED = "pilotEmail is not null and closedOn < ?1";

    @Produces
    @Singleton
    Retention pilots() {
        return new Retention(
                "council.pilots",
                "Noms et adresses des pilotes de fiches qui répondent aux conseils",
                "Mission d’intérêt public\u00A0: obtenir une réponse. Les réponses restent. Compté depuis la fin de la délibération.",
                365,
                0,
                3650,
                day -> Deliberation.count(ANSWERED, day),
                day -> Deliberation.update("pilotName = null, pilotEmail = null where " + ANSWERED, day));
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Commentaires des conseils sur les projets de fiches",
                "Discuter un projet passage par passage, garder la trace de ce qui a été dit de chaque version, obtenir des réponses.",
                "Mission d’intérêt public (article 6, 1, e du RGPD).",
                List.of("Membres des conseils", "Pilotes des fiches, à titre professionnel"),
                List.of(
                        "Commentaires, accords, questions et réponses, jour et heure",
                        "Nom et adresse professionnelle du pilote"),
                List.of(
                        "Les membres du même conseil et l’équipe",
                        "Tout le monde, sans nom, quand la discussion est publique\u00A0; avec le nom des membres qui l’acceptent"),
                List.of("council.names", "council.pilots"),
                List.of(
                        "Un commentaire retiré perd ses mots",
                        "Les textes peut-être sensibles ne paraissent pas sur les pages publiques",
                        "Aucune question dans les courriels")));
    }
}
