package fr.portevoix.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives each purpose its own key, all derived from one secret that never rests in the database. */
@ApplicationScoped
public class Keys {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    @Inject
    Keys(@ConfigProperty(name = KeyFolder.SETTING) Path folder) {
        this(KeyFolder.at(folder).secret());
    }

    Keys(byte[] secret) {
        this.secret = secret;
    }

    /** The key of this purpose, for HMAC-SHA256; always the same for the same name and secret. */
    public SecretKeySpec named(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            // HKDF's expansion (RFC 5869, section 2.3) for one block; the secret is uniform, so nothing needs
            // extracting.
            mac.update(("portevoix " + purpose).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(mac.doFinal(new byte[] {1}), ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
