package fr.portevoix.survey.invitation;

import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The mails that bring somebody the link of a survey: the invitation and its reminders. */
@ApplicationScoped
class InvitationMail {
    static final String FIRST = "survey-invitation";
    static final String REMINDER = "survey-reminder";

    @Inject
    WriteInvitation writeInvitation;

    @Produces
    @Singleton
    MailWriter first() {
        return MailWriter.of(
                FIRST, writeInvitation::recipient, (invitation, language) -> writeInvitation.write(invitation, false));
    }

    @Produces
    @Singleton
    MailWriter reminder() {
        return MailWriter.of(
                REMINDER,
                writeInvitation::recipient,
                (invitation, language) -> writeInvitation.write(invitation, true));
    }
}
