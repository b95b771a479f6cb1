package fr.portevoix.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.Config;

/** The one folder the service writes to: embedded database, keys and files. */
public record DataFolder(Path path) {

    private static final String SETTING = "portevoix.data";

    /** Finds the folder named by {@code PORTEVOIX_DATA} (default {@code data}) and makes it, closed to other users. */
    public static DataFolder from(Config config) {
        return at(Path.of(config.getOptionalValue(SETTING, String.class).orElse("data")));
    }

    /** Opens this very folder, made when missing. */
    public static DataFolder at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            // The real path, because a running server is recognised by the folder it names on its command line.
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new CannotStart(
                    "Le dossier de données %s ne peut pas être utilisé (PORTEVOIX_DATA en nomme un autre)."
                            .formatted(path),
                    "The data folder %s cannot be used (PORTEVOIX_DATA names another).".formatted(path),
                    e);
        }
    }

    /** Where keys are kept unless {@code PORTEVOIX_KEYS_DIR} names another folder. */
    public Path keys() {
        return path.resolve("keys");
    }

    Path database() {
        return path.resolve("mariadb");
    }

    Path databaseBeingInstalled() {
        return path.resolve("mariadb-installing");
    }

    /** Where the server puts what it sorts: others that start on this machine clear the common folder of such files. */
    Path databaseTemporaries() {
        return path.resolve("mariadb-tmp");
    }

    Path databaseLog() {
        return path.resolve("mariadb.log");
    }

    /** Where the server's programs are unpacked; they can be deleted at any time, the next start unpacks them again. */
    public Path databasePrograms() {
        return path.resolve("mariadb-programs");
    }

    Path lock() {
        return path.resolve("portevoix.lock");
    }
}
