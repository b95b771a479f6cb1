package fr.portevoix.survey.exchange;

/**
 * What somebody wants in an export.
 *
 * @param labels words of answers rather than their codes
 * @param trials responses sent to try the survey out, too
 */
public record ExportChoice(boolean labels, boolean trials) {
    /** Codes, without trials: what programmes get. */
    public static final ExportChoice CODES = new ExportChoice(false, false);
}
