package fr.portevoix.survey.call;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a call ended. */
enum CallOutcome {
    NO_ANSWER("Pas de réponse", Duration.ofHours(3)),
    BUSY("Occupé", Duration.ofMinutes(15)),
    MACHINE("Répondeur", Duration.ofHours(3)),
    AGAIN("À rappeler", Duration.ofHours(3)),
    INTERPRETER("Interprète nécessaire", Duration.ofHours(12)),
    WRONG("Faux numéro", null),
    REFUSED("Refus", null),
    ALREADY("A déjà répondu", null),
    DONE("Entretien fait", null),
    UNREACHED("Jamais joint", null),
    /** Beside the others, not among them: an interview was held with an interpreter. */
    INTERPRETED("Avec interprète", null);

    private final String french;
    private final Duration pause;

    CallOutcome(String french, Duration pause) {
        this.french = french;
        this.pause = pause;
    }

    String french() {
        return french;
    }

    /** How long to leave people in peace after it; null where they are not called again. */
    Duration pause() {
        return pause;
    }

    /** Whether the number goes at once; who has answered goes later, in a batch. */
    boolean endsAtOnce() {
        return this == WRONG || this == REFUSED;
    }

    /** What an interviewer may say of a call without an interview. */
    static List<CallOutcome> toChoose() {
        return List.of(NO_ANSWER, BUSY, MACHINE, WRONG, ALREADY, INTERPRETER, REFUSED, AGAIN);
    }

    /** The outcome of this name, if an interviewer may choose it. */
    static Optional<CallOutcome> chosen(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name) && toChoose().contains(each))
                .findFirst();
    }
}
