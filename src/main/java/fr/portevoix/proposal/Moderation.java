package fr.portevoix.proposal;

/** What the team decided about publishing a proposal. */
public enum Moderation {
    WAITING,
    PUBLISHED,
    REFUSED
}
