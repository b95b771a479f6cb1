package fr.portevoix.survey.invitation;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The mail that brings somebody the link of a survey. */
@ApplicationScoped
class InvitationMail implements MailWriter {
    static final String KIND = "survey-invitation";

    @Inject
    WriteInvitation writeInvitation;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> recipient(UUID invitation) {
        return writeInvitation.recipient(invitation);
    }

    @Override
    public Optional<Letter> write(UUID invitation, String language) {
        return writeInvitation.write(invitation, false);
    }
}
