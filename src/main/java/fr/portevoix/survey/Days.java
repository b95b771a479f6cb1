package fr.portevoix.survey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes days in words. */
public final class Days {
    private Days() {}

    /** Such as « 6 juillet 2023 »; empty for no day. */
    public static String in(String language, LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(language))
                        .format(day);
    }
}
