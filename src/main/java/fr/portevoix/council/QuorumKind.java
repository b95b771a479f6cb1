package fr.portevoix.council;

/** How many have to take part for a vote to hold. */
public enum QuorumKind {
    /** However few. */
    NONE,
    /** A percentage of those who may vote. */
    SHARE,
    /** A number of people. */
    COUNT
}
