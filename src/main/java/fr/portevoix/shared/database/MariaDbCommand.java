package fr.portevoix.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The command lines by which MariaDB is started, each option with its reason. */
record MariaDbCommand(List<String> words) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Unix sockets take 107 bytes of path; some room is left for the temporary names the server makes from it. */
    private static final int LONGEST_SOCKET_PATH = 100;

    /** The server that serves, on a port of this machine that nobody else has. */
    static MariaDbCommand serving(DataFolder folder, MariaDbPrograms programs, Path opening, List<String> options)
            throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // Ctrl-C reaches the whole session of the terminal: the database must outlive the service's last words.
            words.add(SETSID.toString());
        }
        words.addAll(common(folder, programs, folder.database()));
        words.addAll(List.of(
                "--socket=" + socket(folder),
                "--pid-file=" + folder.database().resolve("mariadbd.pid"),
                "--port=" + freePort(),
                "--bind-address=127.0.0.1",
                "--init-file=" + opening,
                // Nothing leaves this machine; a certificate made anew at each start costs four seconds of computing.
                "--skip-ssl",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                // What was acknowledged is on the disk, not on its way there.
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=1",
                // A photo of 12 MB and its row must pass in one packet.
                "--max-allowed-packet=64M"));
        words.addAll(options);
        return new MariaDbCommand(words);
    }

    /** The server that reads statements and ends, as it does to fill an empty folder. */
    static MariaDbCommand installing(DataFolder folder, MariaDbPrograms programs, Path database) throws IOException {
        List<String> words = common(folder, programs, database);
        words.addAll(List.of("--bootstrap", "--silent-startup", "--log-warnings=0", "--max-allowed-packet=8M"));
        // Some of the system's own tables ask for an engine by name.
        words.add("--enforce-storage-engine=");
        return new MariaDbCommand(words);
    }

    Process start(DataFolder folder) throws IOException {
        return new ProcessBuilder(words)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()))
                .start();
    }

    /** What the process list will show: setsid gives its place to the server. */
    List<String> asListed() {
        return words.get(0).equals(SETSID.toString()) ? words.subList(1, words.size()) : words;
    }

    private static List<String> common(DataFolder folder, MariaDbPrograms programs, Path database) throws IOException {
        Files.createDirectories(
                folder.databaseTemporaries(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> words = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.home(),
                "--datadir=" + database,
                // In the common folder any other server that starts deletes the tables that this one is sorting.
                "--tmpdir=" + folder.databaseTemporaries()));
        if ("root".equals(System.getProperty("user.name"))) {
            // MariaDB refuses to run as root unless told so in plain words.
            words.add("--user=root");
        }
        return words;
    }

    private static Path socket(DataFolder folder) {
        Path near = folder.database().resolve("mariadb.sock");
        if (near.toString().getBytes().length <= LONGEST_SOCKET_PATH) {
            return near;
        }
        String name = HexFormat.of().toHexDigits(folder.path().toString().hashCode());
        return Path.of(System.getProperty("java.io.tmpdir"), "portevoix-" + name + ".sock");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
