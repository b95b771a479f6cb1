package fr.portevoix.shared.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the mail of a test leave, and shows what arrived. */
@ApplicationScoped
public class PostOffice {
    private static final int PATIENCE = 5_000;

    @Inject
    SendMail sendMail;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    /** Sends what waits, and answers what a mail server took. */
    public List<MimeMessage> deliver() {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        // A greeting that our client missed costs this long: seconds, not the half minute of GreenMail.
        server.getSmtp().setClientSocketTimeout(PATIENCE);
        server.start();
        try {
            sendMail.run();
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }
}
