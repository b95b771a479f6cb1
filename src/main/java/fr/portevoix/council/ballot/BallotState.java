package fr.portevoix.council.ballot;

/** Where a ballot stands; it follows from its moments and is stored nowhere. */
public enum BallotState {
    /** Being prepared; somebody will open it. */
    DRAFT,
    /** Being prepared; it opens by itself. */
    PLANNED,
    OPEN,
    /** Its time is over, and it waits for what was voted on paper. */
    ENDED,
    /** Counted; it never changes. */
    CLOSED
}
