package fr.portevoix.walk;

/** Where a walk stands; it follows from its date and is never stored. */
public enum WalkState {
    PLANNED("Prévu"),
    TODAY("Aujourd’hui"),
    HELD("Fait");

    private final String french;

    WalkState(String french) {
        this.french = french;
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }
}
