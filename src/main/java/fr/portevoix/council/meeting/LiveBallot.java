package fr.portevoix.council.meeting;

import java.util.List;

/**
 * A ballot as everybody in the room may see it on the wall, in French: how many took part while it is open, and what came
 * out once it is counted, never before.
 *
 * @param state « ouvert », « clos »…
 * @param voted how many took part
 * @param seats how many may
 * @param quorum how many must, zero for no quorum
 * @param result what came out, one line each; empty until it is counted
 */
public record LiveBallot(
        String question, String state, boolean open, int voted, int seats, int quorum, List<Line> result) {
    /** One answer, how many gave it or how it stands, and the length of its bar in percent (null for none). */
    public record Line(String label, String figure, String width) {}

    /** Whether enough took part. */
    public boolean isReached() {
        return voted >= quorum;
    }
}
