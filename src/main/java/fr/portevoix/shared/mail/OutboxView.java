package fr.portevoix.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What an administrator sees of the outbox, and can do about it. */
@ApplicationScoped
public class OutboxView {
    /** More lines than anybody reads; what comes first matters most. */
    private static final int MOST = 200;

    @Inject
    Clock clock;

    /** Mail given to the server without an answer so far: on its way, or in doubt after a crash. */
    public List<OutboxMail> inDoubt() {
        return in(MailState.SENDING);
    }

    /** Mail that will be tried, next first. */
    public List<OutboxMail> waiting() {
        return in(MailState.WAITING);
    }

    /** Mail that was given up. */
    public List<OutboxMail> failed() {
        return in(MailState.FAILED);
    }

    /** How much mail left lately. */
    public long countSent() {
        return OutboxMail.count("state", MailState.SENT);
    }

    /** Lets a waiting or given-up mail go again now; false where there is none such. */
    @Transactional
    public boolean retry(UUID id) {
        return OutboxMail.update(
                        "state = ?1, attempts = 0, nextTryAt = ?2 where id = ?3 and state in ?4",
                        MailState.WAITING,
                        clock.instant(),
                        id,
                        List.of(MailState.WAITING, MailState.FAILED))
                == 1;
    }

    private static List<OutboxMail> in(MailState state) {
        return OutboxMail.<OutboxMail>find("state = ?1 order by nextTryAt", state)
                .page(0, MOST)
                .list();
    }
}
