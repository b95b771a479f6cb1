package fr.portevoix.workshop;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with what is said in sessions. */
@ApplicationScoped
class WorkshopProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Ateliers, séminaires, micro-trottoirs et permanences",
                "Noter ce que les personnes disent ensemble, le classer, le publier sans nommer personne, et dire à"
                        + " ceux qui étaient là ce que devient chaque ligne.",
                "Mission d’intérêt public (article 6, 1, e du RGPD)\u00a0; pour la voix, consentement (article 6, 1,"
                        + " a), dit sur place et noté.",
                List.of("Personnes qui viennent aux séances, intervenants invités"),
                List.of(
                        "Ce qui est dit, ligne à ligne, sans le nom de qui parle",
                        "Le nombre de personnes venues, par public",
                        "Le nom et la fonction des intervenants invités",
                        "Les photos des murs de notes, jusqu’à ce qu’elles soient recopiées",
                        "La voix de qui accepte, jusqu’à ce que ses mots soient écrits"),
                List.of(
                        "L’équipe qui anime la démarche",
                        "Le public\u00a0: les lignes relues, quand la séance est publiée"),
                List.of("workshop.photos", "workshop.sounds", "contribution.words", "contribution.receipts"),
                List.of(
                        "Un seul numéro par séance, que tous tiennent\u00a0: il n’efface rien",
                        "Une ligne s’efface à la demande de qui l’a dite",
                        "L’adresse de qui veut être invité, chiffrée et reliée à aucune réponse",
                        "Aucune ligne publique avant d’avoir été relue")));
    }
}
