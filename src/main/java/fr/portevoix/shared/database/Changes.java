package fr.portevoix.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what this copy of the service has changed, so that whoever keeps something read knows when to read again. */
@ApplicationScoped
public class Changes {
    private final AtomicLong count = new AtomicLong();

    /** A number that is another one after each change. */
    public long count() {
        return count.get();
    }

    /** Something was changed, and the change is committed. */
    void happened() {
        count.incrementAndGet();
    }
}
