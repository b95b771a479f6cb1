package fr.portevoix.shared.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mark in the data folder that a restore is under way: the archive of what was there before, and what is carried over.
 *
 * <p>A service does not start on a folder with this mark: what a cut restore left is never taken for the town's data.
 */
public record Restoring(Path before, List<String> carried) {
    static final String NAME = "restoring";

    /** How files begin that only live while a backup or a restore is at work. */
    static final String WORKSHOP = "portevoix-workshop-";

    /** What to tell whoever starts the service on a folder where a restore was cut short; empty where none was. */
    public static Optional<String> cutShort(Path data) {
        return of(data).map(mark ->
                ("Une restauration a été interrompue. Relancez-la, ou revenez à ce qu’il y avait avant\u00a0: restore %s --replace%n"
                                + "A restore was cut short. Run it again, or go back to what was there before with the command above.")
                        .formatted(mark.before));
    }

    static Optional<Restoring> of(Path data) {
        try {
            if (!Files.exists(data.resolve(NAME))) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            return Optional.of(new Restoring(Path.of(lines.get(0)), lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin(Path data) throws IOException {
        List<String> lines = new ArrayList<>(List.of(before.toString()));
        lines.addAll(carried);
        Path draft = Files.write(data.resolve(WORKSHOP + NAME), lines);
        Files.move(draft, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void done(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }
}
