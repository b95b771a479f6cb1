package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.Driver;

/** One command puts everything into a file, one command puts it back, on the packaged service. */
class BackupIT {
    @TempDir
    Path temporary;

    private Path here;
    private Path elsewhere;
    private Path archive;
    private final List<ServiceProcess> started = new ArrayList<>();

    @BeforeEach
    void chooseEmptyFolders() throws IOException {
        here = temporary.toRealPath().resolve("here");
        elsewhere = temporary.toRealPath().resolve("elsewhere");
        archive = temporary.toRealPath().resolve("backup.zip");
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(ServiceProcess::kill);
        for (Path folder : List.of(here, elsewhere)) {
            RunningMariaDb.on(folder.resolve("mariadb")).forEach(RunningMariaDb::stop);
        }
    }

    @Test
    void what_was_backed_up_beside_a_running_service_lives_again_on_another_machine() throws Exception {
        ServiceProcess service = start(here).ready();
        write(here, "premier", "Contrat d’ici ‘é’ 😀");
        assertThat(run(here, "backup", archive.toString())).contains("Sauvegarde faite");
        assertThat(run(here, 1, "restore", archive.toString(), "--replace"))
                .as("a restore under a running service")
                .contains("déjà utilisé");
        service.kill();

        assertThat(run(elsewhere, "restore", archive.toString())).contains("remise en place");

        assertThat(elsewhere.resolve("keys/secret")).hasSameTextualContentAs(here.resolve("keys/secret"));
        assertThat(Files.getPosixFilePermissions(elsewhere.resolve("keys/secret")))
                .hasSize(2);
        start(elsewhere).ready();
        assertThat(names(elsewhere)).containsExactly("Contrat d’ici ‘é’ 😀");
    }

    @Test
    void what_is_there_is_replaced_only_when_told_so_by_a_sound_archive_and_never_by_half() throws Exception {
        ServiceProcess service = start(here).ready();
        write(here, "avant", "Avant");
        run(here, "backup", archive.toString());
        write(here, "apres", "Après");
        service.kill();
        Path damaged = temporary.resolve("damaged.zip");
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        assertThat(run(here, 1, "restore", archive.toString())).contains("--replace");
        assertThat(run(here, 1, "restore", damaged.toString(), "--replace")).contains("abîmée");
        ServiceProcess untouched = start(here).ready();
        assertThat(names(here)).containsExactlyInAnyOrder("Avant", "Après");
        untouched.kill();

        Files.writeString(here.resolve("restoring"), archive + "\n");
        ServiceProcess refused = start(here);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("interrompue").contains(archive.toString());

        assertThat(run(here, "restore", archive.toString(), "--replace")).contains("remise en place");
        start(here).ready();
        assertThat(names(here)).containsExactly("Avant");
    }

    private ServiceProcess start(Path folder, String... words) throws IOException {
        ServiceProcess service = ServiceProcess.start(folder, words);
        started.add(service);
        return service;
    }

    private String run(Path folder, String... words) throws Exception {
        return run(folder, 0, words);
    }

    private String run(Path folder, int code, String... words) throws Exception {
        ServiceProcess command = start(folder, words);
        assertThat(command.exitCode()).as(command.output()).isEqualTo(code);
        return command.output();
    }

    private void write(Path folder, String slug, String name) throws Exception {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into contract (id, slug, name, territory) values (uuid(), '%s', '%s', 'Ici')"
                    .formatted(slug, name));
        }
    }

    private List<String> names(Path folder) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from contract")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Connection connect(Path folder) throws Exception {
        RunningMariaDb database =
                RunningMariaDb.on(folder.toRealPath().resolve("mariadb")).get(0);
        Properties account = new Properties();
        account.setProperty("user", EmbeddedMariaDb.USER);
        account.setProperty(
                "password",
                Files.readString(folder.resolve("keys/mariadb-password")).strip());
        return new Driver().connect(database.jdbcUrl("portevoix"), account);
    }
}
