package fr.portevoix.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the database server's log tells of one database: every changed row, in order, with its transaction. */
public final class BinaryLog {
    static final String SETTING = "portevoix.tests.binlog";

    private static final Pattern CHANGE = Pattern.compile("### (INSERT INTO|UPDATE|DELETE FROM) `[^`]+`[.]`([^`]+)`");
    private static final Pattern VALUE = Pattern.compile("###   @\\d+=(.*?)(?: /[*].*)?");

    private BinaryLog() {}

    /** A row as it was after a change, or before it was deleted. */
    public record Row(String transaction, String act, String table, List<String> values) {}

    /** The rows of this database that were changed since then. */
    public static List<Row> since(Instant from, String database) throws IOException, InterruptedException {
        Path log = Path.of(System.getProperty(SETTING));
        List<String> words = new ArrayList<>(List.of(
                "mariadb-binlog",
                "--no-defaults",
                "--verbose",
                "--base64-output=DECODE-ROWS",
                "--database=" + database,
                "--start-datetime="
                        + LocalDateTime.ofInstant(from, ZoneId.systemDefault())
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))));
        try (Stream<Path> files = Files.list(log.getParent())) {
            files.map(Path::toString)
                    .filter(name -> name.matches(".*binlog[.]\\d+"))
                    .sorted()
                    .forEach(words::add);
        }
        ProcessBuilder reader = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        // It reads its dates in its own zone: that of this process.
        reader.environment().put("TZ", ZoneId.systemDefault().getId());
        Process reading = reader.start();
        String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        if (reading.waitFor() != 0) {
            throw new IOException("mariadb-binlog ended with " + reading.exitValue());
        }
        return rows(text);
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        String transaction = "";
        for (String line : text.split("\n")) {
            Matcher change = CHANGE.matcher(line);
            Matcher value = VALUE.matcher(line);
            if (line.startsWith("#") && line.contains("\tGTID ")) {
                transaction = line.replaceAll(".*\tGTID (\\S+).*", "transaction $1");
            } else if (change.lookingAt()) {
                rows.add(new Row(transaction, change.group(1), change.group(2), new ArrayList<>()));
            } else if (line.startsWith("### SET") && !rows.isEmpty()) {
                // Of a row that was changed, what it became.
                rows.get(rows.size() - 1).values().clear();
            } else if (value.matches() && !rows.isEmpty()) {
                rows.get(rows.size() - 1).values().add(value.group(1));
            }
        }
        return rows;
    }
}
