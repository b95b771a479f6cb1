package fr.portevoix.shared.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Tells {@link Changes} of every statement that changes a table, once per transaction and after its end, so that nobody
 * reads again what is not committed yet.
 *
 * <p>Statements rather than entities: an update of many rows at once passes by every entity listener.
 */
@PersistenceUnitExtension
class ChangeWatch implements StatementInspector {
    private static final Pattern CHANGE = Pattern.compile(
            "^\\s*(?:insert\\s+into|update|delete\\s+from|delete)\\s+`?(\\w+)", Pattern.CASE_INSENSITIVE);

    /** What residents send by the thousand, and what every request of the desk or every mail writes: no page that is kept shows it. */
    private static final Set<String> PASSED_OVER = Set.of(
            "response", "contribution", "contribution_quartier", "receipt", "audit_entry", "invitation", "outbox_mail");

    @Inject
    Changes changes;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Override
    public String inspect(String sql) {
        // Nearly every statement reads: one letter tells.
        char first = sql.isEmpty() ? 's' : Character.toLowerCase(sql.charAt(0));
        if (first != 's' && first != 'c') {
            Matcher change = CHANGE.matcher(sql);
            if (change.find() && !PASSED_OVER.contains(change.group(1).toLowerCase(Locale.ROOT))) {
                changed();
            }
        }
        return sql;
    }

    private void changed() {
        int status = transaction.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_PREPARING) {
            changes.happened();
        } else if (transaction.getResource(ChangeWatch.class) == null) {
            transaction.putResource(ChangeWatch.class, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nobody can see the change before its commit.
                }

                @Override
                public void afterCompletion(int end) {
                    changes.happened();
                }
            });
        }
    }
}
