package fr.portevoix.contribution.loop;

/** A length of time as people say it: exact days while they are few, then about so many months, then years. */
public record Span(int number, Unit unit) {
    private static final int MOST_DAYS = 60;
    private static final double MONTH = 365.25 / 12;
    private static final int MOST_MONTHS = 36;

    /** What it is told in. */
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /** The middle of sorted days, or null where there are none. */
    static Span ofMedian(long[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        int middle = sorted.length / 2;
        double days = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        if (days < MOST_DAYS) {
            return new Span((int) Math.round(days), Unit.DAYS);
        }
        long months = Math.round(days / MONTH);
        return months < MOST_MONTHS
                ? new Span((int) months, Unit.MONTHS)
                : new Span((int) Math.round(months / 12.0), Unit.YEARS);
    }
}
