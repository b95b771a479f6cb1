package fr.portevoix.proposal;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with proposals and their supports. */
@ApplicationScoped
class ProposalProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Propositions d’actions et soutiens",
                "Recueillir ce que chacun propose pour les quartiers, le publier après lecture, compter les soutiens, et dire ce"
                        + " que devient chaque proposition.",
                "Mission d’intérêt public (article 6, 1, e du RGPD). Proposer et soutenir ne sont jamais obligatoires.",
                List.of("Personnes qui proposent ou soutiennent, sans compte ni nom"),
                List.of(
                        "Le besoin, l’idée, l’endroit en mots, les quartiers, l’objectif choisi, à quel titre la personne parle",
                        "Une photo, sans le lieu, l’heure ni l’appareil qu’elle cachait",
                        "Pour un soutien\u00a0: l’empreinte d’un nombre tiré au hasard par le service et gardé par l’appareil (un témoin,"
                                + " déposé seulement quand la personne appuie), et le jour",
                        "L’empreinte de la clé du formulaire, pour ne pas compter deux fois"),
                List.of(
                        "L’équipe qui anime la démarche",
                        "Le référent seul, pour les textes sensibles",
                        "Le public\u00a0: les propositions publiées, leurs soutiens et leurs réponses"),
                List.of("proposal.proposals", "proposal.files", "contribution.words", "contribution.receipts"),
                List.of(
                        "Rien n’est public avant qu’une personne l’ait lu",
                        "Aucune adresse réseau conservée\u00a0: une empreinte en mémoire, avec un secret d’un jour, pour voir les rafales",
                        "Effacement par le récépissé, avec preuve")));
    }
}
