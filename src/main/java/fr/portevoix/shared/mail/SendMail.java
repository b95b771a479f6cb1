package fr.portevoix.shared.mail;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Sends what waits in the outbox, one message after the other. */
@ApplicationScoped
class SendMail {
    private static final Logger LOG = Logger.getLogger(SendMail.class);
    private static final Pattern SMTP_CODE = Pattern.compile("\\b[45]\\d\\d\\b");

    @Inject
    MailQueue queue;

    @Inject
    MailServer server;

    @Inject
    @All
    List<MailWriter> writers;

    /** Sends all that is due; stops at the first mail that fails for a reason that would fail the next one too. */
    @Scheduled(
            every = "{portevoix.mail.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void run() {
        if (!server.isConfigured()) {
            return;
        }
        try {
            Optional<OutboxMail> next = next();
            while (next.isPresent()) {
                send(next.get());
                next = next();
            }
        } finally {
            queue.leaveTurn();
        }
    }

    private Optional<OutboxMail> next() {
        return queue.takeTurn() ? queue.claim() : Optional.empty();
    }

    private void send(OutboxMail mail) {
        try {
            Optional<Letter> letter = write(mail);
            if (letter.isEmpty()) {
                queue.dropped(mail);
                return;
            }
            server.deliver(mail, recipient(mail), letter.get());
        } catch (RuntimeException failure) {
            String reason = reason(failure);
            LOG.warnf("Mail %s did not leave: %s", mail.id, reason);
            queue.failed(mail, reason);
            return;
        }
        queue.sent(mail);
    }

    Optional<Letter> write(OutboxMail mail) {
        return writer(mail).write(mail.subjectId, mail.language);
    }

    private String recipient(OutboxMail mail) {
        return mail.recipient.isEmpty() ? writer(mail).recipient(mail.subjectId).orElseThrow() : mail.recipient;
    }

    private MailWriter writer(OutboxMail mail) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(mail.kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes mail of kind " + mail.kind));
    }

    /** What happened, without the server's own words: they repeat the address. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Matcher code = SMTP_CODE.matcher(String.valueOf(cause.getMessage()));
        return cause.getClass().getSimpleName() + (code.find() ? " " + code.group() : "");
    }
}
