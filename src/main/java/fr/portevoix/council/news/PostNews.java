package fr.portevoix.council.news;

import fr.portevoix.account.Person;
import fr.portevoix.council.Member;
import fr.portevoix.shared.mail.MailState;
import fr.portevoix.shared.mail.Outbox;
import fr.portevoix.shared.mail.OutboxMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts down the mails of those whose day it is and for whom something is new; nobody is written to at night. */
@ApplicationScoped
class PostNews {
    private static final Logger LOG = Logger.getLogger(PostNews.class);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    @Inject
    GatherNews gatherNews;

    @Inject
    ChooseRhythm chooseRhythm;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Scheduled(
            every = "{portevoix.council.news-every:20m}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void atItsTime() {
        LocalTime now = LocalTime.now(clock);
        if (now.isAfter(MORNING) && now.isBefore(EVENING)) {
            post();
        }
    }

    /** Puts down what is due; answers how many mails. */
    @ActivateRequestContext
    int post() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> people = QuarkusTransaction.requiringNew().call(() -> Member.<Member>list(
                        "from Member m join fetch m.person p where p.active = true and m.fromOn <= ?1"
                                + " and (m.untilOn is null or m.untilOn >= ?1)",
                        today)
                .stream()
                .map(member -> member.person.id)
                .distinct()
                .toList());
        int posted = 0;
        for (UUID person : people) {
            try {
                posted += QuarkusTransaction.requiringNew().call(() -> post(Person.findById(person), today)) ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The news of one person were not put down");
            }
        }
        return posted;
    }

    private boolean post(Person person, LocalDate today) {
        NewsWish wish = chooseRhythm.of(person);
        Instant now = clock.instant();
        if (!wish.isDue(today, LocalDate.ofInstant(wish.toldUntil, clock.getZone()))
                || isStillUnderWay(wish, today)
                || gatherNews.of(person, wish.toldUntil, now, wish.language).isEmpty()) {
            return false;
        }
        // By one conditional update, as several copies of the service may look at the same moment.
        int mine = NewsWish.update(
                "toldFrom = toldUntil, toldUntil = ?1, postedOn = ?2"
                        + " where id = ?3 and toldUntil = ?4 and (postedOn is null or postedOn < ?2)",
                now,
                today,
                wish.id,
                wish.toldUntil);
        if (mine == 1) {
            outbox.post(NewsMail.KIND, wish.id, "", wish.language);
        }
        return mine == 1;
    }

    /** Whether the mail before has not left, or left only today: two on one day are one too many. */
    private boolean isStillUnderWay(NewsWish wish, LocalDate today) {
        return OutboxMail.count(
                        "kind = ?1 and subjectId = ?2 and (state in ?3 or sentAt >= ?4)",
                        NewsMail.KIND,
                        wish.id,
                        List.of(MailState.WAITING, MailState.SENDING),
                        today.atStartOfDay(clock.getZone()).toInstant())
                > 0;
    }
}
