package fr.portevoix.action;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what action sheets do with words that people said. */
@ApplicationScoped
class ActionProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Fiches-actions et leur suivi",
                "Dire à quelles paroles une action répond, où elle en est, et le faire savoir à celles et ceux qui ont parlé.",
                "Mission d’intérêt public (article 6, 1, e du RGPD).",
                List.of("Personnes dont la parole nourrit une fiche", "Membres de l’équipe qui écrivent les fiches"),
                List.of(
                        "Le lien entre une parole et une fiche, avec la raison que son auteur peut lire",
                        "Des mots cités en public, quand ils sont citables et que l’équipe l’a décidé, sans rien qui dise de qui ils"
                                + " sont",
                        "Les photos qui prouvent une étape, sans le lieu, l’heure ni l’appareil qu’elles cachaient",
                        "Qui de l’équipe a écrit, figé ou publié, et quel jour"),
                List.of(
                        "L’équipe qui anime la démarche",
                        "Le public\u00a0: les fiches publiées, et des totaux où aucun groupe de moins de 11 voix ne se lit"),
                List.of("contribution.words"),
                List.of(
                        "Chiffres publics figés, pour que deux lectures ne désignent personne",
                        "Une parole effacée ou mise de côté quitte la fiche aussitôt")));
    }
}
