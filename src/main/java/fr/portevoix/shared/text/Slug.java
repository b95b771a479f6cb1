package fr.portevoix.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes the part of an address that names a thing: lower case, no accents, words joined by hyphens. */
public final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    /** The slug of a title; never empty, never longer than 80 characters. */
    public static String of(String title) {
        String plain = Normalizer.normalize(
                        title == null ? "" : title.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "sans-titre" : cut;
    }

    /** The slug of a title, numbered from 2 on while {@code taken} says that somebody has it. */
    public static String free(String title, Predicate<String> taken) {
        String wanted = of(title);
        String candidate = wanted;
        for (int n = 2; taken.test(candidate); n++) {
            String number = "-" + n;
            candidate = wanted.substring(0, Math.min(wanted.length(), LONGEST - number.length())) + number;
        }
        return candidate;
    }
}
