package fr.portevoix.action;

/** How far an action is. */
public enum DeliveryState {
    PLANNED("Prévue"),
    UNDER_WAY("En cours"),
    DONE("Faite"),
    DROPPED("Abandonnée");

    private final String french;

    DeliveryState(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
