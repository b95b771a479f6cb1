package fr.portevoix.account;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with the data of those who work at the desk. */
@ApplicationScoped
class AccountProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Comptes de l’équipe et journal des actes",
                "Donner accès au bureau à qui en a le droit, savoir qui a fait quoi, envoyer les liens de connexion.",
                "Mission d’intérêt public (article 6, 1, e) et obligation de sécurité (article 32 du RGPD).",
                List.of("Membres de l’équipe, partenaires et conseillers qui ont un compte"),
                List.of(
                        "Nom, adresse électronique, empreinte du mot de passe, droits",
                        "Sessions et liens de connexion, actes faits au bureau avec leur date",
                        "Courriels en attente ou partis\u00a0: destinataire et genre, jamais le texte"),
                List.of("Administrateurs du service", "Chaque personne pour son propre compte"),
                List.of("account.sessions", "account.links", "account.audit", "account.mail"),
                List.of(
                        "Mots de passe hachés (bcrypt), tentatives limitées, sessions que l’on peut fermer à tout moment",
                        "Clés hors de la base, liens à usage unique, aucun traceur")));
    }
}
