package fr.portevoix.account.retention;

import fr.portevoix.account.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/** Erases each night what has been kept long enough; a service that slept through the night does it in the morning. */
@ApplicationScoped
public class RunRetention {
    private static final Logger LOG = Logger.getLogger(RunRetention.class);

    /** When few people are there. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private static final int RUNS_KEPT_DAYS = 1095;

    @Inject
    RetentionPeriods periods;

    @Inject
    EntityManager database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Looks every hour whether the day's work is done. */
    @Scheduled(
            every = "{portevoix.retention.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void eachHour() {
        if (!LocalTime.now(clock).isBefore(NIGHT)) {
            nightly();
        }
    }

    /** Erases what is due of each kind that nobody looked at today; answers how much went. */
    public long nightly() {
        LocalDate today = LocalDate.now(clock);
        return periods.all().stream()
                .filter(rule -> isOurs(rule, today))
                .mapToLong(rule -> run(rule, today))
                .sum();
    }

    /** Erases now what is due of each kind, whoever looked before. */
    public long now() {
        LocalDate today = LocalDate.now(clock);
        return periods.all().stream().mapToLong(rule -> run(rule, today)).sum();
    }

    /** The copy of the service whose update meets the row has the day's work of this kind. */
    private boolean isOurs(Retention rule, LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("insert ignore into retention_rule (rule_key) values (?1)")
                    .setParameter(1, rule.key())
                    .executeUpdate();
            return database.createNativeQuery("update retention_rule set looked_on = ?1 where rule_key = ?2"
                                    + " and (looked_on is null or looked_on < ?1)")
                            .setParameter(1, today)
                            .setParameter(2, rule.key())
                            .executeUpdate()
                    == 1;
        });
    }

    private long run(Retention rule, LocalDate today) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                int days = periods.days(rule);
                long erased = rule.erase().applyAsLong(today.minusDays(days));
                keep(rule, days, erased, null);
                if (erased > 0) {
                    audit.keep("retention.erase", null, "retention", rule.key(), rule.key() + "\u00a0: " + erased);
                }
                RetentionRun.delete("ranAt < ?1", clock.instant().minusSeconds(RUNS_KEPT_DAYS * 86_400L));
                return erased;
            });
        } catch (RuntimeException failure) {
            // One kind that cannot be erased must not keep the others; the page shows it, and tomorrow tries again.
            LOG.errorf(failure, "Retention of %s failed", rule.key());
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            keep(rule, periods.days(rule), 0, failure.getClass().getSimpleName()));
            return 0;
        }
    }

    private void keep(Retention rule, int days, long erased, String problem) {
        RetentionRun run = new RetentionRun();
        run.ruleKey = rule.key();
        run.ranAt = clock.instant();
        run.days = days;
        run.erased = erased;
        run.problem = problem;
        run.persist();
    }
}
