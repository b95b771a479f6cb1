package fr.portevoix.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A place that somebody put on a map, rounded before anything keeps it.
 *
 * @param text latitude and longitude in degrees, as forms and the database carry it
 * @param x east, as {@link Ground} counts
 * @param y north
 */
public record RoundedPoint(String text, long x, long y) {
    /** Digits after the point that are about a hundred metres: they do not tell a home. */
    public static final int COARSE = 3;

    /** How far about a coarse point may be from where it was put, in metres. */
    public static final int COARSE_METRES = 100;

    /** Latitude and longitude; ODK adds a height and a precision, which nobody asked for. */
    private static final Pattern POINT = Pattern.compile(
            "\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)[\\s,;]+(-?\\d{1,3}(?:\\.\\d{1,15})?)(?:\\s+-?\\d{1,6}(?:\\.\\d{1,15})?){0,2}\\s*");

    /** The place that was sent, rounded to so many digits; empty for what is none. */
    public static Optional<RoundedPoint> read(String sent, int digits) {
        Matcher read = POINT.matcher(sent == null ? "" : sent);
        if (!read.matches()) {
            return Optional.empty();
        }
        BigDecimal lat = new BigDecimal(read.group(1)).setScale(digits, RoundingMode.HALF_UP);
        BigDecimal lon = new BigDecimal(read.group(2)).setScale(digits, RoundingMode.HALF_UP);
        return Optional.of(new RoundedPoint(lat.toPlainString() + " " + lon.toPlainString(), units(lon), units(lat)));
    }

    private static long units(BigDecimal degrees) {
        return degrees.multiply(BigDecimal.valueOf(Ground.UNIT)).longValueExact();
    }

    /** Whether it is on no globe, or further off than the whole drawn ground is wide, and ten kilometres at least. */
    public boolean isFar(List<Ground> grounds) {
        if (Math.abs(y) > 90L * Ground.UNIT || Math.abs(x) > 180L * Ground.UNIT) {
            return true;
        }
        return !grounds.isEmpty() && (isFar(x, along(grounds, 0)) || isFar(y, along(grounds, 1)));
    }

    private static boolean isFar(long at, LongSummaryStatistics span) {
        long away = Math.max(0, Math.max(span.getMin() - at, at - span.getMax()));
        return away > Math.max(Ground.UNIT / 10, span.getMax() - span.getMin());
    }

    private static LongSummaryStatistics along(List<Ground> grounds, int axis) {
        return grounds.stream()
                .flatMap(ground -> ground.rings().stream())
                .flatMapToLong(ring -> IntStream.range(0, ring.length / 2).mapToLong(at -> ring[2 * at + axis]))
                .summaryStatistics();
    }

    /** The quartier that it lies in, as far as their outlines are drawn. */
    public Optional<Quartier> in(List<Ground> grounds) {
        return grounds.stream()
                .filter(ground -> ground.contains(x, y))
                .map(Ground::quartier)
                .findFirst();
    }
}
