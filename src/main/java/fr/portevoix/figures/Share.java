package fr.portevoix.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** A count told over its base; where the base is unknown or nobody was asked, the share is unknown and never 0. */
public record Share(int count, OptionalInt base) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        Objects.requireNonNull(base, "base");
        if (count < 0) {
            throw new IllegalArgumentException("A count is never negative: " + count);
        }
        if (base.isPresent() && count > base.getAsInt()) {
            throw new IllegalArgumentException("The count " + count + " exceeds its base " + base.getAsInt());
        }
    }

    /** The share of so many people among those who were counted. */
    public static Share of(int count, int base) {
        return new Share(count, OptionalInt.of(base));
    }

    /** A count of which nobody knows out of how many. */
    public static Share ofUnknownBase(int count) {
        return new Share(count, OptionalInt.empty());
    }

    /** Whether there is somebody to be a share of. */
    public boolean known() {
        return base.orElse(0) > 0;
    }

    /** The percentage rounded half up to 0 or 1 decimals, from the exact quotient; empty when the share is unknown. */
    public Optional<BigDecimal> percent(int decimals) {
        if (decimals < 0 || decimals > 1) {
            throw new IllegalArgumentException("A percentage has 0 or 1 decimals, not " + decimals);
        }
        if (!known()) {
            return Optional.empty();
        }
        BigDecimal hundredfold = BigDecimal.valueOf(count).multiply(HUNDRED);
        return Optional.of(hundredfold.divide(BigDecimal.valueOf(base.getAsInt()), decimals, RoundingMode.HALF_UP));
    }

    /** The Wilson interval at 95 % of this share; empty when the share is unknown. */
    public Optional<Interval> interval() {
        return known() ? Optional.of(Interval.wilson(count, base.getAsInt())) : Optional.empty();
    }
}
