package fr.portevoix.survey.rule;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number or a day, as answers and rules write it: {@code 12.5}, {@code 2026-11-21}.
 *
 * @param number null for a day
 * @param day null for a number; days compare as their text does
 */
record Quantity(BigDecimal number, String day) implements Comparable<Quantity> {
    // As many digits as questions accept: the browser compares them as exactly as the server does.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** What a text says; null where it is neither a number nor a day. */
    static Quantity read(String text) {
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return new Quantity(new BigDecimal(text), null);
        }
        return DAY.matcher(text).matches() ? new Quantity(null, text) : null;
    }

    boolean isLike(Quantity other) {
        return (number == null) == (other.number == null);
    }

    @Override
    public int compareTo(Quantity other) {
        return number == null ? day.compareTo(other.day) : number.compareTo(other.number);
    }
}
