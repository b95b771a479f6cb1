package fr.portevoix.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Words that rest in the database and that only the key kept outside it can read (AES-256-GCM). */
@ApplicationScoped
public class Sealed {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Inject
    Keys keys;

    /** Seals these words for this purpose; each time differently, so that two seals of the same words look unlike. */
    public byte[] seal(String purpose, String words) {
        return seal(key(purpose), words);
    }

    /** Opens a seal of this purpose; empty where it is none, or of another key. */
    public Optional<String> open(String purpose, byte[] sealed) {
        return open(key(purpose), sealed);
    }

    static byte[] seal(byte[] key, String words) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(words.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<String> open(byte[] key, byte[] sealed) {
        if (sealed == null || sealed.length <= NONCE) {
            return Optional.empty();
        }
        try {
            byte[] words = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(words, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] key(String purpose) {
        return keys.named("seal " + purpose).getEncoded();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
