package fr.portevoix.shared.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes days and hours as people of a language read them. */
public final class InWords {
    private static final DateTimeFormatter FRENCH_HOUR = DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRENCH);
    private static final DateTimeFormatter OTHER_HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private InWords() {}

    /** A day in French: 1er mai 2023. */
    public static String day(LocalDate day) {
        return day(day, "fr");
    }

    /** A day in the language of this tag, empty for none: 1er mai 2023, 1 May 2023. */
    public static String day(LocalDate day, String language) {
        if (day == null) {
            return "";
        }
        String written = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
                .format(day);
        return isFrench(language) && day.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }

    /** An hour in the language of this tag, empty for none: 18 h 30, 18:30. */
    public static String hour(LocalTime hour, String language) {
        if (hour == null) {
            return "";
        }
        return isFrench(language)
                ? FRENCH_HOUR.format(hour).replace(' ', '\u00a0').replaceAll("\u00a000$", "")
                : OTHER_HOUR.format(hour);
    }

    private static boolean isFrench(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("fr");
    }
}
