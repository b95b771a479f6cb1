package fr.portevoix.contribution;

import java.time.LocalDate;

/**
 * A way to speak within a consultation, as an upper room offers it: a survey, a workshop, a walk.
 *
 * @param label its name in the language that was asked for
 * @param address where to go
 * @param state whether one can speak there today
 * @param until the last day, or null where none is set
 * @param deed what one does there
 */
public record WayToSpeak(String label, String address, State state, LocalDate until, Deed deed) {
    /** What the button says that leads there. */
    public enum Deed {
        ANSWER,
        PROPOSE,
        COME,
        WALK
    }

    /** Before, during or after. */
    public enum State {
        COMING,
        OPEN,
        CLOSED
    }

    /** Whether one can speak there today. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
