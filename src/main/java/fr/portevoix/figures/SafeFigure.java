package fr.portevoix.figures;

import java.util.OptionalInt;

/** One cell or margin as it may be published: a value, or the reason why there is none. */
public record SafeFigure(Showing showing, OptionalInt value) {

    /** What stands in the place of a figure, and all that a reader may learn from it. */
    public enum Showing {
        /** The figure itself, at or above the floor. */
        VALUE,
        /** Nobody. */
        ZERO,
        /** Somebody, fewer than the floor: « ‹ 11 ». */
        BELOW,
        /** At or above the floor, hidden only to protect another: « masqué ». */
        MASKED,
        /** Detail of a group too small to be told apart, of which nothing is said, not even zero: « – ». */
        UNSAID
    }

    static SafeFigure of(int count) {
        return new SafeFigure(count == 0 ? Showing.ZERO : Showing.VALUE, OptionalInt.of(count));
    }

    static SafeFigure hidden(Showing reason) {
        return new SafeFigure(reason, OptionalInt.empty());
    }

    /** Whether the figure itself is published; a zero is. */
    public boolean shown() {
        return value.isPresent();
    }
}
