package fr.portevoix.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of one database as whoever runs the server makes it: with the server's own program, row by row, as SQL. */
public final class DatabaseDump {
    private static final Pattern PLACE = Pattern.compile("jdbc:mariadb://([^:/]+):(\\d+)/([^?]+).*");

    private final String text;

    private DatabaseDump(String text) {
        this.text = text;
    }

    /** Makes it of the database behind this address. */
    public static DatabaseDump of(String jdbcUrl, String user, String password)
            throws IOException, InterruptedException {
        return of(jdbcUrl, user, password, Path.of("target/mariadb-programs"));
    }

    /** The same, with programs that are unpacked in this folder. */
    static DatabaseDump of(String jdbcUrl, String user, String password, Path programs)
            throws IOException, InterruptedException {
        Matcher place = PLACE.matcher(jdbcUrl);
        if (!place.matches()) {
            throw new IllegalArgumentException(jdbcUrl);
        }
        ProcessBuilder dumping = new ProcessBuilder(
                        MariaDbPrograms.unpackedIn(programs.toAbsolutePath())
                                .dump()
                                .toString(),
                        "--no-defaults",
                        "--host=" + place.group(1),
                        "--port=" + place.group(2),
                        "--user=" + user,
                        "--skip-ssl",
                        "--single-transaction",
                        "--skip-extended-insert",
                        "--hex-blob",
                        "--no-tablespaces",
                        place.group(3))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        dumping.environment().put("MYSQL_PWD", password);
        Process dump = dumping.start();
        String text = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (dump.waitFor() != 0) {
            throw new IOException("mariadb-dump ended with " + dump.exitValue());
        }
        return new DatabaseDump(text);
    }

    /** The lines that lay down the rows of this table and hold these words, in the order of the copy. */
    public List<String> rows(String table, String words) {
        return rowsWith(words).stream()
                .filter(row -> row.startsWith("INSERT INTO `" + table + "` "))
                .toList();
    }

    /** The lines that lay down any row which holds these words. */
    public List<String> rowsWith(String words) {
        List<String> found = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("INSERT INTO ") && line.contains(words)) {
                found.add(line);
            }
        }
        return found;
    }

    /** The tables that hold these words anywhere. */
    public List<String> tablesWith(String words) {
        return rowsWith(words).stream()
                .map(row -> row.replaceAll("INSERT INTO `([^`]+)`.*", "$1"))
                .distinct()
                .toList();
    }
}
