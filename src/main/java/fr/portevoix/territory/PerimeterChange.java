package fr.portevoix.territory;

/** What happened when a quartier took the place of an earlier one. */
public enum PerimeterChange {
    SPLIT,
    MERGED,
    RENAMED,
    REDRAWN
}
