package fr.portevoix.council.ballot;

import fr.portevoix.council.QuorumKind;

/**
 * How many have to take part for a ballot to hold.
 *
 * @param value percent of the seats with a vote, or people
 */
public record Quorum(QuorumKind kind, int value) {
    /** How many of these seats have to take part. */
    public int needed(int seats) {
        return kind.needed(value, seats);
    }

    /** Whether so many are enough; who abstains takes part. */
    public boolean isReached(int took, int seats) {
        return took >= needed(seats);
    }
}
