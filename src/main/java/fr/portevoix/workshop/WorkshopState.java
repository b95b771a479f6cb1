package fr.portevoix.workshop;

/** Where a session stands; it follows from its dates and is never stored. */
public enum WorkshopState {
    PLANNED("Prévue"),
    HELD("Tenue"),
    PUBLISHED("Publiée");

    private final String french;

    WorkshopState(String french) {
        this.french = french;
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }
}
