package fr.portevoix.walk.route;

import fr.portevoix.territory.Ground;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on the globe in whole hundred-thousandths of a degree, about a metre. */
public record Spot(int north, int east) {
    private static final String DOT = "(-?\\d{1,3}(?:\\.\\d{1,15})?)";
    private static final String COMMA = "(-?\\d{1,3}(?:,\\d{1,15})?)";

    /** Latitude, then longitude. */
    private static final Pattern POINTS = Pattern.compile("\\s*" + DOT + "\\s*[\\s,;]\\s*" + DOT + "\\s*");

    /** As French keyboards write decimals. */
    private static final Pattern COMMAS = Pattern.compile("\\s*" + COMMA + "\\s*[\\s;]\\s*" + COMMA + "\\s*");

    private static final double METRES = 1.11195;

    /** The place that somebody typed: « 43.2123, 2.3541 », or « 43,2123 ; 2,3541 »; empty for anything else. */
    public static Optional<Spot> read(String typed) {
        String line = typed == null || typed.length() > 80 ? "" : typed.replace('\u00a0', ' ');
        for (Pattern pattern : new Pattern[] {POINTS, COMMAS}) {
            Matcher read = pattern.matcher(line);
            if (read.matches()) {
                return of(units(read.group(1)), units(read.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The place at these degrees; empty where the globe has none. */
    static Optional<Spot> at(double latitude, double longitude) {
        return Double.isFinite(latitude) && Double.isFinite(longitude)
                ? of(Math.round(latitude * Ground.UNIT), Math.round(longitude * Ground.UNIT))
                : Optional.empty();
    }

    private static Optional<Spot> of(long north, long east) {
        return Math.abs(north) <= 90L * Ground.UNIT && Math.abs(east) <= 180L * Ground.UNIT
                ? Optional.of(new Spot((int) north, (int) east))
                : Optional.empty();
    }

    private static long units(String degrees) {
        return new BigDecimal(degrees.replace(',', '.'))
                .multiply(BigDecimal.valueOf(Ground.UNIT))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The same to about ten metres: no door is told from the next. */
    public Spot rounded() {
        return new Spot(Math.round(north / 10f) * 10, Math.round(east / 10f) * 10);
    }

    /** East and north, as {@link Ground} counts them. */
    public long[] point() {
        return new long[] {east, north};
    }

    /** How far it is to another, in metres. */
    public double metresTo(Spot other) {
        double shrink = Math.cos(Math.toRadians((north + other.north) / 2.0 / Ground.UNIT));
        return Math.hypot(north - other.north, (east - other.east) * shrink) * METRES;
    }

    /** As forms carry it, and as people read it. */
    public String text() {
        return String.format(Locale.ROOT, "%.5f %.5f", north / (double) Ground.UNIT, east / (double) Ground.UNIT);
    }
}
