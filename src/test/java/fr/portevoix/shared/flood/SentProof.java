package fr.portevoix.shared.flood;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A proof of work as a device sends it, true or not. */
public final class SentProof {
    private SentProof() {}

    /** The members as they travel. */
    public static String of(String algorithm, String challenge, String number, String salt, String signature) {
        return base64("{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%s,\"salt\":\"%s\",\"signature\":\"%s\"}"
                .formatted(algorithm, challenge, number, salt, signature));
    }

    /** Any text as it travels. */
    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
