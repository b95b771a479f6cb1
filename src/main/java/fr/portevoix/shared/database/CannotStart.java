package fr.portevoix.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says to whoever starts the service, in French and in English, why it cannot start and what to do. */
public class CannotStart extends RuntimeException {

    private static final int LAST_LINES = 8;

    CannotStart(String french, String english, Throwable cause) {
        super(
                String.join(System.lineSeparator(), french, english, cause == null ? "" : cause.toString())
                        .strip(),
                cause);
    }

    /** With the server's own last words, for whoever has only this message to send for help. */
    static CannotStart becauseTheDatabaseDoesNot(DataFolder folder, Throwable cause) {
        return new CannotStart(
                ("La base de données embarquée ne démarre pas : voir %s. Un autre serveur MariaDB peut être indiqué par"
                                + " QUARKUS_DATASOURCE_JDBC_URL.")
                        .formatted(folder.databaseLog()),
                ("The embedded database does not start: see %s. Another MariaDB server can be named with"
                                        + " QUARKUS_DATASOURCE_JDBC_URL.")
                                .formatted(folder.databaseLog())
                        + lastLines(folder.databaseLog()),
                cause);
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LAST_LINES))
                    .map(line -> System.lineSeparator() + "  " + line)
                    .collect(Collectors.joining());
        } catch (IOException noLogYet) {
            return "";
        }
    }
}
