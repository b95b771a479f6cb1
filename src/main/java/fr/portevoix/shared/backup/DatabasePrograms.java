package fr.portevoix.shared.backup;

import fr.portevoix.shared.database.DataFolder;
import fr.portevoix.shared.database.MariaDbPrograms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * MariaDB's own programs, aimed at the service's database.
 *
 * <p>They come from the jar, also where the server is another: one version to rely on. The password goes through a file
 * that only this account can read, because everybody on the machine can read a command line.
 */
@ApplicationScoped
class DatabasePrograms {
    private static final Pattern URL = Pattern.compile("jdbc:mariadb://([^:/?]+)(?::(\\d+))?/([^?]+)(\\?.*)?");

    @Inject
    Config config;

    /** Writes the whole database as SQL into this file, as it stands at one moment, while the service works on. */
    void dump(Path sql) {
        run(
                MariaDbPrograms::dump,
                List.of(
                        "--single-transaction",
                        "--quick",
                        "--hex-blob",
                        "--skip-lock-tables",
                        "--skip-add-locks",
                        "--no-tablespaces",
                        "--default-character-set=utf8mb4",
                        "--max-allowed-packet=64M"),
                builder -> builder.redirectOutput(sql.toFile()));
    }

    /** Runs the statements of this file. */
    void load(Path sql) {
        run(
                MariaDbPrograms::client,
                List.of("--default-character-set=utf8mb4", "--max-allowed-packet=64M", "--batch"),
                builder -> builder.redirectInput(sql.toFile()));
    }

    private interface Program {
        Path of(MariaDbPrograms programs);
    }

    private interface Plumbing {
        void fit(ProcessBuilder builder);
    }

    private void run(Program program, List<String> options, Plumbing plumbing) {
        Matcher url = URL.matcher(config.getValue("quarkus.datasource.jdbc.url", String.class));
        if (!url.matches()) {
            throw new CannotDo("L’adresse de la base ne se lit pas\u00a0: il faut jdbc:mariadb://machine:port/base.");
        }
        Path account = null;
        Path complaints = null;
        try {
            account = Files.createTempFile(
                    "portevoix-",
                    ".cnf",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            complaints = Files.createTempFile("portevoix-", ".log");
            Files.writeString(account, accountFile(url));
            List<String> command =
                    new ArrayList<>(List.of(program.of(programs()).toString(), "--defaults-file=" + account));
            command.addAll(options);
            command.add(url.group(3));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
            plumbing.fit(builder);
            Process process = builder.start();
            if (!process.waitFor(12, TimeUnit.HOURS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CannotDo("Le programme de la base a échoué\u00a0: "
                        + Files.readString(complaints).strip());
            }
        } catch (IOException e) {
            throw new CannotDo("Le programme de la base n’a pas pu être lancé.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDo("Interrompu.", e);
        } finally {
            delete(account);
            delete(complaints);
        }
    }

    private MariaDbPrograms programs() throws IOException {
        return MariaDbPrograms.unpackedIn(DataFolder.from(config).databasePrograms());
    }

    private String accountFile(Matcher url) {
        String options = url.group(4) == null ? "" : url.group(4);
        boolean encrypted = options.matches(".*[?&](sslMode=(?!disable)|useSsl=true|useSSL=true).*");
        return """
                [client]
                protocol=tcp
                host=%s
                port=%s
                user="%s"
                password="%s"
                %s
                """
                .formatted(
                        url.group(1),
                        url.group(2) == null ? "3306" : url.group(2),
                        quoted("quarkus.datasource.username"),
                        quoted("quarkus.datasource.password"),
                        encrypted ? "ssl" : "skip-ssl");
    }

    private String quoted(String setting) {
        return config.getOptionalValue(setting, String.class)
                .orElse("")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
