package fr.portevoix.contribution.rights;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with words, receipts and wishes for news. */
@ApplicationScoped
class ContributionProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(
                new Processing(
                        "Paroles des habitants",
                        "Recueillir, lire, classer et suivre ce que disent les habitants pour préparer, suivre et évaluer le"
                                + " contrat de ville, et leur dire ce que deviennent leurs mots.",
                        "Mission d’intérêt public (article 6, 1, e du RGPD).",
                        List.of("Habitants et personnes qui parlent dans les consultations, sans compte ni nom"),
                        List.of(
                                "Les mots, leur langue, le jour, le canal, le quartier dont ils parlent",
                                "L’empreinte du numéro de récépissé",
                                "Des données sensibles seulement si la personne en parle d’elle-même\u00a0: elles sont alors"
                                        + " confiées au référent"),
                        List.of(
                                "L’équipe qui anime la démarche",
                                "Le référent seul, pour les textes sensibles",
                                "Le comité de pilotage et le public\u00a0: citations relues et totaux seulement"),
                        List.of("contribution.words", "contribution.receipts"),
                        List.of(
                                "Ni nom, ni adresse, ni heure, ni adresse réseau rangés avec les mots",
                                "Petits groupes jamais montrés, noms masqués, lecture des textes sensibles tracée",
                                "Effacement par le récépissé, avec preuve")),
                new Processing(
                        "Nouvelles par courriel",
                        "Donner des nouvelles d’une consultation à qui le demande.",
                        "Consentement (article 6, 1, a du RGPD), donné par un clic dans un courriel\u00a0; avant 15 ans, avec celui"
                                + " d’un parent (article 45 de la loi Informatique et Libertés).",
                        List.of("Personnes qui laissent une adresse, parents des moins de 15 ans"),
                        List.of(
                                "Adresse électronique et numéro de récépissé, chiffrés ensemble\u00a0; langue, jours de la demande et de"
                                        + " la confirmation"),
                        List.of("Personne ne lit les adresses\u00a0: le service les ouvre au moment d’écrire"),
                        List.of("contribution.wishes-unconfirmed", "contribution.wishes"),
                        List.of(
                                "Chiffrement AES-256 dont la clé n’est pas dans la base",
                                "Aucune référence à la réponse, retrait par un lien dans chaque courriel")));
    }
}
