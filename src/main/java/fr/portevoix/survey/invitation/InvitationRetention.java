package fr.portevoix.survey.invitation;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long the names and addresses of invited people stay. */
class InvitationRetention {
    @Produces
    @Singleton
    Retention invitations(EraseInvitations eraseInvitations) {
        return new Retention(
                "survey.invitations",
                "Noms et adresses des personnes invitées aux enquêtes",
                "Ils ne servent plus quand l’enquête est finie ; ensuite, plus rien ne peut relier une réponse à une"
                        + " personne. Compté depuis le dernier jour de l’enquête, ou, sans dernier jour, un an après la liste.",
                14,
                0,
                180,
                eraseInvitations::due,
                eraseInvitations::eraseDue);
    }
}
