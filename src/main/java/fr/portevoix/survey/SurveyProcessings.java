package fr.portevoix.survey;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with answers to surveys. */
@ApplicationScoped
class SurveyProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Enquêtes auprès des habitants",
                "Connaître les besoins et les avis des habitants des quartiers, les compter et les comparer, sans chercher qui"
                        + " répond.",
                "Mission d’intérêt public (article 6, 1, e du RGPD). Répondre n’est jamais obligatoire.",
                List.of("Personnes qui répondent, par elles-mêmes ou avec quelqu’un de l’équipe"),
                List.of(
                        "Les réponses choisies, le quartier ou la commune, la langue, le jour et le canal",
                        "Les lieux placés sur une carte, arrondis à 100 mètres (10 pour un lieu public) avant d’être gardés",
                        "Les photos jointes, sans le lieu, l’heure ni l’appareil qu’elles cachaient",
                        "Ce qui est écrit sur une feuille de papier, saisi deux fois, jusqu’à ce que les deux saisies s’accordent",
                        "La version du texte d’information qui a été montrée",
                        "L’empreinte de la clé du formulaire, pour ne pas compter deux fois"),
                List.of(
                        "L’équipe qui anime la démarche",
                        "Le comité de pilotage et le public\u00a0: totaux, où aucun groupe de moins de 11 personnes ne se lit"),
                List.of("survey.responses", "survey.sheets", "contribution.words", "contribution.receipts"),
                List.of(
                        "Aucun compte, aucun traceur, aucune adresse réseau conservée",
                        "Photos vues par l’équipe seule, effacées avec la réponse",
                        "Réponses sans numéro d’ordre ni heure, textes libres rangés à part")));
    }
}
