package fr.portevoix.contribution.task;

/** What a service answers. */
public enum TaskOutcome {
    PLANNED,
    DONE,
    NOT_DONE,
    NOT_OURS;

    /** Whether the answer needs words: why not, or whose it is. */
    public boolean needsWords() {
        return this == NOT_DONE || this == NOT_OURS;
    }

    /** Its name at the desk. */
    public String french() {
        return switch (this) {
            case PLANNED -> "Prévu";
            case DONE -> "Fait";
            case NOT_DONE -> "Ne sera pas fait";
            case NOT_OURS -> "Ne relève pas de nous";
        };
    }
}
