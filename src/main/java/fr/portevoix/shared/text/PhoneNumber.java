package fr.portevoix.shared.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as files write it, brought to one form with its country.
 *
 * <p>French habits only, and numbers that say their country: a library of every country's rules weighs more than the whole
 * console, and would let through what must not be called here (short and premium numbers).
 */
public record PhoneNumber(String value) {
    private static final Pattern FRENCH = Pattern.compile("0[1-79]\\d{8}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-‐‑–/()_]+");

    /** The number that these words hold, if they hold one that can be called. */
    public static Optional<PhoneNumber> read(String words) {
        if (words == null || words.length() > 40) {
            return Optional.empty();
        }
        String bare = SIGNS.matcher(digits(words.strip()).replace("(0)", "")).replaceAll("");
        String national = national(bare);
        if (FRENCH.matcher(national).matches()) {
            return Optional.of(new PhoneNumber("+33" + national.substring(1)));
        }
        String abroad = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        return ABROAD.matcher(abroad).matches() && !abroad.startsWith("+33")
                ? Optional.of(new PhoneNumber(abroad))
                : Optional.empty();
    }

    /** With its leading zero, where it is French; spreadsheets eat that zero. */
    private static String national(String bare) {
        String inside = bare.replaceFirst("^(?:\\+|00)33", "").replaceFirst("^33(?=\\d{9}$)", "");
        return inside.matches("[1-9]\\d{8}") ? "0" + inside : inside;
    }

    /** Digits of other scripts, such as ٠١٢, as ours. */
    private static String digits(String words) {
        StringBuilder read = new StringBuilder();
        words.codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            boolean isDigit = Character.isDigit(sign) && digit >= 0;
            read.append(isDigit ? String.valueOf(digit) : Character.toString(sign));
        });
        return read.toString();
    }

    /** As people read it aloud: 01 99 00 00 01. */
    public String spoken() {
        if (!value.startsWith("+33")) {
            return value;
        }
        String national = "0" + value.substring(3);
        return national.replaceAll("(\\d\\d)(?=\\d)", "$1\u00a0");
    }

    /** For a link that dials. */
    public String link() {
        return "tel:" + value;
    }
}
