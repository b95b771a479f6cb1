package fr.portevoix.action;

/** What a body decided about something on its agenda. */
public enum Outcome {
    ADOPTED,
    ADOPTED_WITH_CHANGES,
    DEFERRED,
    REFUSED
}
