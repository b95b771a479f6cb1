package fr.portevoix.survey.invitation;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with names and addresses of invited people. */
@ApplicationScoped
class InvitationProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Invitations aux enquêtes",
                "Inviter des personnes à répondre, par e-mail ou par lettre, et rappeler celles qui n’ont pas répondu, sans"
                        + " compter personne deux fois.",
                "Mission d’intérêt public (article 6, 1, e du RGPD). Répondre n’est jamais obligatoire.",
                List.of("Personnes dont l’équipe a reçu l’adresse pour les inviter"),
                List.of(
                        "Nom, adresse e-mail ou postale, langue, note de l’équipe",
                        "L’envoi, les rappels, et, plus tard et par paquets, le fait d’avoir répondu",
                        "Dans une enquête identifiée, qui le dit : la réponse de chaque personne"),
                List.of("L’équipe qui anime la démarche"),
                List.of("survey.invitations", "account.mail"),
                List.of(
                        "Enquête anonyme : rien de ce qui est enregistré ne relie une réponse à une invitation",
                        "Le secret d’un lien n’est enregistré nulle part")));
    }
}
