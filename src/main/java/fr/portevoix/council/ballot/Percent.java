package fr.portevoix.council.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as the pages write them: one decimal at most, with a comma. */
final class Percent {
    private Percent() {}

    /** This part of the whole, such as « 33,3 ». */
    static String of(int part, int whole) {
        if (whole == 0) {
            return "0";
        }
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
