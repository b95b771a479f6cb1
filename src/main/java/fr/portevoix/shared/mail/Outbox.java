package fr.portevoix.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes mail in the caller's transaction: what is not committed is not sent, and what is committed will be. */
@ApplicationScoped
public class Outbox {
    @Inject
    Clock clock;

    /** Puts down a mail of this kind about this subject; the {@link MailWriter} of the kind writes it when it leaves. An empty recipient is one that the writer alone knows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(String kind, UUID subjectId, String recipient, String language) {
        OutboxMail mail = new OutboxMail();
        mail.kind = kind;
        mail.subjectId = subjectId;
        mail.recipient = recipient;
        mail.language = language;
        mail.createdAt = clock.instant();
        mail.nextTryAt = mail.createdAt;
        mail.persist();
    }
}
