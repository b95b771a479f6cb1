package fr.portevoix.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a day as French reads it: 1er janvier 2024. */
final class FrenchDate {
    private static final DateTimeFormatter REST = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    private FrenchDate() {}

    static String write(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + " " + REST.format(day);
    }
}
