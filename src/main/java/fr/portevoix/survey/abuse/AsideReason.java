package fr.portevoix.survey.abuse;

import java.util.Arrays;
import java.util.Optional;

/** Why a response is set aside, in words that a note may repeat. */
public enum AsideReason {
    DUPLICATE("Doublon"),
    MACHINE("Envoi automatique"),
    NOT_SERIOUS("Réponses sans rapport avec les questions"),
    OUTSIDE("Personne hors du public de l’enquête"),
    TRIAL("Essai de l’équipe"),
    OTHER("Autre raison");

    private static final String BETWEEN = " – ";

    private final String label;

    AsideReason(String label) {
        this.label = label;
    }

    /** Its name at the desk and in notes. */
    public String getLabel() {
        return label;
    }

    /** The reason as the response keeps it, with the details that stay at the desk. */
    public String with(String details) {
        return details.isEmpty() ? label : label + BETWEEN + details;
    }

    /** The reason of this name; empty for anything else. */
    public static Optional<AsideReason> named(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    /** The reason that a response keeps, without its details. */
    public static AsideReason of(String kept) {
        return Arrays.stream(values())
                .filter(reason -> kept != null && (kept + BETWEEN).startsWith(reason.label + BETWEEN))
                .findFirst()
                .orElse(OTHER);
    }
}
