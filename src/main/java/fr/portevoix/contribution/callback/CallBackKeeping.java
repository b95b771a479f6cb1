package fr.portevoix.contribution.callback;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** How long telephone numbers stay, and what the register says of them. */
@ApplicationScoped
class CallBackKeeping implements ProcessingSource {
    private static final String RULE = "contribution.call-wishes";

    @Produces
    @Singleton
    Retention numbers() {
        return new Retention(
                RULE,
                "Numéros laissés pour être rappelé",
                "Consentement, retirable à tout moment avec le numéro de récépissé. Compté depuis la demande.",
                365,
                30,
                1095,
                day -> CallWish.count("askedOn < ?1", day),
                day -> CallWish.delete("askedOn < ?1", day));
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Rappels par téléphone",
                "Dire de vive voix ce que deviennent leurs mots aux personnes qui le demandent.",
                "Consentement (article 6, 1, a du RGPD)\u00a0; avant 15 ans, avec celui d’un parent (article 45 de la loi"
                        + " Informatique et Libertés).",
                List.of("Personnes qui laissent un numéro de téléphone, parents des moins de 15 ans"),
                List.of(
                        "Numéro de téléphone, moment qui convient et numéro de récépissé, chiffrés ensemble",
                        "Langue, jours de la demande et de l’appel, ce qui a été dit au téléphone"),
                List.of("La personne de l’équipe qui appelle, numéro par numéro\u00a0; chaque ouverture est notée"),
                List.of(RULE),
                List.of(
                        "Chiffrement AES-256 dont la clé n’est pas dans la base",
                        "Qui appelle lit ce qui a été décidé, jamais les mots ni le numéro de récépissé")));
    }
}
