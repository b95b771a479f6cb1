package fr.portevoix.council;

/** How many have to take part for a vote to hold. */
public enum QuorumKind {
    /** However few. */
    NONE,
    /** More than half of those who may vote, as town councils have it: 5 of 8, 6 of 11. */
    MAJORITY,
    /** A percentage of those who may vote. */
    SHARE,
    /** A number of people. */
    COUNT;

    /** Whether a number belongs to it. */
    public boolean isNumbered() {
        return this == SHARE || this == COUNT;
    }

    /** How many of these voters have to take part; one at least, because nobody decides nothing. */
    public int needed(int value, int voters) {
        return switch (this) {
            case NONE -> 1;
            case MAJORITY -> voters / 2 + 1;
            // In whole numbers: 7 % of 100 is 7, and no rounding of a fraction makes it 8.
            case SHARE -> Math.max(1, (int) (((long) voters * value + 99) / 100));
            case COUNT -> Math.max(1, value);
        };
    }
}
