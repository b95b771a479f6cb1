package fr.portevoix.contribution;

/** Who may read a contribution. */
public enum Visibility {
    PRIVATE,
    PUBLISHED
}
