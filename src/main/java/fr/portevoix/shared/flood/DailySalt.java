package fr.portevoix.shared.flood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * Hashes addresses with random bytes that live one day in this process and are written nowhere.
 *
 * <p>An address has so few values that its hash without a secret would be the address; once the bytes are gone nobody, not
 * even the service, can tell whether two hashes were one connection.
 */
@ApplicationScoped
class DailySalt {
    private static final int LENGTH = 16;

    private record Salt(LocalDate day, byte[] bytes) {}

    private volatile Salt salt;

    @Inject
    Clock clock;

    /** The hash, today, of an address that sends something about this subject: another for each subject. */
    ByteBuffer hash(UUID subject, byte[] address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ofToday());
            digest.update(ByteBuffer.allocate(16)
                    .putLong(subject.getMostSignificantBits())
                    .putLong(subject.getLeastSignificantBits())
                    .array());
            return ByteBuffer.wrap(Arrays.copyOf(digest.digest(address), LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] ofToday() {
        LocalDate today = LocalDate.now(clock);
        Salt current = salt;
        if (current == null || !current.day().equals(today)) {
            synchronized (this) {
                current = salt;
                if (current == null || !current.day().equals(today)) {
                    byte[] bytes = new byte[32];
                    new SecureRandom().nextBytes(bytes);
                    current = new Salt(today, bytes);
                    salt = current;
                }
            }
        }
        return current.bytes();
    }
}
