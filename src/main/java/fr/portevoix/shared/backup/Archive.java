package fr.portevoix.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup in one file: a ZIP of {@code database.sql}, {@code keys/…} and {@code files/…}, with a last entry that lists
 * the SHA-256 of every other and the version of the tables.
 *
 * <p>The list comes last and the name is given when all is written: a file under this name is whole, and what a disk or a
 * transfer damaged is found before anything is restored from it.
 */
final class Archive {
    static final String DATABASE = "database.sql";
    static final String KEYS = "keys/";
    static final String FILES = "files/";
    private static final String LIST = "portevoix-backup.txt";
    private static final String FORMAT = "portevoix backup 1";

    /** Where something of the archive goes. */
    interface Target {
        /** The file to write this entry to. */
        Path of(String entry) throws IOException;
    }

    private Archive() {}

    /** Writes these files under these names, and the version of the tables. */
    static void write(Path archive, Map<String, Path> entries, String version) {
        Path partial = archive.resolveSibling(archive.getFileName() + ".part");
        try {
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            StringBuilder list = new StringBuilder(FORMAT + "\nversion " + version + "\n");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(partial, StandardOpenOption.WRITE))) {
                for (Map.Entry<String, Path> entry : new TreeMap<>(entries).entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    MessageDigest digest = sha256();
                    Files.copy(entry.getValue(), new DigestOutputStream(zip, digest));
                    zip.closeEntry();
                    list.append(HexFormat.of().formatHex(digest.digest()))
                            .append(' ')
                            .append(entry.getKey())
                            .append('\n');
                }
                zip.putNextEntry(new ZipEntry(LIST));
                zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            Files.move(partial, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            partial.toFile().delete();
            throw new CannotDo("La sauvegarde n’a pas pu être écrite dans " + archive + ".", e);
        }
    }

    /** Unpacks a whole and sound archive, or says why it is none; answers the version of its tables. */
    static String unpack(Path archive, Target target) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry list = zip.getEntry(LIST);
            if (list == null) {
                throw new CannotDo(archive + " n’est pas une sauvegarde de Portevoix, ou il en manque la fin.");
            }
            String[] lines;
            try (InputStream in = zip.getInputStream(list)) {
                lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            }
            if (!lines[0].equals(FORMAT) || lines.length < 3) {
                throw new CannotDo("Cette sauvegarde est d’une autre génération de Portevoix\u00a0: " + lines[0] + ".");
            }
            Map<String, String> expected = new TreeMap<>();
            for (int i = 2; i < lines.length; i++) {
                expected.put(lines[i].substring(65), lines[i].substring(0, 64));
            }
            if (!expected.keySet().containsAll(Set.of(DATABASE, KEYS + "secret"))) {
                throw new CannotDo("Il manque la base ou les clés dans " + archive + ".");
            }
            for (Map.Entry<String, String> entry : expected.entrySet()) {
                unpack(zip, entry.getKey(), entry.getValue(), target);
            }
            return lines[1].substring("version ".length());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new CannotDo("Cette sauvegarde est abîmée ou ne se lit pas\u00a0: " + archive + ".", e);
        }
    }

    private static void unpack(ZipFile zip, String name, String expected, Target target) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || name.contains("..") || name.startsWith("/")) {
            throw new CannotDo("Cette sauvegarde est abîmée\u00a0: " + name + " y manque.");
        }
        MessageDigest digest = sha256();
        Path file = target.of(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new CannotDo("Cette sauvegarde est abîmée\u00a0: " + name + " a changé depuis qu’elle a été faite.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
