package fr.portevoix.document;

/** A text that is not read, with the French sentence that says why; runtime, for it passes through parsers. */
public final class TextRefused extends RuntimeException {
    TextRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
