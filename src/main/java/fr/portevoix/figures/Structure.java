package fr.portevoix.figures;

/** Says whether one respondent can stand in several rows of the same column. */
public enum Structure {
    /** Each respondent is counted in exactly one row: the rows add up to the base of the column. */
    EXCLUSIVE,
    /** A respondent may be counted in several rows: the base is counted apart and bounds every row. */
    OVERLAPPING
}
