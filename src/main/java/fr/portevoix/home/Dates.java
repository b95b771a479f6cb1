package fr.portevoix.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as people write them. */
final class Dates {
    private Dates() {}

    static String inWords(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }
}
