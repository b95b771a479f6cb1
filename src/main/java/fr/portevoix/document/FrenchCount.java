package fr.portevoix.document;

import java.text.NumberFormat;
import java.util.Locale;

/** Writes a whole number as French reads it, with narrow no-break spaces between the thousands. */
final class FrenchCount {

    private FrenchCount() {}

    static String of(long count) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count);
    }
}
