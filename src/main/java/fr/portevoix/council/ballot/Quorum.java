package fr.portevoix.council.ballot;

import fr.portevoix.council.QuorumKind;

/**
 * How many have to take part for a ballot to hold.
 *
 * @param value percent of the seats with a vote, or people
 */
public record Quorum(QuorumKind kind, int value) {
    /** How many of these seats have to take part; one at least, because nobody decides nothing. */
    public int needed(int seats) {
        return switch (kind) {
            case NONE -> 1;
            // In whole numbers: 7 % of 100 is 7, and no rounding of a fraction makes it 8.
            case SHARE -> Math.max(1, (int) (((long) seats * value + 99) / 100));
            case COUNT -> Math.max(1, value);
        };
    }

    /** Whether so many are enough; who abstains takes part. */
    public boolean isReached(int took, int seats) {
        return took >= needed(seats);
    }
}
