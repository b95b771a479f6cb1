package fr.portevoix.survey;

/** An answer cannot be taken, for a reason told in a sentence to the person who gave it. */
class AnswerRefused extends RuntimeException {
    AnswerRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
