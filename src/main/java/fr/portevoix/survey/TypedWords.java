package fr.portevoix.survey;

/** Makes what somebody typed safe to keep: no control characters, no half characters, plain line ends. */
final class TypedWords {
    private static final int REPLACEMENT = 0xFFFD;

    private TypedWords() {}

    /** The words, stripped; empty for none. */
    static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** The words on one line. */
    static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
