package fr.portevoix.survey.call;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with the numbers of people to call. */
@ApplicationScoped
class CallProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Enquêtes par téléphone",
                "Appeler des personnes pour leur poser les questions d’une enquête, les rappeler quand elles le veulent, et"
                        + " ne plus appeler celles qui refusent.",
                "Mission d’intérêt public (article 6, 1, e du RGPD). Répondre n’est jamais obligatoire.",
                List.of("Personnes dont l’équipe a reçu le numéro pour les appeler"),
                List.of(
                        "Numéro, nom, langue, quartier, note : effacés le jour dit quand la liste est faite, 180 jours après"
                                + " au plus, ou dès que l’entretien ou le refus est noté",
                        "Le rendez-vous et la fin du dernier appel, tant que le numéro est là",
                        "Des totaux par fin d’appel, sans numéro"),
                List.of("L’équipe qui anime la démarche", "L’interviewer, une personne à la fois"),
                List.of("survey.responses"),
                List.of("Rien ne relie une réponse à un numéro", "Un refus ne laisse que son compte")));
    }
}
