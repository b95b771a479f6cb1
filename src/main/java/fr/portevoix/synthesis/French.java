package fr.portevoix.synthesis;

import fr.portevoix.figures.Interval;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.Share;
import fr.portevoix.shared.time.InWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes numbers, days and lists as a French reader expects them, with the spaces that keep them whole. */
final class French {
    static final char NARROW = '\u202F';
    static final char HARD = '\u00A0';

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private French() {}

    /** A count with its thousands apart. */
    static String count(long count) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count);
    }

    /** A number with up to three decimals, as its source gives it. */
    static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRANCE);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** A figure, or the mark that stands in its place. */
    static String figure(SafeFigure figure, Floor floor) {
        return switch (figure.showing()) {
            case VALUE, ZERO -> count(figure.value().getAsInt());
            case BELOW -> below(floor);
            case MASKED -> "masqué";
            case UNSAID -> "–";
        };
    }

    /** The mark of a group smaller than the floor. */
    static String below(Floor floor) {
        return "‹" + HARD + floor.people();
    }

    /** A share in whole percent, or a dash where it cannot be told. */
    static String percent(Optional<Share> share) {
        return share.flatMap(known -> known.percent(0))
                .map(percent -> percent + "" + NARROW + "%")
                .orElse("–");
    }

    /** The two ends of an interval in whole percent. */
    static String interval(Optional<Interval> interval) {
        return interval.map(ends -> Math.round(ends.low() * 100) + " à " + Math.round(ends.high() * 100) + NARROW + "%")
                .orElse("–");
    }

    /** A day such as 1er mai 2023. */
    static String day(LocalDate day) {
        return InWords.day(day).replaceFirst(" ", String.valueOf(HARD));
    }

    /** A month such as mai 2023. */
    static String month(LocalDate day) {
        return day.format(MONTH);
    }

    /** From one day to another; empty where both are unknown. */
    static String period(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        if (from == null) {
            return "jusqu’au " + day(to);
        }
        if (to == null) {
            return "depuis le " + day(from);
        }
        return from.equals(to) ? "le " + day(from) : "du " + day(from) + " au " + day(to);
    }

    /** A, b et c. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " et " + words.get(words.size() - 1);
    }

    /** Words between French quotation marks. */
    static String quoted(String words) {
        return "«" + HARD + words + HARD + "»";
    }

    /** A sentence that begins with a capital. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    /** So many of something: 1 réponse, 2 réponses. */
    static String many(long count, String one, String several) {
        return count(count) + HARD + (count < 2 ? one : several);
    }
}
