package fr.portevoix.shared.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of the settings, if they name one. */
@ApplicationScoped
public class MailServer {
    /** Stands in our settings where nobody named a server: no machine can have it (RFC 2606). */
    private static final String NONE = "none.invalid";

    @Inject
    Mailer mailer;

    @ConfigProperty(name = "quarkus.mailer.host")
    String host;

    /** Whether the settings name a server; without one, mail waits. */
    public boolean isConfigured() {
        return !host.equals(NONE);
    }

    void deliver(OutboxMail mail, String recipient, Letter letter) {
        Mail message = Mail.withText(recipient, letter.subject(), letter.text());
        if (letter.html() != null) {
            message.setHtml(letter.html());
        }
        // The same for every attempt: a mailbox that got the message twice can tell, and show it once.
        message.addHeader("Message-ID", "<" + mail.id + "@portevoix>");
        message.addHeader("Auto-Submitted", "auto-generated");
        mailer.send(message);
    }
}
