package fr.portevoix.figures;

/**
 * The Wilson score interval at 95 % of a share, both ends between 0 and 1.
 *
 * <p>With p = count / base, n = base and z = 1.96, it is the set of proportions that a score test would not reject:
 *
 * <pre>( p + z²/2n ± z √( p(1−p)/n + z²/4n² ) ) / ( 1 + z²/n )</pre>
 *
 * <p>Unlike p ± z √(p(1−p)/n) it stays inside 0..1 and is not of zero width at 0 % or 100 %. Source: E. B. Wilson,
 * "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
 * Association 22 (158), 1927, pages 209-212.
 *
 * <p>It speaks of a random sample only: whoever shows it for another kind of collection must say so.
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("Not an interval of shares: " + low + " to " + high);
        }
    }

    /** The interval when the population is very large beside the base. */
    public static Interval wilson(int count, int base) {
        return wilson(count, base, 1.0);
    }

    /**
     * The interval when the base was drawn without replacement from a known population: the variance of the share is
     * (population − base) / (population − 1) times smaller, so z² is. Everybody asked leaves no uncertainty.
     */
    public static Interval wilson(int count, int base, int population) {
        if (population < base) {
            throw new IllegalArgumentException("A base of " + base + " out of a population of " + population);
        }
        return wilson(count, base, population == base ? 0 : (population - base) / (population - 1.0));
    }

    private static Interval wilson(int count, int base, double correction) {
        if (base < 1 || count < 0 || count > base) {
            throw new IllegalArgumentException("No share of " + count + " over " + base);
        }
        double share = (double) count / base;
        double zz = Z * Z * correction;
        double centre = share + zz / (2.0 * base);
        double reach = Math.sqrt(zz * (share * (1 - share) / base + zz / (4.0 * base * base)));
        double scale = 1 + zz / base;
        // At 0 and at the base the end is exact by algebra but not by floating point.
        double low = count == 0 ? 0 : Math.max(0, (centre - reach) / scale);
        double high = count == base ? 1 : Math.min(1, (centre + reach) / scale);
        return new Interval(low, high);
    }

    /** Whether a proportion lies inside, ends included. */
    public boolean contains(double proportion) {
        return low <= proportion && proportion <= high;
    }
}
