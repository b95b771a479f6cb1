package fr.portevoix.contribution;

/** Who pressed the button that erased what a receipt opened. */
public enum ErasedBy {
    /** Whoever has the number. */
    HOLDER,
    /** The team, for a person who gave them the number. */
    DESK
}
