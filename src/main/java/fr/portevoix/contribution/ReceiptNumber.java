package fr.portevoix.contribution;

import java.util.Optional;

/**
 * The number that somebody keeps to see what became of their words: 60 bits as 12 letters of Crockford's base 32 (no I,
 * L, O or U, which look like others) and a check letter, shown as {@code K7PM-4XQ2-9RTD-3}.
 *
 * <p>The check letter is a weighted sum over GF(32) with the weights α, α², … (α a root of x⁵ + x² + 1): it finds every
 * single wrong letter and every swap of two letters, wherever they stand.
 */
public record ReceiptNumber(String letters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int POLYNOMIAL = 0b100101;

    /** The number made of the first 60 bits of a hash. */
    static ReceiptNumber fromHash(byte[] hash) {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | hash[i] & 0xff;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt((int) (bits >>> 59 - 5 * i & 31)));
        }
        return new ReceiptNumber(letters.append(check(letters)).toString());
    }

    /** Reads what a person typed: any capitals, spaces or hyphens, O for 0, I or L for 1; empty if it is not a number of ours. */
    public static Optional<ReceiptNumber> read(String typed) {
        if (typed == null || typed.length() > 60) {
            return Optional.empty();
        }
        String letters = letters(typed);
        boolean ours = letters.length() == LENGTH + 1
                && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && check(letters.substring(0, LENGTH)) == letters.charAt(LENGTH);
        return ours ? Optional.of(new ReceiptNumber(letters)) : Optional.empty();
    }

    /**
     * Whether what was typed is as long as a number and yet none: a letter is wrong or two are swapped. Which one is not
     * told, because a number that mends itself is easier to guess.
     */
    public static boolean isMistyped(String typed) {
        return typed != null
                && typed.length() <= 60
                && letters(typed).length() == LENGTH + 1
                && read(typed).isEmpty();
    }

    /** What is meant by what was typed: any capitals, spaces or hyphens, and letters that look like figures. */
    private static String letters(String typed) {
        return typed.replaceAll("[\\s\\u2010-\\u2015-]", "")
                .toUpperCase(java.util.Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static char check(CharSequence letters) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            weight = times(weight, 2);
            sum ^= times(weight, ALPHABET.indexOf(letters.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 4; bit >= 0; bit--) {
            product <<= 1;
            if ((product & 32) != 0) {
                product ^= POLYNOMIAL;
            }
            if ((b >> bit & 1) != 0) {
                product ^= a;
            }
        }
        return product;
    }

    /** As it is shown and printed, in groups of four. */
    @Override
    public String toString() {
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8, 12) + "-"
                + letters.substring(12);
    }
}
