package fr.portevoix.shared.database;

import fr.portevoix.shared.crypto.KeyFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.mariadb.jdbc.Driver;

/**
 * Gives each start of the application under test an empty database and its own data folder.
 *
 * <p>One real MariaDB serves the whole build: it starts with the first test that needs it and stops with the tests'
 * process. {@code QUARKUS_DATASOURCE_JDBC_URL}, with user and password, names another server to use instead.
 */
public class DatabaseForTests implements QuarkusTestResourceLifecycleManager {

    /** Kept as a property of the process, because each test profile loads this class anew. */
    private static final String SERVER = "portevoix.tests.server";

    private static final String PASSWORD = "portevoix.tests.password";
    private static final String PREFIX = "portevoix_test_";
    private static final Path BUILD = Path.of("target").toAbsolutePath();

    private String database;

    @Override
    public Map<String, String> start() {
        database = PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        KeyFolder keys = KeyFolder.at(BUILD.resolve("test-keys"));
        return Map.of(
                "quarkus.datasource.jdbc.url",
                server() + database,
                "quarkus.datasource.username",
                user(),
                "quarkus.datasource.password",
                password(),
                "portevoix.data",
                temporaryFolder().toString(),
                KeyFolder.SETTING,
                keys.path().toString());
    }

    @Override
    public void stop() {
        if (database != null) {
            execute("DROP DATABASE IF EXISTS " + database);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(BUILD.resolve("test-data")), "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String server() {
        String configured = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        if (configured != null) {
            return configured.replaceFirst("^(jdbc:mariadb://[^/]+/).*", "$1");
        }
        synchronized (System.getProperties()) {
            if (System.getProperty(SERVER) == null) {
                startServer();
            }
        }
        return System.getProperty(SERVER);
    }

    private static String user() {
        return System.getenv().getOrDefault("QUARKUS_DATASOURCE_USERNAME", EmbeddedMariaDb.USER);
    }

    private static String password() {
        server();
        return System.getProperty(PASSWORD, System.getenv().getOrDefault("QUARKUS_DATASOURCE_PASSWORD", ""));
    }

    private static void startServer() {
        EmbeddedMariaDb server = startInFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.setProperty(SERVER, server.jdbcUrl(""));
        System.setProperty(PASSWORD, server.password());
        for (String left : databasesLeftByInterruptedTests()) {
            execute("DROP DATABASE " + left);
        }
    }

    private static EmbeddedMariaDb startInFreeFolder() {
        for (int number = 1; ; number++) {
            DataFolder folder = DataFolder.at(BUILD.resolve("test-database").resolve("server-" + number));
            KeyFolder keys = KeyFolder.at(folder.keys());
            Path log = folder.path().resolve("binlog");
            List<String> options = List.of(
                    // What tests write need not survive a power cut: not waiting for the disk makes them several times
                    // faster.
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-flush-method=nosync",
                    // Towns replicate their databases: whoever reads the log must learn no more than from a copy.
                    "--log-bin=" + log,
                    "--binlog-format=ROW",
                    "--binlog-expire-logs-seconds=3600");
            System.setProperty(BinaryLog.SETTING, log.toString());
            try {
                return EmbeddedMariaDb.start(folder, keys, BUILD.resolve("mariadb-programs"), "portevoix%", options);
            } catch (FolderInUse otherTestsRunHere) {
                // Two test runs in one work tree: the second one has a folder of its own.
            }
        }
    }

    private static List<String> databasesLeftByInterruptedTests() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW DATABASES LIKE '" + PREFIX + "%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", user());
        account.setProperty("password", password());
        return new Driver().connect(server(), account);
    }
}
