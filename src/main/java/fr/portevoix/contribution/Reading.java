package fr.portevoix.contribution;

/** Where the reading of a contribution stands: read, put aside with the referent, or cleared by them. */
public enum Reading {
    UNREAD,
    READ,
    ASIDE,
    CLEARED
}
