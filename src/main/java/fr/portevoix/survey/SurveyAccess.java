package fr.portevoix.survey;

/** Who may answer a survey by themselves. */
public enum SurveyAccess {
    /** Whoever comes. */
    OPEN,
    /** Whoever holds a link that has not been used. */
    INVITED,
    /** Both; a link still counts once. */
    BOTH
}
