package fr.portevoix.shared.backup;

import fr.portevoix.shared.crypto.KeyFolder;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Replaces database, keys and files by those of a backup, wholly or not at all.
 *
 * <p>The archive is unpacked and checked to its last byte before anything is touched, and what is there is put into an
 * archive of its own. From then until the end a mark in the data folder keeps the service from starting; when something
 * fails, what was there is put back.
 */
@ApplicationScoped
class ReplaceEverything {
    @Inject
    Config config;

    @Inject
    Tables tables;

    @Inject
    DatabasePrograms programs;

    @Inject
    Backup backup;

    @Inject
    Clock clock;

    @Inject
    @All
    List<AfterRestore> rooms;

    /** Does it, and answers what to say; refuses in words where it must not. */
    String by(Path archive, boolean replace) throws IOException {
        KeptFiles kept = KeptFiles.of(config);
        Path workshop = workshop(kept.data());
        try {
            String version = Archive.unpack(archive, workshop::resolve);
            if (!tables.canTake(version)) {
                throw new CannotDo("Rien n’est changé. Cette sauvegarde vient d’un Portevoix plus récent (tables "
                        + version + ")\u00a0: installez-le d’abord.");
            }
            boolean cutShort = Restoring.of(kept.data()).isPresent();
            boolean holds = cutShort || tables.holdAnything();
            if (holds && !replace) {
                throw new CannotDo(
                        "Rien n’est changé. Ce service contient déjà des données\u00a0: ajoutez --replace pour les"
                                + " remplacer. Elles seront d’abord mises de côté.");
            }
            Restoring mark = cutShort ? Restoring.of(kept.data()).get() : setAside(kept.data());
            mark.begin(kept.data());
            putInPlace(workshop, kept, mark);
            if (!holds) {
                Files.deleteIfExists(mark.before());
                return "La sauvegarde est remise en place.";
            }
            return "La sauvegarde est remise en place. Ce qu’il y avait avant est dans " + mark.before()
                    + "\u00a0: effacez ce fichier quand vous n’en avez plus besoin.";
        } finally {
            delete(workshop);
        }
    }

    private void putInPlace(Path unpacked, KeptFiles kept, Restoring mark) throws IOException {
        try {
            takeFrom(unpacked, kept);
            apply(mark.carried());
        } catch (RuntimeException | IOException failure) {
            goBack(kept, mark, failure);
            throw new CannotDo("La restauration a échoué\u00a0; tout est remis comme avant.", failure);
        }
        Restoring.done(kept.data());
    }

    private void goBack(KeptFiles kept, Restoring mark, Exception failure) throws IOException {
        Path workshop = workshop(kept.data());
        try {
            Archive.unpack(mark.before(), workshop::resolve);
            takeFrom(workshop, kept);
            Restoring.done(kept.data());
        } catch (RuntimeException again) {
            again.addSuppressed(failure);
            throw new CannotDo(
                    "La restauration a échoué, et revenir en arrière aussi. Le service ne démarrera pas dans cet état\u00a0:"
                            + " relancez restore " + mark.before() + " --replace.",
                    again);
        } finally {
            delete(workshop);
        }
    }

    private void takeFrom(Path unpacked, KeptFiles kept) throws IOException {
        tables.drop();
        programs.load(unpacked.resolve(Archive.DATABASE));
        tables.migrate();
        KeyFolder keys = KeyFolder.at(kept.keys());
        for (Path file : files(unpacked)) {
            String entry = unpacked.relativize(file).toString();
            if (entry.startsWith(Archive.KEYS)) {
                keys.writePrivately(entry.substring(Archive.KEYS.length()), Files.readString(file));
            } else if (entry.startsWith(Archive.FILES)) {
                Files.createDirectories(kept.home(entry).getParent());
                Files.copy(file, kept.home(entry), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Restoring setAside(Path data) throws IOException {
        String now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(clock.instant());
        Path before = data.resolve("before-restore-" + now + ".zip");
        backup.write(before);
        List<String> carried = rooms.stream()
                .flatMap(room -> room.carry().stream().map(line -> room.name() + " " + line))
                .toList();
        return new Restoring(before, carried);
    }

    private void apply(List<String> carried) {
        rooms.forEach(room -> room.apply(carried.stream()
                .filter(line -> line.startsWith(room.name() + " "))
                .map(line -> line.substring(room.name().length() + 1))
                .toList()));
    }

    private static Path workshop(Path data) throws IOException {
        return Files.createTempDirectory(
                data,
                Restoring.WORKSHOP,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            walked.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
