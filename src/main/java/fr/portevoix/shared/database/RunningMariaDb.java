package fr.portevoix.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mariadb.jdbc.Driver;

/**
 * A MariaDB process seen from outside.
 *
 * <p>The process list is asked, rather than a file with a number in it: such a file can be missing (killed between start
 * and writing) or stale (the number now belongs to someone else), while the command line names the data folder and the
 * port for as long as the process lives, and not a moment longer.
 */
record RunningMariaDb(ProcessHandle process, List<String> commandLine) {

    /** Recovery after a crash reads the whole redo log (96 MB): seconds on a good disk, not on a tired one. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** SQL's way to say that this account is not let in. */
    private static final String ACCESS_DENIED = "28000";

    /** Every MariaDB process, server or installer, that works on this folder. */
    static List<RunningMariaDb> on(Path database) {
        String naming = "--datadir=" + database;
        return ProcessHandle.allProcesses()
                .map(process -> new RunningMariaDb(process, readCommandLine(process.pid())))
                .filter(running -> running.commandLine.contains(naming))
                .toList();
    }

    /** Whether this is a server of these programs that a service of this version could have started. */
    boolean isServerOf(MariaDbPrograms programs) {
        return commandLine.get(0).equals(programs.server().toString()) && option("--port=") != null;
    }

    /** The programs it was started from. */
    MariaDbPrograms programs() {
        return new MariaDbPrograms(Path.of(option("--basedir=")));
    }

    int port() {
        return Integer.parseInt(option("--port="));
    }

    String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database;
    }

    /** Waits until it lets this account in; gives up when it ends, refuses the password, or takes minutes. */
    boolean becomesReady(String user, String password) {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        account.setProperty("connectTimeout", "2000");
        account.setProperty("socketTimeout", "5000");
        Instant limit = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(limit)) {
            try (Connection connection = new Driver().connect(jdbcUrl(""), account)) {
                return connection.isValid(2);
            } catch (SQLException notYet) {
                if (ACCESS_DENIED.equals(notYet.getSQLState())) {
                    return false;
                }
            }
            pause();
        }
        return false;
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    /** Asks it to stop cleanly and waits; only a server that does not answer for a minute is killed. */
    void stop() {
        process.destroy();
        try {
            // A clean stop writes the buffer pool to disk: seconds usually, a slow disk may need more.
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    private String option(String prefix) {
        return commandLine.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> readCommandLine(long pid) {
        try {
            String raw = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            String decoded = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return List.of(decoded.split("\0"));
        } catch (IOException endedMeanwhile) {
            return List.of("");
        }
    }
}
