package fr.portevoix.shared.database;

import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Tells {@link Changes} of every change of a {@link Thing}, once per transaction and after its end, so that nobody
 * reads again what is not committed yet. What residents send by the thousand is excluded where it is declared.
 */
public class ChangeListener {
    @Inject
    Changes changes;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Object thing) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE
                && transaction.getTransactionStatus() != Status.STATUS_PREPARING) {
            changes.happened();
            return;
        }
        if (transaction.getResource(ChangeListener.class) == null) {
            transaction.putResource(ChangeListener.class, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Other copies' readers see nothing before the commit.
                }

                @Override
                public void afterCompletion(int status) {
                    changes.happened();
                }
            });
        }
    }
}
