package fr.portevoix.council.opinion;

/** What a council thinks of a sheet. */
public enum Sense {
    FAVOURABLE,
    /** Favourable under its conditions. */
    RESERVED,
    UNFAVOURABLE
}
