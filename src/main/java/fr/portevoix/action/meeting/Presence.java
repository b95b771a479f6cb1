package fr.portevoix.action.meeting;

/** Whether an institution was there. */
public enum Presence {
    PRESENT,
    /** Somebody else spoke for it. */
    REPRESENTED,
    EXCUSED,
    ABSENT
}
