package fr.portevoix.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, and not among the first that anybody would try. No other rule makes it stronger. */
@ApplicationScoped
class PasswordRules {
    private static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final List<String> OBVIOUS = List.of(
            "motdepasse",
            "password",
            "passw0rd",
            "azerty",
            "qwerty",
            "123456",
            "987654",
            "abcdef",
            "portevoix",
            "contratdeville",
            "bonjour",
            "administrateur",
            "jetaime");

    /** What is wrong with this password for this person, if anything. */
    Optional<String> flaw(String password, Person person) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "Choisissez au moins douze caractères : trois ou quatre mots sans rapport, par exemple.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Choisissez un mot de passe plus court (72 caractères au plus).");
        }
        String plain = plain(password);
        if (isObvious(plain) || plain.contains(plain(person.email.split("@")[0]))) {
            return Optional.of("Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un autre.");
        }
        return Optional.empty();
    }

    private static boolean isObvious(String plain) {
        // A few letters beside an obvious word make no secret of it.
        boolean mostlyObvious =
                OBVIOUS.stream().anyMatch(word -> plain.contains(word) && plain.length() - word.length() < 8);
        return mostlyObvious || plain.chars().distinct().count() < 4;
    }

    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[\\s._'’-]", "");
    }
}
