package fr.portevoix.shared.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * The files that keep the service's secrets, made at the first start and readable by its own account only.
 *
 * <p>Several copies may share one folder and start together: a key is written under another name and then linked, which
 * fails for all but the first, and everybody reads what the first one wrote.
 */
public final class KeyFolder {

    /** Names another folder than {@code keys} in the data folder, for copies of the service that share their keys. */
    public static final String SETTING = "portevoix.keys.dir";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ENTERS_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;

    private KeyFolder(Path path) {
        this.path = path;
    }

    /** Opens the configured folder, or the given one when none is configured. */
    public static KeyFolder from(Config config, Path otherwise) {
        return at(config.getOptionalValue(SETTING, Path.class).orElse(otherwise));
    }

    /** Opens this folder, made when missing, and makes the keys it lacks. */
    public static KeyFolder at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWNER_ENTERS_ONLY);
            }
            KeyFolder folder = new KeyFolder(path.toRealPath());
            folder.once("secret", () -> Base64.getEncoder().encodeToString(random(32)));
            folder.once("jwt-private.pem", KeyFolder::newSigningKey);
            if (!Files.exists(folder.verifyingKey())) {
                folder.writePrivately("jwt-public.pem", publicPartOf(Files.readString(folder.signingKey())));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Les clés du dossier %1$s ne peuvent être ni lues ni créées.%nThe keys in %1$s cannot be read or made."
                            .formatted(path),
                    e);
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** The private key (RSA, PKCS#8) that signs sessions. */
    public Path signingKey() {
        return path.resolve("jwt-private.pem");
    }

    /** The public key that verifies them. */
    public Path verifyingKey() {
        return path.resolve("jwt-public.pem");
    }

    /** The 32 random bytes from which {@link Keys} derives every other key. */
    byte[] secret() {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(path.resolve("secret")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of the embedded database, made when first asked for. */
    public String databasePassword() {
        // Letters, digits, - and _ only: it also stands in an SQL statement.
        return once(
                        "mariadb-password",
                        () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)))
                .strip();
    }

    /** A key that is thrown away one day; made when first asked for, and on disk when this returns. */
    String passingKey(String name) {
        return existingPassingKey(name).orElseGet(() -> {
            String key = once(passing(name), () -> Base64.getEncoder().encodeToString(random(32)));
            sync(path.resolve(passing(name)));
            sync(path);
            return key;
        });
    }

    /** The same, where it has been made and not been thrown away. */
    Optional<String> existingPassingKey(String name) {
        try {
            return Optional.of(Files.readString(path.resolve(passing(name))));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws it away. */
    void forgetPassingKey(String name) {
        try {
            if (Files.deleteIfExists(path.resolve(passing(name)))) {
                sync(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String passing(String name) {
        return "passing-" + name + ".key";
    }

    private static void sync(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file only this account can read, whole or not at all. */
    public Path writePrivately(String name, String content) {
        try {
            Path target = path.resolve(name);
            Files.move(written(name, content), target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String once(String name, Supplier<String> content) {
        Path target = path.resolve(name);
        try {
            if (!Files.exists(target)) {
                Path draft = written(name, content.get());
                try {
                    Files.createLink(target, draft);
                } catch (FileAlreadyExistsException anotherCopyWasFirst) {
                    // Its key is the one to use.
                } finally {
                    Files.delete(draft);
                }
            }
            return Files.readString(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written(String name, String content) throws IOException {
        Path draft = Files.createTempFile(path, name + "-", ".draft", OWNER_ONLY);
        return Files.writeString(draft, content);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            // 2048 bits: the least SmallRye JWT accepts for RS256, and what verifies fastest.
            generator.initialize(2048);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publicPartOf(String privatePem) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(privatePem.replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return pem("PUBLIC KEY", rsa.generatePublic(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines);
    }
}
