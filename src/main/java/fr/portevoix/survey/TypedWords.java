package fr.portevoix.survey;

import fr.portevoix.shared.text.Legible;

/** Makes what somebody typed safe to keep, wherever it came from: nothing hidden, plain line ends. */
final class TypedWords {
    private TypedWords() {}

    /** The words, stripped; empty for none. */
    static String clean(String typed) {
        return typed == null ? "" : Legible.of(typed).replace("\r\n", "\n").strip();
    }

    /** The words on one line. */
    static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
