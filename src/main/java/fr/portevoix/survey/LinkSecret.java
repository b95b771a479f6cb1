package fr.portevoix.survey;

import java.util.Locale;
import java.util.Optional;

/**
 * The secret of a single-use link: 100 bits as 20 letters without look-alikes, because some people type it from a letter.
 *
 * <p>It is stored nowhere, and is written in no log: {@link #toString()} is for links and letters only.
 */
public record LinkSecret(String letters) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;
    private static final int LONGEST_TYPED = 80;

    /** The secret made of the first 100 bits of a hash. */
    public static LinkSecret fromHash(byte[] hash) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bit = 5 * i;
            int pair = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            letters.append(ALPHABET.charAt(pair >>> 11 - bit % 8 & 31));
        }
        return new LinkSecret(letters.toString());
    }

    /** Reads what a link carries or a person typed: any capitals, spaces or hyphens, o for 0, i or l for 1. */
    public static Optional<LinkSecret> read(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = typed.replaceAll("[\\s\\u2010-\\u2015-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        boolean ours = letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return ours ? Optional.of(new LinkSecret(letters)) : Optional.empty();
    }

    /** As links and letters show it, in groups of four. */
    @Override
    public String toString() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }
}
