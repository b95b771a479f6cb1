package fr.portevoix.walk.observe;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with what is noted on walks. */
@ApplicationScoped
class WalkProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Diagnostics en marchant",
                "Noter ensemble, dans la rue, ce qui va et ce qui ne va pas, le transmettre à qui peut agir, et dire à"
                        + " ceux qui ont marché ce que devient chaque observation.",
                "Mission d’intérêt public (article 6, 1, e du RGPD). Noter n’est jamais obligatoire.",
                List.of("Personnes qui marchent, sans compte ni nom", "Personnes qu’une photo montrerait par erreur"),
                List.of(
                        "Les mots, le thème, la gravité, le jour de la marche",
                        "L’endroit à dix mètres près, placé par la personne, et son nom en mots",
                        "Jusqu’à trois photos par observation, sans le lieu, l’heure ni l’appareil qu’elles cachaient",
                        "Les notes données à chaque arrêt",
                        "L’empreinte d’un nombre tiré au hasard pour cette page, qui retrouve la liste de l’appareil",
                        "Le nombre de personnes de chaque sorte, sans nom"),
                List.of(
                        "L’équipe qui anime la démarche",
                        "Le référent seul, pour ce qui concerne une personne",
                        "Les services à qui une observation est confiée\u00a0: ses mots, et les photos relues",
                        "Le public\u00a0: les observations et les photos publiées après relecture"),
                List.of(
                        "walk.photos",
                        "walk.originals",
                        "walk.devices",
                        "walk.ratings",
                        "contribution.words",
                        "contribution.receipts"),
                List.of(
                        "Rien n’est public avant qu’une personne l’ait lu, photo par photo",
                        "Les photos sont refaites\u00a0: rien de ce que leur fichier cachait n’est gardé",
                        "Visages et plaques se floutent sur l’appareil avant l’envoi, et au bureau avant publication",
                        "Le code de la marche n’est écrit que sur l’affiche\u00a0: la base ne le contient pas",
                        "Chacun peut enlever ce qu’il a noté tant que personne ne l’a lu")));
    }
}
