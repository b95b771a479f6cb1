package fr.portevoix.shared.text;

/**
 * Takes out of what somebody typed the signs that no screen shows but that hide, flip or fake the words around them.
 *
 * <p>Arabic keeps the signs that its letters need, emoji keep what joins them. What is clean already comes back as it
 * is, and cleaning twice changes nothing.
 */
public final class Legible {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** More marks than any language sets on one letter, and few enough to stay on their own line. */
    private static final int MOST_MARKS = 8;

    private final StringBuilder kept;
    private final boolean rightToLeft;
    private int last = -1;
    private int joiner = -1;
    private int marks;
    private boolean inFlag;

    private Legible(int length, boolean rightToLeft) {
        this.kept = new StringBuilder(length);
        this.rightToLeft = rightToLeft;
    }

    /** The words as everybody sees them; null stays null. Line ends that browsers send stay as they are. */
    public static String of(String typed) {
        if (typed == null || isPlain(typed)) {
            return typed;
        }
        Legible legible = new Legible(typed.length(), typed.codePoints().anyMatch(Legible::isWrittenRightToLeft));
        for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
            int point = typed.codePointAt(at);
            boolean beforeLineEnd = at + 1 < typed.length() && typed.charAt(at + 1) == '\n';
            legible.read(point == '\r' && !beforeLineEnd ? '\n' : point);
        }
        return legible.kept.toString();
    }

    /** Most of what is typed, and every photo, is read once and given back. */
    private static boolean isPlain(String typed) {
        for (int at = 0; at < typed.length(); at++) {
            char one = typed.charAt(at);
            boolean shown = one >= 0x20 && one < 0x7F || one >= 0xA0 && one < 0x300 && one != 0xAD;
            if (!shown && one != '\n' && one != '\t' && one != '’') {
                return false;
            }
        }
        return true;
    }

    private void read(int point) {
        if (point == 0x200C || point == 0x200D) {
            // A joiner is kept where it joins: between letters or pictures that are not ASCII.
            joiner = joiner < 0 && isJoined(last) ? point : joiner;
        } else if (point == 0x85 || point == 0x2028 || point == 0x2029) {
            keep('\n');
        } else if (Character.getType(point) == Character.SURROGATE) {
            keep(REPLACEMENT);
        } else if (isShown(point)) {
            keep(point);
        }
    }

    private void keep(int point) {
        if (isMark(point) && ++marks > MOST_MARKS) {
            return;
        }
        marks = isMark(point) ? marks : 0;
        inFlag = point == BLACK_FLAG || inFlag && isTag(point);
        if (joiner >= 0 && isJoined(point)) {
            kept.appendCodePoint(joiner);
        }
        joiner = -1;
        kept.appendCodePoint(point);
        last = point;
    }

    private boolean isShown(int point) {
        if (point == '\n' || point == '\t' || point == '\r') {
            return true;
        }
        if (isTag(point)) {
            return inFlag;
        }
        if (point >= 0xE0100 && point <= 0xE01EF) {
            return last >= 0 && Character.isIdeographic(last);
        }
        if (point >= 0xFE00 && point <= 0xFE0F) {
            return last >= 0 && !Character.isWhitespace(last) && !Character.isSpaceChar(last);
        }
        return switch (point) {
            case 0x200E, 0x200F, 0x061C -> rightToLeft;
            case 0x3164, 0xFFA0, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x034F, 0xFFFC -> false;
            default -> !isHidden(point);
        };
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.LINE_SEPARATOR ->
                !isWritten(point);
            default ->
                (point & 0xFFFE) == 0xFFFE
                        || point >= 0xFDD0 && point <= 0xFDEF
                        || point >= 0xE0000 && point <= 0xE0FFF;
        };
    }

    /** Signs of Arabic and Syriac numbers, which Unicode counts among formats though they are seen. */
    private static boolean isWritten(int point) {
        return point >= 0x0600 && point <= 0x0605
                || point == 0x06DD
                || point == 0x070F
                || point == 0x0890
                || point == 0x0891
                || point == 0x08E2;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }

    private static boolean isJoined(int point) {
        return point > 0x7F && !Character.isWhitespace(point) && !Character.isSpaceChar(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isWrittenRightToLeft(int point) {
        byte way = Character.getDirectionality(point);
        return Character.isLetter(point)
                && (way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
