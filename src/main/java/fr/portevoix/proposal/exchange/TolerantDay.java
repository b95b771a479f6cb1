package fr.portevoix.proposal.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day of a date, however a platform or a person wrote it; the hour is nobody's concern. */
final class TolerantDay {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D.*)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:er)?\\s+(\\p{L}+)\\.?\\s+(\\d{4})(?:\\D.*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d{1,15})?");

    /** The day that a spreadsheet counts as 0. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private TolerantDay() {}

    /** The day; empty where it is none, or of another century. */
    static Optional<LocalDate> read(String written) {
        String text = written.strip();
        if (text.length() > 60) {
            return Optional.empty();
        }
        try {
            return parts(text).filter(day -> day.getYear() >= 1990 && day.getYear() < 2100);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parts(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return Optional.of(LocalDate.of(number(year, 1), number(year, 2), number(year, 3)));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            return month(words.group(2)).map(month -> LocalDate.of(number(words, 3), month, number(words, 1)));
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches() ? Optional.of(ZERO.plusDays(number(serial, 1))) : Optional.empty();
    }

    private static Optional<Month> month(String name) {
        String wanted = bare(name);
        for (Month month : Month.values()) {
            for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                String full = bare(month.getDisplayName(TextStyle.FULL, language));
                if (wanted.length() >= 3 && full.startsWith(wanted)
                        || wanted.equals(bare(month.getDisplayName(TextStyle.SHORT, language)))) {
                    return Optional.of(month);
                }
            }
        }
        return Optional.empty();
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
