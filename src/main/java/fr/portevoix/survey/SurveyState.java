package fr.portevoix.survey;

/** Where a survey stands; computed from its dates, never stored. */
public enum SurveyState {
    DRAFT,
    NOT_YET,
    OPEN,
    CLOSED
}
