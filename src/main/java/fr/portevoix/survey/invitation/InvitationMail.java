package fr.portevoix.survey.invitation;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

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
        return new Writer(FIRST, false, writeInvitation);
    }

    @Produces
    @Singleton
    MailWriter reminder() {
        return new Writer(REMINDER, true, writeInvitation);
    }

    private record Writer(String kind, boolean reminder, WriteInvitation writeInvitation) implements MailWriter {
        @Override
        public Optional<String> recipient(UUID invitation) {
            return writeInvitation.recipient(invitation);
        }

        @Override
        public Optional<Letter> write(UUID invitation, String language) {
            return writeInvitation.write(invitation, reminder);
        }
    }
}
