package fr.portevoix.council.opinion;

/** What the committee makes of a condition. */
public enum Followed {
    FOLLOWED,
    PARTLY,
    NOT
}
