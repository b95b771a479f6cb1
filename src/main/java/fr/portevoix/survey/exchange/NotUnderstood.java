package fr.portevoix.survey.exchange;

/** Something in an XLSForm that has no equal here, with the French sentence that says what to change. */
final class NotUnderstood extends RuntimeException {
    NotUnderstood(String sentence) {
        super(sentence, null, false, false);
    }
}
