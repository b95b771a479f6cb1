package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.portevoix.shared.crypto.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.Driver;

/** The packaged service lives, dies and comes back with its own database. */
class ServiceLifeIT {

    private static final Path PROGRAMS = Path.of("target/mariadb-programs").toAbsolutePath();

    @TempDir
    Path temporary;

    private Path data;
    private final List<ServiceProcess> started = new ArrayList<>();

    @BeforeEach
    void chooseAnEmptyFolder() throws IOException {
        data = temporary.toRealPath().resolve("data");
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(ServiceProcess::kill);
        databases().forEach(RunningMariaDb::stop);
    }

    @Nested
    class Somebody_who_starts_it_for_the_first_time {

        @Test
        void gets_a_database_and_keys_that_only_they_can_read() throws Exception {
            start().ready();

            assertThat(databases()).hasSize(1);
            assertThat(permissions(data)).isEqualTo("rwx------");
            for (String key : List.of("secret", "jwt-private.pem", "mariadb-password")) {
                assertThat(permissions(data.resolve("keys").resolve(key)))
                        .as(key)
                        .isEqualTo("rw-------");
            }
        }

        @Test
        void gets_a_database_that_lets_nobody_in_without_the_password() throws Exception {
            start().ready();

            assertThat(refusal("portevoix", "")).contains("Access denied");
            assertThat(refusal("root", "")).contains("Access denied");
            assertThat(refusal("", "")).contains("Access denied");
        }

        @Test
        void can_be_interrupted_in_the_middle_and_start_again() throws Exception {
            ServiceProcess first = start();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> Files.isDirectory(data.resolve("mariadb-installing/mysql")));
            first.kill();

            start().ready();

            assertThat(data.resolve("mariadb-installing")).doesNotExist();
            assertThat(databases()).hasSize(1);
        }

        @Test
        void can_be_an_ordinary_user() throws Exception {
            assumeTrue(isRoot(), "Whoever runs this test is an ordinary user already: all the others show it.");
            Path theirs = Files.createDirectory(temporary.resolve("theirs"));
            Path quarkusApp = theirs.resolve("quarkus-app");
            run("cp", "-r", ServiceProcess.PACKAGE.toString(), quarkusApp.toString());
            run("chmod", "711", temporary.toString());
            run("chown", "-R", "nobody", theirs.toString());
            data = theirs.toRealPath().resolve("data");

            List<String> asNobody = List.of("setpriv", "--reuid=nobody", "--clear-groups", "--");
            ServiceProcess service = ServiceProcess.start(data, asNobody, quarkusApp, Map.of());
            started.add(service);
            service.ready();

            assertThat(databases()).singleElement().satisfies(database -> assertThat(
                            database.process().info().user())
                    .contains("nobody"));
        }
    }

    @Nested
    class Somebody_who_starts_it_again {

        @BeforeEach
        void the_programs_are_there() throws IOException {
            haveProgramsUnpacked();
        }

        @Test
        void finds_what_was_written_before_a_kill_and_the_same_single_database() throws Exception {
            ServiceProcess first = start().ready();
            execute("CREATE TABLE proof (words VARCHAR(20))");
            execute("INSERT INTO proof VALUES ('dit avant la panne')");
            long before = onlyDatabase().process().pid();
            first.kill();
            assertThat(onlyDatabase().process().pid())
                    .as("the database outlives the service")
                    .isEqualTo(before);

            start().ready();

            assertThat(onlyDatabase().process().pid())
                    .as("taken over, not doubled")
                    .isEqualTo(before);
            assertThat(read("SELECT words FROM proof")).isEqualTo("dit avant la panne");
        }

        @Test
        void finds_what_was_written_before_service_and_database_were_both_killed() throws Exception {
            ServiceProcess first = start().ready();
            execute("CREATE TABLE proof (words VARCHAR(20))");
            execute("INSERT INTO proof VALUES ('dit avant la panne')");
            first.kill();
            RunningMariaDb database = onlyDatabase();
            database.process().destroyForcibly();
            await().until(() -> !database.process().isAlive());

            start().ready();

            assertThat(databases()).hasSize(1);
            assertThat(read("SELECT words FROM proof")).isEqualTo("dit avant la panne");
        }

        @Test
        void is_told_in_words_when_another_service_has_the_folder() throws Exception {
            ServiceProcess first = start().ready();

            ServiceProcess second = start();

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("est déjà utilisé par un autre service Portevoix")
                    .contains("is already used by another Portevoix service")
                    .doesNotContain("\tat ");
            assertThat(first.isAlive()).isTrue();
            assertThat(databases()).hasSize(1);
        }
    }

    @Nested
    class Somebody_who_stops_it {

        @BeforeEach
        void the_programs_are_there() throws IOException {
            haveProgramsUnpacked();
        }

        @Test
        void stops_both_with_control_c() throws Exception {
            // A build that runs in the background ignores Ctrl-C, and would hand that down to the service.
            List<String> asInATerminal = List.of("env", "--default-signal=INT", "setsid");
            ServiceProcess service = ServiceProcess.start(data, asInATerminal, ServiceProcess.PACKAGE, Map.of());
            started.add(service);
            service.ready().pressControlC();

            assertThat(service.exitCode()).isEqualTo(130);
            assertStoppedInOrder(service);
        }

        @Test
        void stops_both_with_the_signal_of_a_service_manager() throws Exception {
            ServiceProcess service = start().ready();
            service.terminate();

            assertThat(service.exitCode()).isEqualTo(143);
            assertStoppedInOrder(service);
        }

        private void assertStoppedInOrder(ServiceProcess service) throws IOException {
            assertThat(service.output())
                    .contains("portevoix stopped in")
                    .doesNotContain("WARN")
                    .doesNotContain("ERROR");
            assertThat(Files.readString(data.resolve("mariadb.log"))).contains("Shutdown complete");
            assertThat(databases()).isEmpty();
        }
    }

    @Nested
    class Somebody_who_gives_a_command {

        @BeforeEach
        void the_programs_are_there() throws IOException {
            haveProgramsUnpacked();
        }

        @Test
        void can_do_so_while_the_service_runs_and_leaves_it_alone() throws Exception {
            ServiceProcess service = start().ready();

            ServiceProcess command = start("commande-qui-n-existe-pas");

            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(command.output()).contains("Commande inconnue").doesNotContain("Listening on");
            assertThat(service.isAlive()).isTrue();
            assertThat(databases()).hasSize(1);
        }

        @Test
        void can_do_so_without_the_service_and_leaves_nothing_running() throws Exception {
            ServiceProcess command = start("commande-qui-n-existe-pas");

            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(databases()).isEmpty();
        }
    }

    @Nested
    class Somebody_who_has_a_database_server {

        @Test
        void names_it_and_no_other_is_started() throws Exception {
            DataFolder elsewhere = DataFolder.at(temporary.resolve("elsewhere"));
            KeyFolder keys = KeyFolder.at(elsewhere.keys());
            try (EmbeddedMariaDb theirs = EmbeddedMariaDb.start(elsewhere, keys, PROGRAMS, "portevoix", List.of())) {
                ServiceProcess service = ServiceProcess.start(
                        data,
                        List.of(),
                        ServiceProcess.PACKAGE,
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", theirs.jdbcUrl(),
                                "QUARKUS_DATASOURCE_USERNAME", EmbeddedMariaDb.USER,
                                "QUARKUS_DATASOURCE_PASSWORD", theirs.password()));
                started.add(service);
                service.ready();

                assertThat(data.resolve("mariadb")).doesNotExist();
                try (Connection connection = connect(theirs.jdbcUrl(), EmbeddedMariaDb.USER, theirs.password())) {
                    assertThat(read(connection, "SELECT COUNT(*) > 0 FROM flyway_schema_history"))
                            .isEqualTo("1");
                }
                service.terminate();
                service.exitCode();
            }
        }
    }

    /** Unpacking is shown by those who start for the first time; the others borrow what the build has unpacked. */
    private void haveProgramsUnpacked() throws IOException {
        Path unpacked = MariaDbPrograms.unpackedIn(PROGRAMS).home();
        Files.createSymbolicLink(DataFolder.at(data).databasePrograms(), unpacked.getParent());
    }

    private ServiceProcess start(String... words) throws IOException {
        ServiceProcess service = ServiceProcess.start(data, words);
        started.add(service);
        return service;
    }

    private List<RunningMariaDb> databases() {
        return RunningMariaDb.on(data.resolve("mariadb"));
    }

    private RunningMariaDb onlyDatabase() {
        assertThat(databases()).hasSize(1);
        return databases().get(0);
    }

    private String url() {
        return "jdbc:mariadb://127.0.0.1:" + onlyDatabase().port() + "/portevoix";
    }

    private Connection connect() throws SQLException, IOException {
        return connect(url(), EmbeddedMariaDb.USER, Files.readString(data.resolve("keys/mariadb-password")));
    }

    private void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException, IOException {
        try (Connection connection = connect()) {
            return read(connection, sql);
        }
    }

    private String refusal(String user, String password) {
        try (Connection connection = connect(url(), user, password)) {
            return "let in as " + connection.getMetaData().getUserName();
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static String read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        return new Driver().connect(url, account);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
