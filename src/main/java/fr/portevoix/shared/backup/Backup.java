package fr.portevoix.shared.backup;

import fr.portevoix.shared.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Puts everything that cannot be made again into one file, while the service runs or not. */
@ApplicationScoped
class Backup implements Command {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Inject
    Config config;

    @Inject
    DatabasePrograms programs;

    @Inject
    Tables tables;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "fichier.zip\u00a0: sauvegarde la base, les clés et les fichiers dans ce fichier, le service en marche ou non";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            System.err.println("Usage\u00a0: backup " + usage());
            return MISUSED;
        }
        Path archive = Path.of(arguments.get(0)).toAbsolutePath();
        if (Files.exists(archive)) {
            System.err.println("Ce fichier existe déjà, rien n’est fait\u00a0: " + archive);
            return FAILED;
        }
        try {
            write(archive);
            System.out.println("Sauvegarde faite\u00a0: " + archive + " (" + Files.size(archive) / 1024 + " Ko).");
            System.out.println(
                    "Elle contient les clés du service et les paroles des habitants\u00a0: gardez-la à l’abri.");
            return 0;
        } catch (CannotDo | UncheckedIOException | IOException cannot) {
            System.err.println("Rien n’est sauvegardé. " + cannot.getMessage());
            return FAILED;
        }
    }

    /** Writes the archive; also before a restore, of what is about to be replaced. */
    void write(Path archive) throws IOException {
        // Beside the archive, where there is room for it, and not in /tmp, which may be memory.
        Path sql = Files.createTempFile(archive.getParent(), Restoring.WORKSHOP, ".sql");
        try {
            programs.dump(sql);
            Map<String, Path> entries = new HashMap<>(KeptFiles.of(config).all());
            entries.put(Archive.DATABASE, sql);
            Archive.write(archive, entries, tables.version());
        } finally {
            Files.deleteIfExists(sql);
        }
    }
}
