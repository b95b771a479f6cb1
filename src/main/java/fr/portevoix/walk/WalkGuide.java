package fr.portevoix.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What walks of a kind usually look at, to begin with; everything in it can be changed. */
public enum WalkGuide {
    GENERAL(
            "Diagnostic général",
            "Cadre de vie, propreté, sécurité, rencontres\u00a0: pour une première marche.",
            List.of(
                    "Propreté et déchets",
                    "Voirie et trottoirs",
                    "Éclairage",
                    "Espaces verts et jeux",
                    "Logements et parties communes",
                    "Commerces et services",
                    "Circulation et stationnement",
                    "Lieux où l’on se retrouve"),
            List.of(
                    "Qu’est-ce qui fonctionne bien ici\u00a0?",
                    "Qu’est-ce qui gêne, et qui cela gêne-t-il\u00a0?",
                    "Que faudrait-il changer en premier\u00a0?",
                    "Comment est-ce le soir, le week-end, quand il pleut\u00a0?"),
            List.of(
                    "C’est propre",
                    "C’est en bon état",
                    "On y voit clair le soir",
                    "On s’y sent en sécurité",
                    "On a envie de s’y arrêter")),
    WOMEN(
            "Marche exploratoire de femmes",
            "Comment des femmes vivent la rue, de jour et de nuit. La parole reste entre celles qui marchent.",
            List.of(
                    "Voir et être vue",
                    "Entendre et être entendue",
                    "Savoir où l’on est",
                    "Pouvoir s’échapper et trouver de l’aide",
                    "Qui occupe l’espace",
                    "Propreté et entretien",
                    "Se déplacer avec des enfants"),
            List.of(
                    "Passez-vous ici seule\u00a0? À quelle heure n’y passez-vous plus\u00a0?",
                    "Voit-on loin, et sans angle mort\u00a0?",
                    "Si vous appelez, qui peut entendre\u00a0?",
                    "Qui est là, qui n’y est jamais\u00a0?",
                    "Que faudrait-il pour y passer tranquille\u00a0?"),
            List.of(
                    "On y voit clair le soir",
                    "On voit loin, sans recoin",
                    "Il y a du passage",
                    "Je sais où demander de l’aide",
                    "J’y passe seule sans crainte")),
    ACCESS(
            "Accessibilité",
            "Avec des personnes en fauteuil, âgées, malvoyantes ou sourdes, et avec des poussettes.",
            List.of(
                    "Trottoirs et ressauts",
                    "Traversées",
                    "Pentes et marches",
                    "Bancs et repos",
                    "Repères et signalétique",
                    "Entrées des immeubles et des services",
                    "Arrêts de bus et stationnement"),
            List.of(
                    "Peut-on passer en fauteuil ou avec une poussette, sans aide\u00a0?",
                    "Une personne qui voit mal sait-elle où elle va\u00a0?",
                    "Où peut-on s’asseoir avant la prochaine montée\u00a0?",
                    "Qu’est-ce qui encombre le passage\u00a0: poubelles, véhicules, terrasses\u00a0?"),
            List.of(
                    "On passe à deux de front, sans obstacle",
                    "Le sol est plat et sûr",
                    "On traverse sans danger",
                    "On peut s’asseoir",
                    "On se repère facilement")),
    WASTE(
            "Déchets et propreté",
            "Bacs, dépôts sauvages, tri\u00a0: avec le bailleur et le service de collecte.",
            List.of(
                    "Dépôts sauvages et encombrants",
                    "Bacs et points d’apport",
                    "Tri et consignes",
                    "Nettoyage des rues",
                    "Parties communes et caves",
                    "Nuisibles",
                    "Espaces verts"),
            List.of(
                    "Qu’est-ce qui traîne ici, et depuis quand\u00a0?",
                    "Les bacs sont-ils assez nombreux, et bien placés\u00a0?",
                    "Sait-on quel jour passe la collecte, et où porter le reste\u00a0?",
                    "Qu’est-ce qui aiderait les gens à bien faire\u00a0?"),
            List.of(
                    "Le sol est propre",
                    "Les bacs suffisent",
                    "Le tri est clair",
                    "Rien d’encombrant ne traîne",
                    "Cela ne sent pas mauvais"));

    private final String french;
    private final String what;
    private final List<String> themes;
    private final List<String> prompts;
    private final List<String> criteria;

    WalkGuide(String french, String what, List<String> themes, List<String> prompts, List<String> criteria) {
        this.french = french;
        this.what = what;
        this.themes = themes;
        this.prompts = prompts;
        this.criteria = criteria;
    }

    /** The guide of this name. */
    public static Optional<WalkGuide> named(String name) {
        return Arrays.stream(values())
                .filter(guide -> guide.name().equals(name))
                .findFirst();
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }

    /** What it is for. */
    public String what() {
        return what;
    }

    /** What to look at. */
    public List<String> themes() {
        return themes;
    }

    /** What to ask everywhere. */
    public List<String> prompts() {
        return prompts;
    }

    /** What to rate at each stop. */
    public List<String> criteria() {
        return criteria;
    }
}
