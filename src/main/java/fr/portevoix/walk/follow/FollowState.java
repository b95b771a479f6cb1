package fr.portevoix.walk.follow;

import fr.portevoix.contribution.task.TaskOutcome;

/** Where a thing that was noted stands. */
public enum FollowState {
    FINE("Va bien, à garder", "+"),
    NOTED("Notée", ""),
    ASKED("Demandée à un service", "…"),
    PLANNED("Prévue", "→"),
    DONE("Faite", "✓"),
    NOT_DONE("Ne sera pas faite", "✕"),
    NOT_OURS("Renvoyée par le service", "↺"),
    ELSEWHERE("Traitée autrement", "»"),
    CLOSED("Sans suite", "–");

    private final String french;
    private final String sign;

    FollowState(String french, String sign) {
        this.french = french;
        this.sign = sign;
    }

    /** What a service's answer makes of it. */
    static FollowState of(TaskOutcome outcome) {
        return switch (outcome) {
            case PLANNED -> PLANNED;
            case DONE -> DONE;
            case NOT_DONE -> NOT_DONE;
            case NOT_OURS -> NOT_OURS;
        };
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }

    /** What stands beside its number on a map, so that colour is not alone. */
    public String sign() {
        return sign;
    }
}
