package fr.portevoix.shared.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The hidden key of a form: random at each reading of the page, so that each sending is told from every other. */
public final class FormKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private FormKey() {}

    /** A key that no form has had. */
    public static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether such a key could be one of ours. */
    public static boolean isOurs(String key) {
        return OURS.matcher(key).matches();
    }
}
