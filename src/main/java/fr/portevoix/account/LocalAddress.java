package fr.portevoix.account;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells our own addresses from those that would send a person who has just signed in to somebody else's site. */
final class LocalAddress {
    private static final int LONGEST = 500;

    /** No backslash, which browsers read as a slash, and no space or control character, which they leave out. */
    private static final Pattern PATH = Pattern.compile("/[^\\\\\\s\\p{Cntrl}]*");

    private LocalAddress() {}

    /** The address if it is a path of this service that is worth coming back to. */
    static Optional<String> in(String asked) {
        if (asked == null || asked.length() > LONGEST || !PATH.matcher(asked).matches()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(asked);
            // As it is written: java.net.URI reads ///elsewhere as a path, browsers as another site.
            String path = asked.split("[?#]", 2)[0];
            boolean ours = !address.isAbsolute() && address.getRawAuthority() == null && !path.contains("//");
            return ours && !path.startsWith("/connexion") && !path.startsWith("/deconnexion")
                    ? Optional.of(asked)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
