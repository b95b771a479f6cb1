package fr.portevoix.shared.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of the settings, if they name one. */
@ApplicationScoped
public class MailServer {
    /** Stands in our settings where nobody named a server: no machine can have it (RFC 2606). */
    private static final String NONE = "none.invalid";

    /** Made with the first mail only: a service without a mail server opens nothing that it would have to close. */
    @Inject
    Instance<Mailer> mailer;

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
        if (letter.stop() != null) {
            message.addHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        try {
            mailer.get().send(message);
        } catch (RuntimeException failure) {
            if (!isClosing(failure)) {
                throw failure;
            }
            mailer.get().send(message);
        }
    }

    /**
     * Whether the server closed the line before it took anything (421), as it does when it greeted before our client
     * listened: the next connection is another throw of the dice, so it is tried at once, and only once.
     */
    private static boolean isClosing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused && refused.getReplyCode() == 421) {
                return true;
            }
        }
        return false;
    }
}
