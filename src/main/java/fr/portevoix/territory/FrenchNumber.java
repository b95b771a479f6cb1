package fr.portevoix.territory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers that people write in tables, and writes them as French reads them. */
public final class FrenchNumber {
    /** Bounded, so that an exponent or a thousand digits cost nothing; the column keeps eleven digits and three decimals. */
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,11}(?:[.,]\\d{1,3})?");

    private static final Pattern UNKNOWN = Pattern.compile("|n\\.? ?d\\.?|n/?a|-|–|—|ns", Pattern.CASE_INSENSITIVE);

    private FrenchNumber() {}

    /** Whether the cell says that the figure is not known. */
    public static boolean isUnknown(String cell) {
        return UNKNOWN.matcher(cell).matches();
    }

    /** The number, or empty where this is none. */
    public static Optional<BigDecimal> read(String cell) {
        String bare = cell.replaceAll("[\\s\\u00A0\\u202F%€]", "");
        return WRITTEN.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(',', '.'))) : Optional.empty();
    }

    /** The number with its decimals as they were published and narrow spaces between thousands. */
    public static String write(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        String[] parts = bare.abs().toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202F");
        return (bare.signum() < 0 ? "−" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }
}
