package fr.portevoix.walk;

import fr.portevoix.shared.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** The short code by which telephones join a walk: made of a key that is not in the database, so it is stored nowhere. */
@ApplicationScoped
public class JoinCodes {
    /** No letter or figure that looks like another when it is said aloud or read from a wall. */
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY3479";

    private static final int LENGTH = 6;

    @Inject
    KeyedHash keyedHash;

    /** The code in force. */
    public String of(Walk walk) {
        byte[] hash = keyedHash.of("walk code", walk.id.toString(), String.valueOf(walk.codeEdition));
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            int pair = (hash[2 * at] & 0xFF) << 8 | hash[2 * at + 1] & 0xFF;
            code.append(LETTERS.charAt(pair % LETTERS.length()));
        }
        return code.toString();
    }

    /** Whether what somebody typed is the code in force, whatever its capitals, spaces and hyphens. */
    public boolean opens(Walk walk, String typed) {
        return typed != null && typed.length() <= 40 && plain(typed).equals(of(walk));
    }

    /** What is meant by what was typed. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
    }
}
