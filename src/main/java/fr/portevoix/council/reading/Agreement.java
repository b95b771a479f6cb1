package fr.portevoix.council.reading;

import java.util.regex.Pattern;

/**
 * How far what stands around some words is what stood around the words of an anchor.
 *
 * @param left how many signs of the prefix stand before them
 * @param right how many signs of the suffix stand after them
 */
record Agreement(Anchor anchor, String text, int at, int left, int right) {
    /** With fewer signs than these, words and their context are too little to be known by. */
    private static final int ENOUGH = 24;

    private static final Pattern WORD_BEFORE = Pattern.compile("[^\\p{L}\\p{N}][\\p{L}\\p{N}]+[^\\p{L}\\p{N}]*$");
    private static final Pattern WORD_AFTER = Pattern.compile("^[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]+[^\\p{L}\\p{N}]");

    static Agreement of(String text, int at, Anchor anchor) {
        String prefix = anchor.prefix();
        String suffix = anchor.suffix();
        int end = at + anchor.quote().length();
        int left = 0;
        while (left < Math.min(prefix.length(), at)
                && prefix.charAt(prefix.length() - 1 - left) == text.charAt(at - 1 - left)) {
            left++;
        }
        int right = 0;
        while (right < Math.min(suffix.length(), text.length() - end)
                && suffix.charAt(right) == text.charAt(end + right)) {
            right++;
        }
        return new Agreement(anchor, text, at, left, right);
    }

    /** Whether these are the words that were meant; more is asked where they are not the only ones. */
    boolean isEnough(boolean alone) {
        if (isTorn() || left + anchor.quote().length() + right < ENOUGH) {
            return false;
        }
        boolean before = isWhole(left, anchor.prefix())
                && !leavesItsParagraph(anchor.prefix().substring(1));
        boolean after = isWhole(right, anchor.suffix())
                && !leavesItsParagraph(
                        anchor.suffix().substring(0, anchor.suffix().length() - 1));
        return alone && (before || after)
                || before && hasWordAfter()
                || after && hasWordBefore()
                || alone && hasWordBefore() && hasWordAfter();
    }

    private static boolean isWhole(int agreed, String context) {
        return agreed == context.length();
    }

    /** Such a context was needed because the paragraph alone did not tell the words from others. */
    private static boolean leavesItsParagraph(String context) {
        return context.indexOf('\n') >= 0;
    }

    private boolean hasWordBefore() {
        return isWhole(left, anchor.prefix())
                || WORD_BEFORE.matcher(text.substring(at - left, at)).find();
    }

    private boolean hasWordAfter() {
        int end = at + anchor.quote().length();
        return isWhole(right, anchor.suffix())
                || WORD_AFTER.matcher(text.substring(end, end + right)).find();
    }

    /** Whether the quote is now a part of a longer word or number: « vingt » of « vingt-cinq », « 20 » of « 20 000 ». */
    private boolean isTorn() {
        int end = at + anchor.quote().length();
        return left == 0 && isWord(text.charAt(at - 1)) && isWord(text.charAt(at))
                || right == 0 && isWord(text.charAt(end)) && isWord(text.charAt(end - 1))
                || left < 2 && isNumber(at - 2, at)
                || right < 2 && isNumber(end - 1, end + 1);
    }

    /** Whether two digits have one sign between them, as « 20 000 » and « 2,5 » have. */
    private boolean isNumber(int one, int other) {
        return one >= 0
                && other < text.length()
                && Character.isDigit(text.charAt(one))
                && Character.isDigit(text.charAt(other))
                && " \u00A0\u202F,.".indexOf(text.charAt(one + 1)) >= 0;
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || "-\u2011'’".indexOf(sign) >= 0;
    }
}
