package fr.portevoix.shared.backup;

import fr.portevoix.shared.crypto.KeyFolder;
import fr.portevoix.shared.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The files that make the service what it is, beside its database: the keys, and what people sent. */
record KeptFiles(Path data, Path keys) {
    /**
     * Folders of the machine's own: the database's files go as SQL and its programs unpack again; a backup holds no
     * backups. Loose files of the data folder (lock, log, marks) belong to the machine too.
     */
    private static final Set<String> FOLDERS_LEFT_OUT =
            Set.of("mariadb", "mariadb-installing", "mariadb-tmp", "mariadb-programs", "keys", "backups");

    /** The password of this machine's embedded database is no other machine's. */
    private static final Set<String> KEYS_LEFT_OUT = Set.of("mariadb-password", "mariadb-opening.sql");

    static KeptFiles of(Config config) {
        DataFolder data = DataFolder.from(config);
        return new KeptFiles(data.path(), KeyFolder.from(config, data.keys()).path());
    }

    /** Every file under its name in the archive. */
    Map<String, Path> all() {
        Map<String, Path> all = new TreeMap<>();
        files(keys)
                .filter(file -> !KEYS_LEFT_OUT.contains(first(keys, file)))
                .filter(file -> !file.toString().endsWith(".draft"))
                .forEach(file -> all.put(Archive.KEYS + keys.relativize(file), file));
        files(data)
                .filter(file -> !file.getParent().equals(data) && !file.startsWith(keys))
                .filter(file -> !FOLDERS_LEFT_OUT.contains(first(data, file)))
                .filter(file -> !first(data, file).startsWith(Restoring.WORKSHOP))
                .forEach(file -> all.put(Archive.FILES + data.relativize(file), file));
        return all;
    }

    private static String first(Path folder, Path file) {
        return folder.relativize(file).getName(0).toString();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file of an archive belongs. */
    Path home(String entry) {
        return entry.startsWith(Archive.KEYS)
                ? keys.resolve(entry.substring(Archive.KEYS.length()))
                : data.resolve(entry.substring(Archive.FILES.length()));
    }
}
