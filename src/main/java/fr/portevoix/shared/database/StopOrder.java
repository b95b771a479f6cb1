package fr.portevoix.shared.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes the database after the service, whether the service ends by itself, by Ctrl-C or by a signal. */
public final class StopOrder {

    /** Quarkus gives open requests ten seconds; beyond that the database is put away whatever happens. */
    private static final int SECONDS_FOR_THE_SERVICE_TO_STOP = 30;

    private final EmbeddedMariaDb database;
    private final CountDownLatch serviceStopped = new CountDownLatch(1);
    private final Thread atTheEnd = new Thread(this::closeAfterTheService, "database-stop");

    private StopOrder(EmbeddedMariaDb database) {
        this.database = database;
        // The end of the process runs all such threads at once, and may never come back to the main one: this one
        // waits.
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Watches over this database from now on. */
    public static StopOrder watching(EmbeddedMariaDb database) {
        return new StopOrder(database);
    }

    /** To be told when the service has stopped. */
    public void serviceHasStopped() {
        serviceStopped.countDown();
        if (!processIsEnding()) {
            database.close();
        }
    }

    private boolean processIsEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private void closeAfterTheService() {
        try {
            serviceStopped.await(SECONDS_FOR_THE_SERVICE_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
