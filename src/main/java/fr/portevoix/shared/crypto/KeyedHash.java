package fr.portevoix.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** Hashes that nobody can compute, or try values against, without the key kept outside the database. */
@ApplicationScoped
public class KeyedHash {
    @Inject
    Keys keys;

    /** HMAC-SHA256 of the parts under the key of this purpose; 32 bytes. Parts are framed, so none runs into the next. */
    public byte[] of(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.named(purpose));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
