package fr.portevoix.territory;

/** Whether the law lists a quartier as a priority one. */
public enum QuartierKind {
    QPV,
    OTHER
}
