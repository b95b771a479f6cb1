package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portevoix.shared.crypto.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database, wherever its folder lies and whatever happened to it before. */
class EmbeddedMariaDbTest {

    private static final Path PROGRAMS = Path.of("target/mariadb-programs").toAbsolutePath();

    @TempDir
    Path temporary;

    private DataFolder folder;

    @AfterEach
    void leaveNothingRunning() {
        if (folder != null) {
            RunningMariaDb.on(folder.database()).forEach(RunningMariaDb::stop);
        }
    }

    @Nested
    class In_a_new_folder {

        @Test
        void it_keeps_every_alphabet_and_writes_to_the_disk_before_it_says_so() throws Exception {
            try (EmbeddedMariaDb database = start("data")) {
                assertThat(ask(database, "SELECT 'مكتب 🌳' = 'مكتب 🌳' AND 'été' = 'ETE'"))
                        .isEqualTo("1");
                assertThat(ask(database, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
                assertThat(ask(database, "SELECT CONCAT(@@innodb_flush_log_at_trx_commit, @@innodb_doublewrite)"))
                        .isIn("11", "1ON");
            }
        }

        @Test
        void it_starts_where_the_path_has_spaces_and_accents_and_is_too_long_for_a_socket() throws Exception {
            try (EmbeddedMariaDb database = start("long/".repeat(25) + "données de l'été")) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
        }

        @Test
        void it_says_in_words_that_a_folder_cannot_be_used() throws Exception {
            Path file = Files.writeString(temporary.resolve("file"), "not a folder");

            assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("ne peut pas être utilisé")
                    .hasMessageContaining("cannot be used");
        }
    }

    @Nested
    class In_a_folder_with_a_past {

        @Test
        void it_installs_again_what_was_cut_short() throws Exception {
            folder = DataFolder.at(temporary.resolve("data"));
            Files.createDirectories(folder.databaseBeingInstalled().resolve("mysql"));
            Files.writeString(folder.databaseBeingInstalled().resolve("ibdata1"), "half");

            try (EmbeddedMariaDb database = start("data")) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(folder.databaseBeingInstalled()).doesNotExist();
        }

        @Test
        void it_unpacks_again_what_was_cut_short() throws Exception {
            Path programs = Files.createDirectories(temporary.resolve("programs"));
            Files.createDirectories(programs.resolve("unpacking-1/bin"));

            MariaDbPrograms unpacked = MariaDbPrograms.unpackedIn(programs);

            assertThat(unpacked.server()).isExecutable();
            assertThat(programs).isDirectoryNotContaining("glob:**/unpacking-*");
        }

        @Test
        void it_replaces_a_server_left_running_that_knows_another_password() throws Exception {
            EmbeddedMariaDb left = start("data");
            long before = onlyServer().process().pid();
            left.leaveRunning();
            Files.delete(folder.keys().resolve("mariadb-password"));

            try (EmbeddedMariaDb database = start("data")) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
                assertThat(onlyServer().process().pid()).isNotEqualTo(before);
            }
        }

        @Test
        void it_refuses_a_second_service_but_is_joined_by_a_command_and_left_alone_by_it() throws Exception {
            try (EmbeddedMariaDb database = start("data")) {
                assertThatThrownBy(() -> start("data")).isInstanceOf(FolderInUse.class);

                EmbeddedMariaDb joined = EmbeddedMariaDb.startOrJoin(folder, KeyFolder.at(folder.keys()));
                assertThat(joined.jdbcUrl()).isEqualTo(database.jdbcUrl());
                joined.close();

                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(RunningMariaDb.on(folder.database())).isEmpty();
        }
    }

    private EmbeddedMariaDb start(String name) {
        folder = DataFolder.at(temporary.resolve(name));
        return EmbeddedMariaDb.start(folder, KeyFolder.at(folder.keys()), PROGRAMS, "portevoix", List.of());
    }

    private RunningMariaDb onlyServer() {
        assertThat(RunningMariaDb.on(folder.database())).hasSize(1);
        return RunningMariaDb.on(folder.database()).get(0);
    }

    private static String ask(EmbeddedMariaDb database, String question) throws SQLException, IOException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), EmbeddedMariaDb.USER, database.password());
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
