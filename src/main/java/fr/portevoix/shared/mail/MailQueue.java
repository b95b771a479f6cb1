package fr.portevoix.shared.mail;

import static fr.portevoix.shared.mail.MailState.DROPPED;
import static fr.portevoix.shared.mail.MailState.FAILED;
import static fr.portevoix.shared.mail.MailState.SENDING;
import static fr.portevoix.shared.mail.MailState.SENT;
import static fr.portevoix.shared.mail.MailState.WAITING;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of a mail from row to row, each in a transaction of its own, each a conditional update.
 *
 * <p>Copies of the service take turns, so that one message at a time is between us and the mail server: after a crash one
 * message at most is in doubt, and whoever has the next turn begins with it.
 */
@ApplicationScoped
class MailQueue {
    private final UUID copy = UUID.randomUUID();

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    MailConfig config;

    /** Takes or keeps the turn; false while another copy has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean takeTurn() {
        Instant now = clock.instant();
        return database.createNativeQuery(
                                "update outbox_turn set holder = ?1, until = ?2 where holder = ?1 or until < ?3")
                        .setParameter(1, copy)
                        .setParameter(2, now.plus(config.turn()))
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** Leaves the turn to others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void leaveTurn() {
        database.createNativeQuery("update outbox_turn set until = ?1 where holder = ?2")
                .setParameter(1, clock.instant().minusSeconds(1))
                .setParameter(2, copy)
                .executeUpdate();
    }

    /** The next mail to send, marked as being sent; first the one that a crash left in doubt. */
    Optional<OutboxMail> claim() {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMail.<OutboxMail>find(
                        "state = ?1 or (state = ?2 and nextTryAt <= ?3) order by case when state = ?1 then 0 else 1 end, nextTryAt, id",
                        SENDING,
                        WAITING,
                        clock.instant())
                .firstResultOptional()
                .filter(found -> OutboxMail.update(
                                "state = ?1, attempts = attempts + 1 where id = ?2 and state = ?3 and attempts = ?4",
                                SENDING,
                                found.id,
                                found.state,
                                found.attempts)
                        == 1));
    }

    /** The mail server took it. */
    void sent(OutboxMail mail) {
        change(mail, "state = ?1, sentAt = ?2, lastError = null where id = ?3", SENT);
    }

    /** There was no reason left to send it. */
    void dropped(OutboxMail mail) {
        change(mail, "state = ?1, sentAt = ?2 where id = ?3", DROPPED);
    }

    /** It could not be sent now; it waits longer each time, and is given up in the end. */
    void failed(OutboxMail mail, String reason) {
        int attempts = mail.attempts + 1;
        QuarkusTransaction.requiringNew()
                .run(() -> OutboxMail.update(
                        "state = ?1, lastError = ?2, nextTryAt = ?3 where id = ?4",
                        attempts >= config.attempts() ? FAILED : WAITING,
                        reason,
                        clock.instant().plus(waitAfter(attempts)),
                        mail.id));
    }

    /** How long to wait after so many attempts. */
    Duration waitAfter(int attempts) {
        Duration doubled = config.firstWait().multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(config.longestWait()) < 0 ? doubled : config.longestWait();
    }

    private void change(OutboxMail mail, String change, MailState state) {
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.update(change, state, clock.instant(), mail.id));
    }
}
