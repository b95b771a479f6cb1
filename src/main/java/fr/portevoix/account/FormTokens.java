package fr.portevoix.account;

import fr.portevoix.shared.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** Makes the token that our own pages put in the forms of a session, and that no other site can know. */
@ApplicationScoped
class FormTokens {
    @Inject
    KeyedHash keyedHash;

    /** The token of this session's forms. */
    String of(UUID session) {
        return HexFormat.of().formatHex(keyedHash.of("form", session.toString()));
    }

    /** Whether this is that token. */
    boolean matches(UUID session, String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(session).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
