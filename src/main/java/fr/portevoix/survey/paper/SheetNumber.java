package fr.portevoix.survey.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number printed on a sheet: seven random characters, none that looks like another, and one that checks them.
 *
 * <p>It says nothing of anybody: it is made when the sheet is printed, and first stored when the sheet is entered.
 */
public record SheetNumber(String signs) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_SIGNS = 7;

    /** A prime above the alphabet's size, so that each wrong sign and each swap of neighbours is found. */
    private static final int MODULUS = 31;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A number for a new sheet. */
    public static SheetNumber fresh() {
        while (true) {
            StringBuilder signs = new StringBuilder();
            for (int i = 0; i < RANDOM_SIGNS; i++) {
                signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            int check = check(signs);
            if (check < ALPHABET.length()) {
                return new SheetNumber(signs.append(ALPHABET.charAt(check)).toString());
            }
        }
    }

    /** Reads what somebody typed from a sheet; empty where it is no number of ours. */
    public static Optional<SheetNumber> read(String typed) {
        String signs = typed == null
                ? ""
                : typed.replaceAll("[\\s\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
        boolean ours = signs.length() == RANDOM_SIGNS + 1
                && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                && check(signs.substring(0, RANDOM_SIGNS)) == ALPHABET.indexOf(signs.charAt(RANDOM_SIGNS));
        return ours ? Optional.of(new SheetNumber(signs)) : Optional.empty();
    }

    private static int check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(signs.charAt(i));
        }
        return sum % MODULUS;
    }

    /** As it is printed, in two groups of four. */
    @Override
    public String toString() {
        return signs.substring(0, 4) + "-" + signs.substring(4);
    }
}
