package fr.portevoix.contribution.task;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** How long the names of referents stay, and what the register says of them. */
@ApplicationScoped
class TaskKeeping implements ProcessingSource {
    private static final String RULE = "contribution.addressees";
    private static final String OVER = "contract in (select k from Contract k where k.endsOn < ?1)";

    @Produces
    @Singleton
    Retention addressees() {
        return new Retention(
                RULE,
                "Services et fonds à qui des paroles sont confiées, avec leurs référents",
                "Mission d’intérêt public\u00a0: obtenir une réponse et la dire à qui a parlé. Compté depuis la fin du contrat.",
                730,
                0,
                3650,
                day -> Addressee.count(OVER, day),
                TaskKeeping::erase);
    }

    private static long erase(LocalDate day) {
        Task.delete("addressee in (select a from Addressee a where a." + OVER + ")", day);
        return Addressee.delete(OVER, day);
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Paroles confiées à des services",
                "Demander à un service ou à un fonds ce qu’il fait d’une parole d’habitant, et le dire à la personne.",
                "Mission d’intérêt public (article 6, 1, e du RGPD).",
                List.of("Référents des services et des fonds, à titre professionnel"),
                List.of(
                        "Nom, adresse électronique professionnelle, réponses données",
                        "Photos de ce qui a été fait, sans le lieu, l’heure ni l’appareil qu’elles cachaient"),
                List.of(
                        "L’équipe qui anime la démarche",
                        "Le référent lit les paroles sans nom et voit les photos relues derrière un lien à usage unique, jamais"
                                + " les textes sensibles",
                        "Le public\u00a0: les photos du service, une fois relues"),
                List.of(RULE),
                List.of("Le secret du lien n’est gardé nulle part", "Aucune parole dans les courriels")));
    }
}
