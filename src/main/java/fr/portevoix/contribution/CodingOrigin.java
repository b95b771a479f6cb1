package fr.portevoix.contribution;

/** Whether a theme was given by hand or accepted from a suggestion. */
public enum CodingOrigin {
    HAND,
    SUGGESTION
}
